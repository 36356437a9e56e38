/// <reference types="node" />
import { parseArgs } from 'node:util';
import { suiteNames } from './plan-checks.ts';
import { packageVersion } from './version.ts';

/** Options of one run of `foyer-conformance`. */
export interface CliOptions {
  baseUrl: string;
  token: string;
  readOnlyToken: string | null;
  otherFirmToken: string | null;
  inbox: string | null;
  allowedOrigin: string | null;
  clock: string | null;
  only: readonly string[];
  junit: string | null;
  json: string | null;
  timeoutMs: number;
}

/** Options; or what to print instead, with exit code 0 for `--help` and `--version`, 2 for a usage error. */
export type CliResult = { ok: true; options: CliOptions } | { ok: false; exitCode: 0 | 2; text: string };

const USAGE = `Usage: foyer-conformance <url> --token <staff token> [options]

Tests a running backend against the Foyer contract. It adds clients and sends invitations: never run it on real data.

  <url>                      the URL at which the backend is mounted, without /v1
  --token <token>            token of a staff member with all permissions (or FOYER_TOKEN)
  --read-only-token <token>  token of a staff member of the same firm without permissions
  --other-firm-token <token> token of a staff member of another firm with all permissions
  --inbox <url>              JSON of the sent mails: { "items": [{ "to": [], "subject": "", "text": "" }] }, newest first
  --allowed-origin <origin>  an origin that the backend allows, other than its own
  --clock <url>              accepts POST { "advanceMs": 1000 } and advances the backend's clock, like /mock/clock of foyer-mocks serve
  --suite <name>             run only this suite; repeatable: ${suiteNames.join(', ')}
  --timeout <seconds>        timeout of one check, default 30
  --junit <file>             write the report as JUnit XML
  --json <file>              write the report as JSON
  --version                  print the version
  -h, --help                 print this help

Exits with 0 when no check fails, 1 when one fails, 2 on a usage error.
Checks that need something the backend does not offer, such as an adjustable clock, are skipped with the reason.
`;

const string = { type: 'string' } as const;

const OPTIONS = {
  token: string,
  'read-only-token': string,
  'other-firm-token': string,
  inbox: string,
  'allowed-origin': string,
  clock: string,
  junit: string,
  json: string,
  timeout: string,
  suite: { type: 'string', multiple: true },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const usageError = (message: string): CliResult => ({
  ok: false,
  exitCode: 2,
  text: `${message}\n\n${USAGE}`,
});

/** Reads the arguments that follow the name of the command. @param env for the token */
export function readCliOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CliResult {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help) return { ok: false, exitCode: 0, text: USAGE };
    if (values.version) return { ok: false, exitCode: 0, text: `${packageVersion()}\n` };
    return toOptions(values, positionals, env);
  } catch (thrown) {
    return usageError(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

function toOptions(
  values: Values,
  [baseUrl, ...more]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CliResult {
  const token = values.token ?? env.FOYER_TOKEN;
  const only = values.suite ?? suiteNames;
  const unknown = only.find((name) => !suiteNames.includes(name));
  const seconds = Number(values.timeout ?? 30);
  if (baseUrl === undefined || !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
    return usageError('Pass the URL of the backend; it begins with http:// or https://.');
  if (more.length > 0) return usageError(`Pass one backend only, not also ${more.join(' ')}.`);
  if (token === undefined) return usageError('Pass --token, or set FOYER_TOKEN in the environment.');
  if (unknown !== undefined)
    return usageError(`Unknown suite ${unknown}. The suites are ${suiteNames.join(', ')}.`);
  if (!(seconds > 0)) return usageError(`--timeout must be a number of seconds, not "${values.timeout}".`);
  return {
    ok: true,
    options: {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      token,
      only,
      timeoutMs: seconds * 1_000,
      readOnlyToken: values['read-only-token'] ?? null,
      otherFirmToken: values['other-firm-token'] ?? null,
      inbox: values.inbox ?? null,
      clock: values.clock ?? null,
      allowedOrigin: values['allowed-origin'] ?? null,
      junit: values.junit ?? null,
      json: values.json ?? null,
    },
  };
}
