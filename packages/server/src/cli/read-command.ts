import { parseArgs } from 'node:util';

/** What the server is started for. */
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

/** A command, or what to print instead, and whether that is what was asked for. */
export type CommandResult = { ok: true; command: Command } | { ok: false; asked: boolean; text: string };

export const USAGE = `Usage: foyer-server [command] [options]

  all                     API, pages and workers in one process (the default)
  api                     API and pages only; wants FOYER_DATABASE_URL
  worker                  mail, bulk sends, reminders and clearing up only; wants FOYER_DATABASE_URL
  migrate                 brings the database up to date, and ends
  create-firm             --name <text> --time-zone <IANA zone> --mail-from <address> [--locale <tag>] [--postal-address <text>] [--reminder-days 7,21]
  create-staff            --firm <id> --name <text> --email <address> --role <role>; prints a password for the first sign-in
  create-token            --firm <id> --email <of a staff member> [--scope <permission> …] [--days <number>]; prints the token once
  list-suppressions       --firm <id>; prints each address that takes no mail, since when and why
  lift-suppression        --firm <id> --email <address>; lets mail go there again
  export <file>           writes everything but secrets and the feed into a file
  import <file>           reads such a file into an empty database
  move --to <postgres://…>  copies the database that is configured into an empty PostgreSQL

  --fresh                 with all: empties the embedded database first (development only)
  --help                  this

Everything else is configured by the environment; docs/operations.md tells how.
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
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof parse>['values'];
type Name = Exclude<keyof typeof OPTIONS, 'scope' | 'fresh' | 'help'>;

const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
const refuse = (why: string): CommandResult => ({ ok: false, asked: false, text: `${why}\n\n${USAGE}` });

/** Reads the command line. */
export function readCommand(argv: readonly string[]): CommandResult {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(argv);
  } catch (thrown) {
    return refuse(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const {
    values,
    positionals: [name = 'all', ...operands],
  } = parsed;
  if (values.help) return { ok: false, asked: true, text: USAGE };
  try {
    const command = commandOf(name, values, operands);
    const unused = Object.keys(values).filter((option) => !takes[command.name].includes(option));
    if (unused.length > 0) return refuse(`${command.name} takes no --${unused.join(', no --')}.`);
    return { ok: true, command };
  } catch (thrown) {
    if (thrown instanceof Missing) return refuse(thrown.message);
    throw thrown;
  }
}

const takes: { readonly [Each in Command['name']]: readonly string[] } = {
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

class Missing extends Error {}

function commandOf(name: string, values: Values, operands: readonly string[]): Command {
  const required = (option: Name): string => {
    const value = values[option]?.trim();
    if (value === undefined || value === '') throw new Missing(`${name} wants --${option}.`);
    return value;
  };
  const file = (): string => {
    const [only, ...more] = operands;
    if (only === undefined || more.length > 0) throw new Missing(`${name} wants one file.`);
    return only;
  };
  if (operands.length > 0 && name !== 'export' && name !== 'import')
    throw new Missing(`${name} takes no ${operands.join(' ')}.`);
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
          timeZone: timeZone(required('time-zone')),
          locale: values.locale ?? 'en-AU',
          mailFrom: required('mail-from'),
          postalAddress: values['postal-address'] ?? null,
        },
        reminderDays: dayList(values['reminder-days'] ?? ''),
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
          days: wholeDays(values.days ?? '365'),
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
      throw new Missing(`There is no command ${name}.`);
  }
}

function timeZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new Missing(`${zone} is no time zone; one is Australia/Sydney.`);
  }
}

function dayList(text: string): number[] {
  const days = text === '' ? [] : text.split(',').map((part) => Number(part.trim()));
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 365))
    throw new Missing('--reminder-days are whole numbers from 1 to 365, separated by commas.');
  return days;
}

function wholeDays(text: string): number {
  const days = Number(text);
  if (!Number.isInteger(days) || days < 1 || days > 3_650)
    throw new Missing('--days is a whole number from 1 to 3650.');
  return days;
}
