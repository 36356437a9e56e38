import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** A server in a child process. */
export interface ServerProcess {
  url: string;
  pid: number;
  kill(signal: NodeJS.Signals): Promise<void>;
}

const main = path.join(import.meta.dirname, '..', 'src', 'bin.ts');
const running = new Set<ReturnType<typeof spawn>>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts `foyer-server` and waits until it is ready.
 * @param env its complete environment, except PATH and HOST
 */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  ...args: string[]
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--conditions=@foyer/source', main, ...args], {
    env: { PATH: process.env['PATH'], HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  const exit = once(child, 'exit').then(() => void running.delete(child));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const ready = /^ready (\S+)$/m.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void exit.then(() => reject(new Error(`The server ended:\n${output}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async kill(signal) {
      child.kill(signal);
      await exit;
    },
  };
}
