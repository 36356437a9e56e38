// Lists the exports of each package from its types, so that browser-only entry points need not run.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
export const snapshotFile = path.join(import.meta.dirname, 'exports.snapshot.json');

/** Entry point → source file, as the packages declare them. */
function entries() {
  return globSync('packages/*/package.json', { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const { name, exports } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
      return Object.entries(exports).map(
        ([key, target]) =>
          /** @type {[string, string]} */ ([
            path.posix.join(name, key),
            path.join(root, path.dirname(file), target['@foyer/source'] ?? ''),
          ]),
      );
    })
    .filter(([, source]) => /\.tsx?$/.test(source) && existsSync(source));
}

/** @param {ts.Symbol} symbol */
const typeOnly = (symbol) =>
  symbol.declarations?.some(
    (declaration) =>
      ts.isExportSpecifier(declaration) && (declaration.isTypeOnly || declaration.parent.parent.isTypeOnly),
  );

export function publicNames() {
  const all = entries();
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), (file) =>
    ts.sys.readFile(file),
  );
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const program = ts.createProgram(
    all.map(([, source]) => source),
    options,
  );
  const checker = program.getTypeChecker();

  /** @param {ts.Symbol} symbol */
  const isValue = (symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return !typeOnly(symbol) && (target.flags & ts.SymbolFlags.Value) !== 0;
  };

  return Object.fromEntries(
    all.map(([entry, source]) => {
      const file = program.getSourceFile(source);
      const module = file && checker.getSymbolAtLocation(file);
      const symbols = module ? checker.getExportsOfModule(module) : [];
      /** @param {ts.Symbol[]} list */
      const names = (list) => list.map((symbol) => symbol.name).toSorted();
      return [
        entry,
        {
          values: names(symbols.filter(isValue)),
          types: names(symbols.filter((symbol) => !isValue(symbol))),
        },
      ];
    }),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(snapshotFile, `${JSON.stringify(publicNames(), null, 2)}\n`);
}
