#!/usr/bin/env node
/// <reference types="node" />
import { writeFile } from 'node:fs/promises';
import { readCliOptions } from './cli-options.ts';
import { createHttpTarget } from './http-target.ts';
import { isConformant } from './report/report.ts';
import { toJunit } from './report/to-junit.ts';
import { toText } from './report/to-text.ts';
import { runPortal } from './run-portal.ts';

/** What the command prints last, and its exit code. */
interface Ending {
  code: number;
  text: string;
}

async function main(): Promise<Ending> {
  const read = readCliOptions(process.argv.slice(2), process.env);
  if (!read.ok) return { code: read.exitCode, text: read.text };
  const { only, timeoutMs, junit, json } = read.options;
  const report = await runPortal(createHttpTarget(read.options), { only, timeoutMs });
  if (junit !== null) await writeFile(junit, toJunit(report));
  if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
  return { code: isConformant(report) ? 0 : 1, text: toText(report) };
}

// Exits explicitly: a check that timed out may still hold a connection open.
const end = ({ code, text }: Ending): void =>
  void (code === 2 ? process.stderr : process.stdout).write(text, () => process.exit(code));

main().then(end, (thrown: unknown) =>
  end({ code: 2, text: `${thrown instanceof Error ? thrown.message : String(thrown)}\n` }),
);
