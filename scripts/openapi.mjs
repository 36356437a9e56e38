// Generates the committed OpenAPI document from the endpoint table. Without --write, a difference is an error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const contract = path.resolve(import.meta.dirname, '../packages/contract');
const file = path.join(contract, 'openapi.json');
const { version } = JSON.parse(readFileSync(path.join(contract, 'package.json'), 'utf8'));
// Not a literal import: this script is checked without the sources of the contract.
const source = '../packages/contract/src/openapi.ts';
const { openapiDocument } = await import(source);
const current = `${JSON.stringify(openapiDocument(version), null, 2)}\n`;

if (process.argv.includes('--write')) {
  writeFileSync(file, current);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== current) {
  const committed = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const line = current.split('\n').findIndex((text, i) => text !== committed[i]);
  console.error(
    `packages/contract/openapi.json differs from the endpoint table, first in line ${line + 1}. \`pnpm run openapi\` writes it.`,
  );
  process.exit(1);
}
