export { readConfig } from './config/read-config.ts';
export type { Config, ConfigResult } from './config/read-config.ts';
export { runCommandLine } from './run-command-line.ts';
export type { CommandLineOptions } from './run-command-line.ts';
export { startServer } from './server.ts';
export type { RunningServer, ServerParts } from './server.ts';
