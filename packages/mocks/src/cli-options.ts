import { scenarios, type ScenarioName } from './scenarios/index.ts';

/** What the command was asked for. */
export interface CliOptions {
  scenario: ScenarioName;
  port: number;
  allowedOrigins: string[];
  /** A file that the portal is opened from, if it exists, and saved to at the end. */
  stateFile: string | null;
}

/** Options, or what to print instead, and whether that is what was asked for. */
export type CliResult = { ok: true; options: CliOptions } | { ok: false; asked: boolean; text: string };

export const USAGE = `Usage: foyer-mocks serve [options]

A whole portal in memory behind a port: the real one, with made-up clients. Nothing is kept unless --state says where, and no mail leaves the machine.

  --scenario <name>         what it begins with, default busy-portal: ${Object.keys(scenarios).join(', ')}
  --port <number>           default 4301; 0 takes any free one
  --allow-origin <origin>   a page that may call it from a browser; may be given several times
  --state <file>            goes on from this file, if it exists, instead of the scenario; at the end (Ctrl-C) everything is saved to it, links already mailed included

Beside /v1 it answers
  GET  /inbox.json          the mails sent so far, the newest first
  POST /mock/clock          { "advanceMs": 86400000 } turns its clock on
  POST /mock/faults         { "operation": "clients.list", "fault": { "kind": "problem", "code": "unavailable" } }, and with null takes the fault back
`;

/** What `parseArgs` of `node:util` is told. */
export const OPTIONS = {
  scenario: { type: 'string' },
  port: { type: 'string' },
  'allow-origin': { type: 'string', multiple: true },
  state: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `parseArgs` makes of it. */
export interface ParsedArguments {
  values: { scenario?: string; port?: string; 'allow-origin'?: string[]; state?: string; help?: boolean };
  positionals: readonly string[];
}

const refuse = (why: string): CliResult => ({ ok: false, asked: false, text: `${why}\n\n${USAGE}` });
const isScenario = (name: string): name is ScenarioName => Object.hasOwn(scenarios, name);

/** Reads the command line. @param parsed or why it could not be taken apart */
export function readCliOptions(parsed: ParsedArguments | Error): CliResult {
  if (parsed instanceof Error) return refuse(parsed.message);
  const { values, positionals } = parsed;
  if (values.help === true) return { ok: false, asked: true, text: USAGE };
  const {
    scenario = 'busy-portal',
    port = '4301',
    'allow-origin': allowedOrigins = [],
    state: stateFile = null,
  } = values;
  if (positionals.join(' ') !== 'serve') return refuse('The only command is serve.');
  if (!isScenario(scenario)) return refuse(`There is no scenario ${scenario}.`);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return refuse('--port is a number from 0 to 65535.');
  const wrong = allowedOrigins.find((origin) => URL.parse(origin)?.origin !== origin);
  if (wrong !== undefined) return refuse(`${wrong} is not an origin such as https://host.example.`);
  if (stateFile === '') return refuse('--state is the name of a file.');
  return { ok: true, options: { scenario, port: Number(port), allowedOrigins, stateFile } };
}
