import path from 'node:path';
import { runCommandLine } from '@foyer/server';

runCommandLine(process.argv.slice(2), {
  demoFolder: path.join(import.meta.dirname, '..', '..', 'demo', 'dist'),
});
