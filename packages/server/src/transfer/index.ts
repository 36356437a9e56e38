export { readFile, UnreadableFile, writeFile } from './file.ts';
export { migrationsOf, readAll } from './read-all.ts';
export type { Stretch } from './read-all.ts';
export { LEFT_BEHIND, TABLES } from './tables.ts';
export { NotEmpty, writeAll } from './write-all.ts';
