#!/usr/bin/env node
/// <reference types="node" />
import { readFile, rename, writeFile } from 'node:fs/promises';
import { readCliOptions, type CliOptions } from './cli-options.ts';
import { MockStateError, type MockState } from './mock-state.ts';
import { servePortal, type ServedPortal, type ServeOptions } from './serve.ts';

/** What lies in the file; undefined when there is none yet. */
async function readState(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((thrown: unknown) => {
    if (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  });
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new MockStateError('not-a-state', 'This is no JSON');
  }
}

/** Whole or not at all: a file half written could not be opened again. */
async function writeState(file: string, state: MockState): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(state)}\n`);
  await rename(`${file}.new`, file);
}

async function serve({ stateFile, ...options }: CliOptions): Promise<ServedPortal> {
  try {
    return await servePortal({
      now: Date.now(),
      ...options,
      ...(stateFile === null ? {} : await openedFrom(stateFile)),
    });
  } catch (thrown) {
    if (thrown instanceof MockStateError)
      throw new Error(`${stateFile ?? ''} cannot be opened. ${thrown.message}.`, { cause: thrown });
    throw thrown;
  }
}

/** The clock goes on from where it stood. */
async function openedFrom(stateFile: string): Promise<ServeOptions> {
  const state = await readState(stateFile);
  return state === undefined ? {} : { state, now: undefined };
}

async function main(): Promise<void> {
  const read = readCliOptions(process.argv.slice(2));
  if (!read.ok) {
    (read.exitCode === 0 ? process.stdout : process.stderr).write(read.text);
    process.exitCode = read.exitCode;
    return;
  }
  const { stateFile } = read.options;
  const { url, mockPortal, close } = await serve(read.options);
  const end = async (): Promise<void> => {
    if (stateFile !== null) await writeState(stateFile, await mockPortal.save());
    await close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end().catch(fail));
  console.log(`Staff token   ${mockPortal.token}`);
  console.log(`Inbox         ${url}/inbox.json`);
  console.log(`ready ${url}`);
}

function fail(thrown: unknown): void {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
}

main().catch(fail);
