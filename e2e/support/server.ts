import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A server started with npm, in its own process group. */
export interface RunningServer {
  url: string;
  /** Everything printed so far. */
  output: readonly string[];
  /** Sends Ctrl-C. @returns the exit code */
  stop(): Promise<number>;
}

/** Starts `npm start` and waits for its `ready` line. @throws Error with the output when it ends before */
export const startServer = (env: Record<string, string>, args: string[] = []): Promise<RunningServer> =>
  startScript('start', env, args);

/** Starts `npm run demo:mocks`: the page without a Foyer server. */
export const startDemoOnMocks = (env: Record<string, string>): Promise<RunningServer> =>
  startScript('demo:mocks', env, []);

async function startScript(
  script: string,
  env: Record<string, string>,
  args: string[],
): Promise<RunningServer> {
  const child = spawn('npm', ['run', script, '--silent', '--', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  const exited = new Promise<number>((resolve) =>
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : -1))),
  );
  const killOnExit = (): void => signalGroup(child, 'SIGKILL');
  process.on('exit', killOnExit);
  createInterface({ input: child.stderr }).on('line', (line) => output.push(line));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      output.push(line);
      const ready = /^ready (\S+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void exited.then((code) =>
      reject(new Error(`npm run ${script} ended with ${code}:\n${output.join('\n')}`)),
    );
  });
  return {
    url,
    output,
    stop() {
      signalGroup(child, 'SIGINT');
      process.off('exit', killOnExit);
      return exited;
    },
  };
}

function signalGroup({ pid, exitCode }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined || exitCode !== null) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // It ended in the meantime.
  }
}

/** Returns an unused port. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
