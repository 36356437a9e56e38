// Whether ClientList takes column definitions: candidates that need them are left out until it does.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const columns = path.join(import.meta.dirname, '../../packages/react/src/components/columns');
const NEED_DEFINITIONS = new Set(['foyer-12-columns']);

const takesDefinitions = () =>
  readdirSync(columns).some((file) =>
    readFileSync(path.join(columns, file), 'utf8').includes('clientColumnHelper'),
  );

/** @param {string} name of a candidate */
export const isSupported = (name) => !NEED_DEFINITIONS.has(name) || takesDefinitions();
