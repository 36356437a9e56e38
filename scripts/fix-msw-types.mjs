// Run after the build in the folder of a package that depends on MSW. MSW has only ES module types; under `node16`, CommonJS declarations may import them only with
// `resolution-mode`.
import { globSync, readFileSync, writeFileSync } from 'node:fs';

for (const file of globSync('dist/*.d.cts')) {
  const types = readFileSync(file, 'utf8');
  const meant = types
    .replaceAll(/^import '(msw[\w/]*)';\n/gm, '')
    .replaceAll(
      /^import (\{[^}]*\}) from '(msw[\w/]*)';$/gm,
      "import type $1 from '$2' with { 'resolution-mode': 'import' };",
    );
  if (meant !== types) writeFileSync(file, meant);
}
