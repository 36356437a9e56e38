import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCommand } from '../../packages/server/src/cli/read-command.ts';
import { readCliOptions as readKit } from '../../packages/conformance/src/cli-options.ts';
import { readCliOptions as readMocks } from '../../packages/mocks/src/cli-options.ts';
import { faultOfArguments } from './npm-arguments.ts';
import { isThere, root, type Block } from './pages.ts';

interface Manifest {
  name: string;
  scripts?: Record<string, string>;
  bin?: Record<string, string>;
}

const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;

/** What `npm run` knows in the repository. */
export const scripts: ReadonlySet<string> = new Set(Object.keys(manifestOf('.').scripts ?? {}));

type Understood = { ok: true } | { ok: false; text: string };

const understoodByKit = (args: string[]): Understood => readKit(args, {});

/** Each command of ours as its own program reads it; `npx` also finds a command by the name of its package. */
const OURS: Record<string, (args: string[]) => Understood> = {
  ...Object.fromEntries(
    ['@foyer/mocks', ...Object.keys(manifestOf('packages/mocks').bin ?? {})].map((name) => [name, readMocks]),
  ),
  ...Object.fromEntries(
    ['@foyer/conformance', ...Object.keys(manifestOf('packages/conformance').bin ?? {})].map((name) => [
      name,
      understoodByKit,
    ]),
  ),
  'foyer-server': readCommand,
  'apps/server/bin/foyer-server': readCommand,
};

/** Programs of the reader's machine, and npm commands that need nothing from this repository. */
const PLAIN = new Set(['cd', 'mkdir', 'curl', 'git', 'openssl']);
const PLAIN_NPM = new Set(['create', 'init', 'install', 'ci', 'pack']);

/** Returns the commands of a block, without comments, prompts and output, each split into arguments. */
export function commandsOf({ tag, code }: Block): { line: number; words: string[] }[] {
  const rows = code.replaceAll('\\\n', '  ').split('\n');
  return rows.flatMap((row, line) => {
    if (tag === 'console' && !row.startsWith('$ ')) return [];
    const text = row.replace(/^\$ /, '').replace(/(^|\s)#.*$/, '');
    return text.split(/\s(?:&&|\||;)\s/).flatMap((command) => {
      const words = [...command.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
        word.replaceAll(/["']/g, ''),
      );
      const first = words.findIndex((word) => !/^[A-Z_]+=/.test(word));
      return first < 0 ? [] : [{ line, words: words.slice(first).filter((word) => word !== '&') }];
    });
  });
}

/** What is wrong with a command; null when it would be understood. */
export function faultOf([program = '', ...args]: string[]): string | null {
  const [first = '', second = ''] = args;
  const own = OURS[program === 'npx' ? first : program];
  if (own !== undefined) {
    const read = own(program === 'npx' ? args.slice(1) : args);
    return read.ok ? null : (read.text.split('\n')[0] ?? '');
  }
  if (PLAIN.has(program)) return null;
  switch (program) {
    case 'npm': {
      if (PLAIN_NPM.has(first)) return null;
      const script = first === 'run' ? second : first;
      if (!scripts.has(script)) return `package.json has no script ${script}`;
      const separator = args.indexOf('--');
      return separator < 0 ? null : faultOfArguments(script, args.slice(separator + 1));
    }
    case 'npx':
      return isThere(`node_modules/.bin/${first}`) ? null : `nothing here is called ${first}`;
    case 'node': {
      const file = args.find((word) => !word.startsWith('-')) ?? '';
      return isThere(file.replace('<file>', '')) ? null : `there is no file ${file}`;
    }
    default:
      return `nobody can tell whether ${program} is right`;
  }
}
