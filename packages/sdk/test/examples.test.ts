import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, '..');
const root = path.resolve(folder, '../..');
const entries = ['index', 'adapter'].map((name) => path.join(folder, 'src', `${name}.ts`));
const extracted = path.join(folder, 'test/extracted-examples.ts');

/** Names that examples may use without declaring them. */
const CAST = `
declare const portal: PortalClient, client: Client, page: ClientPage, tom: Member, member: Member, guest: Member, invitation: Invitation, firm: Firm;
declare const baseUrl: string, token: string, password: string, click: { id: string }, input: NewClient, thrown: unknown, error: PortalError;
declare const signIn: { token: string; renew(): Promise<string> };
declare const onEvent: (event: PortalEvent) => void, currentTrace: () => string;
declare let counter: number;
declare const sending: BulkSendHandle, selectionToken: string, file: File, download: WritableStream<Uint8Array>;
`;

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) => ts.sys.readFile(file));
const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);

function programOf(files: Record<string, string>): ts.Program {
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (file) => files[file] ?? readFile(file);
  host.fileExists = (file) => file in files || fileExists(file);
  return ts.createProgram([...entries, ...Object.keys(files)], options, host);
}

const isOurs = (node: ts.Node): boolean => node.getSourceFile().fileName.startsWith(path.join(folder, 'src'));

function exportsOf(program: ts.Program, entry: string): ts.Symbol[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  return module ? checker.getExportsOfModule(module) : [];
}

/** Everything callable in the public API, and every callback: functions, classes, methods, accessors and function members. */
function publicMembers(program: ts.Program): { name: string; node: ts.Declaration }[] {
  const checker = program.getTypeChecker();
  const found = new Map<ts.Declaration, string>();
  const visit = (name: string, node: ts.Node): void => {
    const isCallable = (member: ts.Declaration): boolean =>
      checker.getNonNullableType(checker.getTypeAtLocation(member)).getCallSignatures().length > 0;
    if (
      ts.isFunctionDeclaration(node) ||
      ts.isClassDeclaration(node) ||
      (ts.isVariableDeclaration(node) && isCallable(node))
    )
      found.set(node, name);
    if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node) || ts.isTypeLiteralNode(node)) {
      for (const member of node.members) {
        const label = `${name}.${member.name?.getText() ?? ''}`;
        if (
          ts.isGetAccessor(member) ||
          ((ts.isMethodSignature(member) ||
            ts.isPropertySignature(member) ||
            ts.isMethodDeclaration(member)) &&
            isCallable(member))
        )
          found.set(member, label);
        if (ts.isPropertySignature(member) && member.type !== undefined) visit(label, member.type);
      }
    }
  };
  for (const symbol of entries.flatMap((entry) => exportsOf(program, entry))) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    for (const node of target.declarations ?? []) if (isOurs(node)) visit(symbol.name, node);
  }
  return [...found].map(([node, name]) => ({ name, node }));
}

const examplesOf = (node: ts.Node): string[] =>
  ts
    .getJSDocTags(node)
    .flatMap((tag) => (tag.tagName.text === 'example' ? (ts.getTextOfJSDocComment(tag.comment) ?? '') : []));

/** Every example in the sources. */
function allExamples(program: ts.Program): string[] {
  const found = new Set<string>();
  const walk = (node: ts.Node): void => {
    for (const example of examplesOf(node)) found.add(example.replaceAll(/^import .*$/gm, ''));
    ts.forEachChild(node, walk);
  };
  for (const file of program.getSourceFiles()) if (isOurs(file)) walk(file);
  return [...found];
}

const program = programOf({});

test('has an example for every public member of the SDK', () => {
  const members = publicMembers(program);
  expect(members.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      'createPortalClient',
      'isPortalError',
      'Clients.list',
      'Feed.close',
      'PortalHooks.onRetry',
      'PortalClient.clock.now',
    ]),
  );
  expect(members.filter(({ node }) => examplesOf(node).length === 0).map(({ name }) => name)).toEqual([]);
});

test('compiles every example', { timeout: 240_000 }, () => {
  const imports = entries.map((entry) => {
    const names = exportsOf(program, entry).map(({ name }) =>
      /^(createAdapter|createPortalClient|isPortalError|PortalError)$/.test(name) ? name : `type ${name}`,
    );
    return `import { ${names.join(', ')} } from '../src/${path.basename(entry)}';`;
  });
  const examples = allExamples(program);
  const text = [
    ...imports,
    CAST,
    ...examples.map((code, n) => `export async function example${n}() {\n${code}\n}`),
  ].join('\n');
  const checked = programOf({ [extracted]: text });
  const wrong = ts
    .getPreEmitDiagnostics(checked, checked.getSourceFile(extracted))
    .map(({ messageText, start = 0 }) => {
      const line = text.slice(0, start).split('\n').length - 1;
      return `${ts.flattenDiagnosticMessageText(messageText, ' ')}: ${text.split('\n')[line] ?? ''}`;
    });
  expect(examples.length).toBeGreaterThan(30);
  expect(wrong).toEqual([]);
});
