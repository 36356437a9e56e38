import { readCommand } from './cli/read-command.ts';
import { run } from './cli/run.ts';
import { readConfig } from './config/read-config.ts';
import { describeFailure } from './log.ts';
import { flushTraces } from './operations/tracing.ts';

/** Settings of {@link runCommandLine}. */
export interface CommandLineOptions {
  /**
   * Folder of a built page that the server serves at its root.
   * @default null
   */
  demoFolder?: string | null;
}

/**
 * Runs `foyer-server` in this process: reads its settings from the environment, prints to the terminal, and ends the process.
 * @param args the arguments after the command's name
 */
export function runCommandLine(args: string[], { demoFolder = null }: CommandLineOptions = {}): void {
  const asked = readCommand(args);
  if (!asked.ok) {
    if (!asked.asked) fail([asked.text], 2);
    console.log(asked.text);
    process.exit(0);
  }
  const read = readConfig(process.env, asked.command);
  if (!read.ok) fail(read.errors);
  run(asked.command, read.config, { say: (line) => console.log(line), onStop, demoFolder }).catch(
    (thrown: unknown) => fail([wordsOf(thrown)]),
  );
}

function fail(lines: readonly string[], code = 1): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

/** Failures that whoever typed the command can mend say what is wrong; others say where they come from. */
function wordsOf(thrown: unknown): string {
  const expected = [
    'FolderInUse',
    'PortInUse',
    'Refused',
    'NotEmpty',
    'UnreadableFile',
    'UnreadableCertificate',
    'BadTemplates',
  ];
  return thrown instanceof Error && expected.includes(thrown.name) ? thrown.message : describeFailure(thrown);
}

function onStop(close: () => Promise<void>): void {
  let isAsked = false;
  const stop = (): void => {
    // Asked twice: somebody is in a hurry.
    if (isAsked) process.exit(1);
    isAsked = true;
    close()
      .then(flushTraces)
      .then(
        () => process.exit(0),
        (thrown: unknown) => fail([describeFailure(thrown)]),
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
