// After the build of a package that takes MSW, in its folder: MSW is a module alone. CommonJS may require it, but under `node16` its types are given to CommonJS
// only where the import says that it means the module.
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
