import { readCommand } from './cli/read-command.ts';
import { run } from './cli/run.ts';
import { readConfig } from './config.ts';
import { describeFailure } from './log.ts';
import { flushTraces } from './operations/tracing.ts';

function fail(lines: readonly string[], code = 1): never {
  for (const line of lines) console.error(line);
  process.exit(code);
}

const asked = readCommand(process.argv.slice(2));
if (!asked.ok) {
  if (!asked.asked) fail([asked.text], 2);
  console.log(asked.text);
  process.exit(0);
}
const read = readConfig(process.env, asked.command);
if (!read.ok) fail(read.errors);

await run(asked.command, read.config, { say: (line) => console.log(line), onStop }).catch((thrown: unknown) =>
  fail([wordsOf(thrown)]),
);

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
