#!/usr/bin/env node
/// <reference types="node" />
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { OPTIONS, readCliOptions, type ParsedArguments } from './cli-options.ts';
import { createHttpTarget } from './http-target.ts';
import { isConformant } from './report/report.ts';
import { toJunit } from './report/to-junit.ts';
import { toText } from './report/to-text.ts';
import { runPortal } from './run-portal.ts';

function parse(): ParsedArguments | Error {
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: OPTIONS });
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

interface Ending {
  code: number;
  text: string;
}

async function main(): Promise<Ending> {
  const read = readCliOptions(parse(), process.env);
  if (!read.ok) return { code: read.asked ? 0 : 2, text: read.text };
  const { only, timeoutMs, junit, json } = read.options;
  const report = await runPortal(createHttpTarget(read.options), { only, timeoutMs });
  if (junit !== null) await writeFile(junit, toJunit(report));
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  return { code: isConformant(report) ? 0 : 1, text: toText(report) };
}

// A check that nobody waits for any more may still hold a connection open: the end is said, not waited for.
const end = ({ code, text }: Ending): void =>
  void (code === 2 ? process.stderr : process.stdout).write(text, () => process.exit(code));

main().then(end, (thrown: unknown) =>
  end({ code: 2, text: `${thrown instanceof Error ? thrown.message : String(thrown)}\n` }),
);
