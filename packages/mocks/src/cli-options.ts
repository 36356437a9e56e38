/// <reference types="node" />
import { parseArgs } from 'node:util';
import { scenarios, type ScenarioName } from './scenarios/index.ts';
import { packageVersion } from './version.ts';

/** Options of one run of `foyer-mocks serve`. */
export interface CliOptions {
  scenario: ScenarioName;
  port: number;
  allowedOrigins: string[];
  /** File that the state is loaded from, if it exists, and saved to on exit; null: nothing is saved. */
  stateFile: string | null;
}

/** Options; or what to print instead, with exit code 0 for `--help` and `--version`, 2 for a usage error. */
export type CliResult = { ok: true; options: CliOptions } | { ok: false; exitCode: 0 | 2; text: string };

const USAGE = `Usage: foyer-mocks serve [options]

Serves a complete portal from memory, with sample clients. Nothing is saved without --state, and no mail is sent.

  --scenario <name>         initial data, default busy-portal: ${Object.keys(scenarios).join(', ')}
  --port <number>           default 4301; 0 takes any free port
  --allow-origin <origin>   origin of a page that may call it; repeatable
  --state <file>            load the state from this file, if it exists, instead of the scenario; save it on exit (Ctrl-C), including links already mailed
  --version                 print the version
  -h, --help                print this help

It also serves
  GET  /inbox.json          the sent mails, newest first
  POST /mock/clock          { "advanceMs": 86400000 } advances its clock
  POST /mock/faults         { "operation": "clients.list", "fault": { "kind": "problem", "code": "unavailable" } }; with null, removes the fault
`;

const OPTIONS = {
  scenario: { type: 'string' },
  port: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  state: { type: 'string' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const usageError = (message: string): CliResult => ({
  ok: false,
  exitCode: 2,
  text: `${message}\n\n${USAGE}`,
});
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

/** Reads the arguments that follow the name of the command. */
export function readCliOptions(args: readonly string[]): CliResult {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help) return { ok: false, exitCode: 0, text: USAGE };
    if (values.version) return { ok: false, exitCode: 0, text: `${packageVersion()}\n` };
    return toOptions(values, positionals);
  } catch (thrown) {
    return usageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function toOptions(
  {
    scenario = 'busy-portal',
    port = '4301',
    'allow-origin': allowedOrigins = [],
    state: stateFile = null,
  }: { scenario?: string; port?: string; 'allow-origin'?: string[]; state?: string | null },
  positionals: readonly string[],
): CliResult {
  if (positionals.join(' ') !== 'serve') return usageError('The only command is serve.');
  if (!isScenario(scenario))
    return usageError(
      `Unknown scenario ${scenario}. The scenarios are ${Object.keys(scenarios).join(', ')}.`,
    );
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return usageError(`--port must be a number from 0 to 65535, not "${port}".`);
  const wrong = allowedOrigins.find((origin) => URL.parse(origin)?.origin !== origin);
  if (wrong !== undefined)
    return usageError(`--allow-origin must be an origin such as https://host.example, not "${wrong}".`);
  if (stateFile === '') return usageError('--state must be the name of a file.');
  return { ok: true, options: { scenario, port: Number(port), allowedOrigins, stateFile } };
}
