// `npm run docs:settings`: writes the table of the server's settings into docs/operations.md, from the schema that reads them.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withSettingsTable } from '../packages/server/src/config/settings-table.ts';
import { root } from './install.mjs';

const page = path.join(root, 'docs/operations.md');
writeFileSync(page, withSettingsTable(readFileSync(page, 'utf8')));
