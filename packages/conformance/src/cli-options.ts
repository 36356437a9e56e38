import { suiteNames } from './plan-checks.ts';

/** What the command was asked for. */
export interface CliOptions {
  baseUrl: string;
  token: string;
  lookOnlyToken: string | null;
  otherFirmToken: string | null;
  inbox: string | null;
  allowedOrigin: string | null;
  clock: string | null;
  only: readonly string[];
  junit: string | null;
  json: string | null;
  timeoutMs: number;
}

/** Options, or what to print instead, and whether that is what was asked for. */
export type CliResult = { ok: true; options: CliOptions } | { ok: false; asked: boolean; text: string };

export const USAGE = `Usage: foyer-conformance <url> --token <staff token> [options]

Tries every promise of the Foyer contract on a running backend. It adds clients and sends invitations: never turn it on real people.

  <url>                      where the backend is mounted, without /v1
  --token <token>            of a staff member who may do everything (or FOYER_TOKEN)
  --look-only-token <token>  of a staff member of the same firm who may only look
  --other-firm-token <token> of a staff member of another firm who may do everything there
  --inbox <url>              JSON of the mails sent: { "items": [{ "to": [], "subject": "", "text": "" }] }, the newest first
  --allowed-origin <origin>  an origin that the backend allows, other than its own
  --clock <url>              takes { "advanceMs": 1000 } by POST and turns the backend's clock on, as foyer-mocks serve does at /mock/clock
  --suite <name>             only this suite; may be given several times: ${suiteNames.join(', ')}
  --timeout <seconds>        for one check, default 30
  --junit <file>             writes the report as JUnit's XML
  --json <file>              writes the report as JSON

Exits with 0 when nothing is broken, 1 when something is, 2 when the command was not understood.
What the backend does not offer to a test, such as a clock that can be turned, is skipped with the reason.
`;

const string = { type: 'string' } as const;

/** What `parseArgs` of `node:util` is told. */
export const OPTIONS = {
  token: string,
  'look-only-token': string,
  'other-firm-token': string,
  inbox: string,
  'allowed-origin': string,
  clock: string,
  junit: string,
  json: string,
  timeout: string,
  suite: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What `parseArgs` makes of it. */
export interface ParsedArguments {
  values: {
    [Name in keyof typeof OPTIONS]?: Name extends 'suite' ? string[] : Name extends 'help' ? boolean : string;
  };
  positionals: readonly string[];
}

const refuse = (why: string): CliResult => ({ ok: false, asked: false, text: `${why}\n\n${USAGE}` });

/** Reads the command line. @param parsed or why it could not be taken apart */
export function readCliOptions(
  parsed: ParsedArguments | Error,
  env: Readonly<Record<string, string | undefined>>,
): CliResult {
  if (parsed instanceof Error) return refuse(parsed.message);
  const { values, positionals } = parsed;
  if (values.help) return { ok: false, asked: true, text: USAGE };
  const [baseUrl, ...more] = positionals;
  const token = values.token ?? env.FOYER_TOKEN;
  const only = values.suite ?? suiteNames;
  const unknown = only.find((name) => !suiteNames.includes(name));
  const seconds = Number(values.timeout ?? 30);
  if (baseUrl === undefined || !/^https?:$/.test(URL.parse(baseUrl)?.protocol ?? ''))
    return refuse('Say where the backend is: an address that begins with http:// or https://.');
  if (more.length > 0) return refuse(`One backend at a time, not ${more.join(' ')} as well.`);
  if (token === undefined) return refuse('Say with whose token: --token, or FOYER_TOKEN in the environment.');
  if (unknown !== undefined) return refuse(`There is no suite ${unknown}.`);
  if (!(seconds > 0)) return refuse('--timeout is a number of seconds.');
  return {
    ok: true,
    options: {
      baseUrl: baseUrl.replace(/\/+$/, ''),
      token,
      only,
      timeoutMs: seconds * 1_000,
      lookOnlyToken: values['look-only-token'] ?? null,
      otherFirmToken: values['other-firm-token'] ?? null,
      inbox: values.inbox ?? null,
      clock: values.clock ?? null,
      allowedOrigin: values['allowed-origin'] ?? null,
      junit: values.junit ?? null,
      json: values.json ?? null,
    },
  };
}
