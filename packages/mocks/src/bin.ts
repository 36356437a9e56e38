#!/usr/bin/env node
/// <reference types="node" />
import { parseArgs } from 'node:util';
import { OPTIONS, readCliOptions, type ParsedArguments } from './cli-options.ts';
import { servePortal } from './serve.ts';

function parse(): ParsedArguments | Error {
  try {
    return parseArgs({ args: process.argv.slice(2), allowPositionals: true, options: OPTIONS });
  } catch (thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
  }
}

async function main(): Promise<void> {
  const read = readCliOptions(parse());
  if (!read.ok) {
    (read.asked ? process.stdout : process.stderr).write(read.text);
    process.exitCode = read.asked ? 0 : 2;
    return;
  }
  const { scenario, port, allowedOrigins } = read.options;
  const { url, mockPortal, close } = await servePortal({ scenario, allowedOrigins, port, now: Date.now() });
  console.log(`Staff token   ${mockPortal.token}`);
  console.log(`Inbox         ${url}/inbox.json`);
  console.log(`ready ${url}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof Error ? thrown.message : thrown);
  process.exitCode = 1;
});
