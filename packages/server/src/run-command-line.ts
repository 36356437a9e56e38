import { FolderInUseError } from '@foyer/store-postgres';
import { readCommand } from './cli/read-command.ts';
import { run } from './cli/run.ts';
import { CommandError } from './cli/provision.ts';
import { readConfig } from './config/read-config.ts';
import { PortInUseError } from './http/listen.ts';
import { describeError } from './log.ts';
import { TemplatesError } from './mail/templates.ts';
import { CertificateError } from './config/tls-files.ts';
import { flushTraces } from './operations/tracing.ts';
import { TargetNotEmptyError, ExportFileError } from './export-import/index.ts';

/** Settings of {@link runCommandLine}. */
export interface CommandLineOptions {
  /**
   * Folder of a built page that the server serves at its root.
   * @default null
   */
  demoFolder?: string | null;
}

/**
 * Runs `foyer-server` in this process: reads its settings from the environment, prints to the terminal, and exits.
 * @param args the arguments after the command's name
 */
export function runCommandLine(
  args: readonly string[],
  { demoFolder = null }: CommandLineOptions = {},
): void {
  const parsed = readCommand(args);
  if (!parsed.ok) {
    (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.text);
    process.exit(parsed.exitCode);
  }
  const configured = readConfig(process.env, parsed.command);
  if (!configured.ok) fail(configured.errors);
  run(parsed.command, configured.config, {
    print: (line) => console.log(line),
    onStop: stopOnSignal,
    demoFolder,
  }).catch((thrown: unknown) => fail([messageOf(thrown)]));
}

function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const EXPECTED = [
  TemplatesError,
  FolderInUseError,
  TargetNotEmptyError,
  PortInUseError,
  CommandError,
  CertificateError,
  ExportFileError,
];

/** Errors that the user can fix are printed without a stack. */
const messageOf = (thrown: unknown): string =>
  thrown instanceof Error && EXPECTED.some((expected) => thrown instanceof expected)
    ? thrown.message
    : describeError(thrown);

function stopOnSignal(close: () => Promise<void>): void {
  let isStopping = false;
  const stop = (): void => {
    // A second signal ends the process at once.
    if (isStopping) process.exit(1);
    isStopping = true;
    close()
      .then(flushTraces)
      .then(
        () => process.exit(0),
        (thrown: unknown) => fail([describeError(thrown)]),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
