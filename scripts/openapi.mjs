// The committed OpenAPI document comes from the endpoint table; --write renews it, otherwise a difference is an error.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const file = path.resolve(import.meta.dirname, '../packages/contract/openapi.json');
// Not a literal import: this script is checked without the sources of the contract.
const source = '../packages/contract/src/openapi.ts';
const { openapiDocument } = await import(source);
const current = `${JSON.stringify(openapiDocument(), null, 2)}\n`;

if (process.argv.includes('--write')) {
  writeFileSync(file, current);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== current) {
  const committed = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const line = current.split('\n').findIndex((text, i) => text !== committed[i]);
  console.error(
    `packages/contract/openapi.json differs from the endpoint table, first in line ${line + 1}. \`pnpm run openapi\` renews it.`,
  );
  process.exit(1);
}
