#!/usr/bin/env node
/// <reference types="node" />
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { OPTIONS, readCliOptions, type ParsedArguments } from './cli-options.ts';
import { createHttpTarget } from './http-target.ts';
import { keepsContract } from './report/report.ts';
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

async function main(): Promise<number> {
  const read = readCliOptions(parse(), process.env);
  if (!read.ok) {
    (read.asked ? process.stdout : process.stderr).write(read.text);
    return read.asked ? 0 : 2;
  }
  const { only, timeoutMs, junit, json } = read.options;
  const report = await runPortal(createHttpTarget(read.options), { only, timeoutMs });
  process.stdout.write(toText(report));
  if (junit !== null) await writeFile(junit, toJunit(report));
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  return keepsContract(report) ? 0 : 1;
}

void main().then((code) => {
  process.exitCode = code;
});
