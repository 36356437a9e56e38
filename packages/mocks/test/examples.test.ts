import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as sdk from '@foyer/sdk';
import * as rules from '@foyer/sdk/rules';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { OPTIONS, readCliOptions } from '../src/cli-options.ts';
import * as mocks from '../src/index.ts';
import * as node from '../src/node.ts';
import * as served from '../src/serve.ts';

const folder = path.resolve(import.meta.dirname, '..');
const root = path.resolve(folder, '../..');
const pages = ['packages/mocks/README.md', 'docs/mocks-in-your-tests.md'];

interface Block {
  name: string;
  kind: string;
  code: string;
}

const blocks: Block[] = pages.flatMap((page) =>
  [...readFileSync(path.join(root, page), 'utf8').matchAll(/^```([\w ]*)\n(.*?)^```/gms)].map(([, kind = '', code = ''], n) => ({ name: `${path.basename(page)}, block ${n + 1}`, kind, code })),
);
const inTypeScript = blocks.filter(({ kind }) => kind.startsWith('ts'));

/** What a block imports, by the name under which it does. */
const modules: Record<string, object> = { '@foyer/mocks': mocks, '@foyer/mocks/node': node, '@foyer/mocks/serve': served, '@foyer/sdk': sdk, '@foyer/sdk/rules': rules };

interface Registered {
  befores: (() => unknown)[];
  afters: (() => unknown)[];
  tests: (() => unknown)[];
}

/** Runs a block as a test runner would run it as a file: what it registers comes last. */
async function run(code: string): Promise<void> {
  const { befores, afters, tests }: Registered = { befores: [], afters: [], tests: [] };
  const runner = {
    expect,
    beforeAll: (body: () => unknown) => befores.push(body),
    afterAll: (body: () => unknown) => afters.push(body),
    test: (_: string, body: () => unknown) => tests.push(body),
  };
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true } });
  const body = outputText.replaceAll(/^import \{(.*?)\} from '(.*?)';$/gm, (_, names: string, from: string) => `const {${names}} = modules['${from}'];`).replaceAll(/^export \{\};$/gm, '');
  // oxlint-disable-next-line no-implied-eval, typescript/no-implied-eval, no-new-func -- the documentation of this repository, and nothing else
  const example = new Function('modules', 'console', `return (async () => {\n${body}\n})();`);
  await example({ ...modules, vitest: runner }, { log: () => undefined });
  try {
    for (const step of [...befores, ...tests]) await step();
  } finally {
    for (const step of afters) await step();
  }
}

describe('every example of the README and of the guide', () => {
  test('there is one for each thing that is described', () => {
    expect(blocks.map(({ kind }) => kind)).toEqual(['ts', 'ts', 'ts', 'sh', 'ts', 'ts', 'ts', 'ts', 'ts', 'ts', 'ts browser', 'ts', 'sh', 'ts']);
  });

  test('compiles', { timeout: 60_000 }, () => {
    const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) => ts.sys.readFile(file));
    const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
    const files = new Map(inTypeScript.map(({ code }, n) => [path.join(folder, `test/extracted-example-${n}.ts`), `${code}\nexport {};\n`]));
    const host = ts.createCompilerHost(options);
    const { readFile, fileExists } = host;
    host.readFile = (file) => files.get(file) ?? readFile(file);
    host.fileExists = (file) => files.has(file) || fileExists(file);
    const program = ts.createProgram([...files.keys()], options, host);
    const wrong = [...files.keys()].flatMap((file, n) =>
      ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map(({ messageText }) => `${inTypeScript[n]?.name}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(blocks.filter(({ kind }) => kind === 'ts'))('runs: $name', async ({ code }) => {
    await expect(run(code)).resolves.toBeUndefined();
  });

  test.each(blocks.filter(({ kind }) => kind === 'sh').flatMap(({ name, code }) => code.trim().split('\n').map((line) => ({ name, line }))))('is a command that is understood: $line', ({ line }) => {
    const [npx, command, ...args] = line.split(' ');
    expect([npx, command]).toEqual(['npx', '@foyer/mocks']);
    expect(readCliOptions(parseArgs({ args, allowPositionals: true, options: OPTIONS }))).toMatchObject({ ok: true });
  });
});
