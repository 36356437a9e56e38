import ts from 'typescript';

/** The names in a piece of code. */
export interface Names {
  /** Import statements by the name that they import. */
  imported: ReadonlyMap<string, { statement: string; isType: boolean }>;
  /** Top-level declarations by name. */
  declared: ReadonlyMap<string, { isType: boolean; isExported: boolean }>;
  /** Every identifier. */
  used: ReadonlySet<string>;
}

function bound(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? bound(element.name) : []));
}

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

function declaredBy(statement: ts.Statement): { names: string[]; isType: boolean } {
  if (ts.isVariableStatement(statement))
    return {
      names: statement.declarationList.declarations.flatMap(({ name }) => bound(name)),
      isType: false,
    };
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return { names: statement.name ? [statement.name.text] : [], isType: false };
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return { names: [statement.name.text], isType: true };
  return { names: [], isType: false };
}

function importsOf(
  statement: ts.ImportDeclaration,
): [name: string, { statement: string; isType: boolean }][] {
  const from = statement.moduleSpecifier.getText();
  const clause = statement.importClause;
  if (clause === undefined) return [];
  const isWhole = clause.phaseModifier === ts.SyntaxKind.TypeKeyword;
  const entry = (
    name: string,
    what: string,
    isType = isWhole,
  ): [string, { statement: string; isType: boolean }] => [
    name,
    { statement: `import ${isWhole ? 'type ' : ''}${what} from ${from};`, isType },
  ];
  const bindings = clause.namedBindings;
  return [
    ...(clause.name ? [entry(clause.name.text, clause.name.text)] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? [entry(bindings.name.text, bindings.getText())] : []),
    ...(bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map((element) =>
          entry(element.name.text, `{ ${element.getText()} }`, isWhole || element.isTypeOnly),
        )
      : []),
  ];
}

/** Returns the names that a piece of code imports, declares and uses. */
export function namesOf(code: string): Names {
  const source = ts.createSourceFile('block.tsx', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);
  const used = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) used.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return {
    used,
    imported: new Map(
      source.statements.flatMap((statement) =>
        ts.isImportDeclaration(statement) ? importsOf(statement) : [],
      ),
    ),
    declared: new Map(
      source.statements.flatMap((statement) => {
        const { names, isType } = declaredBy(statement);
        return names.map((name): [string, { isType: boolean; isExported: boolean }] => [
          name,
          { isType, isExported: isExported(statement) },
        ]);
      }),
    ),
  };
}
