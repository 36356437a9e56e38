import { parseArgs } from 'node:util';
import { packageVersion } from '../version.ts';

/** The parts of the server that a process runs. */
export type Role = 'all' | 'api' | 'worker';

/** One run of `foyer-server`. */
export type Command =
  | { name: Role; fresh: boolean }
  | { name: 'migrate' }
  | {
      name: 'create-firm';
      firm: {
        name: string;
        timeZone: string;
        locale: string;
        mailFrom: string;
        postalAddress: string | null;
      };
      reminderDays: number[];
    }
  | { name: 'create-staff'; staff: { firmId: string; name: string; email: string; role: string } }
  | { name: 'create-token'; token: { firmId: string; email: string; scopes: string[] | null; days: number } }
  | { name: 'list-suppressions'; firmId: string }
  | { name: 'lift-suppression'; address: { firmId: string; email: string } }
  | { name: 'export'; file: string }
  | { name: 'import'; file: string }
  | { name: 'move'; to: string };

/** A command; or what to print instead, with exit code 0 for `--help` and `--version`, 2 for a usage error. */
export type CommandResult = { ok: true; command: Command } | { ok: false; exitCode: 0 | 2; text: string };

const USAGE = `Usage: foyer-server [command] [options]

  all                     run API, pages and workers in one process (the default)
  api                     run API and pages; needs FOYER_DATABASE_URL
  worker                  run mail, bulk sends, reminders and cleanup; needs FOYER_DATABASE_URL
  migrate                 apply database migrations
  create-firm             --name <text> --time-zone <IANA zone> --mail-from <address> [--locale <tag>] [--postal-address <text>] [--reminder-days 7,21]
  create-staff            --firm <id> --name <text> --email <address> --role <role>; prints a password for the first sign-in
  create-token            --firm <id> --email <of a staff member> [--scope <permission> …] [--days <number>]; prints the token once
  list-suppressions       --firm <id>; prints the addresses that receive no mail, with date and cause
  lift-suppression        --firm <id> --email <address>; allows mail to that address again
  export <file>           write all data except secrets and the feed to a file
  import <file>           read such a file into an empty database
  move --to <postgres://…>  copy the configured database into an empty PostgreSQL database

  --fresh                 with all: empty the embedded database first (development only)
  --version               print the version
  -h, --help              print this help

All other settings are environment variables: see docs/operations.md.
`;

const string = { type: 'string' } as const;
const OPTIONS = {
  name: string,
  'time-zone': string,
  locale: string,
  'mail-from': string,
  'postal-address': string,
  'reminder-days': string,
  firm: string,
  email: string,
  role: string,
  days: string,
  to: string,
  scope: { type: 'string', multiple: true },
  fresh: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options that each command accepts. */
const ACCEPTED: { readonly [Each in Command['name']]: readonly string[] } = {
  all: ['fresh'],
  api: [],
  worker: [],
  migrate: [],
  'create-firm': ['name', 'time-zone', 'locale', 'mail-from', 'postal-address', 'reminder-days'],
  'create-staff': ['firm', 'name', 'email', 'role'],
  'create-token': ['firm', 'email', 'scope', 'days'],
  'list-suppressions': ['firm'],
  'lift-suppression': ['firm', 'email'],
  export: [],
  import: [],
  move: ['to'],
};

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
type StringOption = Exclude<keyof typeof OPTIONS, 'scope' | 'fresh' | 'version' | 'help'>;

/** The command line cannot be understood. Its message says why. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Reads the arguments that follow `foyer-server`. */
export function readCommand(args: readonly string[]): CommandResult {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help) return { ok: false, exitCode: 0, text: USAGE };
    if (values.version) return { ok: false, exitCode: 0, text: `${packageVersion()}\n` };
    const [name = 'all', ...operands] = positionals;
    const command = toCommand(name, values, operands);
    const unused = Object.keys(values).filter((option) => !ACCEPTED[command.name].includes(option));
    if (unused.length > 0) throw new UsageError(`${name} does not accept --${unused.join(', --')}.`);
    return { ok: true, command };
  } catch (thrown) {
    // `parseArgs` throws a TypeError with a code for unknown options and missing values.
    if (thrown instanceof UsageError || (thrown instanceof TypeError && 'code' in thrown))
      return { ok: false, exitCode: 2, text: `${thrown.message}\n\n${USAGE}` };
    throw thrown;
  }
}

function toCommand(name: string, values: Values, operands: readonly string[]): Command {
  const required = (option: StringOption): string => {
    const value = values[option]?.trim();
    if (value === undefined || value === '') throw new UsageError(`${name} needs --${option}.`);
    return value;
  };
  const file = (): string => {
    const [only, ...more] = operands;
    if (only === undefined || more.length > 0) throw new UsageError(`${name} needs exactly one file.`);
    return only;
  };
  if (operands.length > 0 && name !== 'export' && name !== 'import')
    throw new UsageError(`${name} accepts no arguments, not ${operands.join(' ')}.`);
  switch (name) {
    case 'all':
      return { name, fresh: values.fresh ?? false };
    case 'api':
    case 'worker':
      return { name, fresh: false };
    case 'migrate':
      return { name };
    case 'create-firm':
      return {
        name,
        firm: {
          name: required('name'),
          timeZone: parseTimeZone(required('time-zone')),
          locale: values.locale ?? 'en-AU',
          mailFrom: required('mail-from'),
          postalAddress: values['postal-address'] ?? null,
        },
        reminderDays: parseDays(values['reminder-days'] ?? ''),
      };
    case 'create-staff':
      return {
        name,
        staff: {
          firmId: required('firm'),
          name: required('name'),
          email: required('email'),
          role: required('role'),
        },
      };
    case 'create-token':
      return {
        name,
        token: {
          firmId: required('firm'),
          email: required('email'),
          scopes: values.scope ?? null,
          days: parseDayCount(values.days ?? '365'),
        },
      };
    case 'list-suppressions':
      return { name, firmId: required('firm') };
    case 'lift-suppression':
      return { name, address: { firmId: required('firm'), email: required('email') } };
    case 'export':
    case 'import':
      return { name, file: file() };
    case 'move':
      return { name, to: required('to') };
    default:
      throw new UsageError(`Unknown command ${name}.`);
  }
}

function parseTimeZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`--time-zone must be an IANA time zone such as Australia/Sydney, not "${zone}".`);
  }
}

function parseDays(text: string): number[] {
  const days = text === '' ? [] : text.split(',').map((part) => Number(part.trim()));
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 365))
    throw new UsageError(
      `--reminder-days must be whole numbers from 1 to 365, separated by commas, not "${text}".`,
    );
  return days;
}

function parseDayCount(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new UsageError(`--days must be a whole number from 1 to 3650, not "${text}".`);
  return days;
}
