// Starts an npm script of this repository and waits for its `ready` line.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { root } from './install.mjs';

/**
 * @param {string} script of package.json
 * @param {Record<string, string>} env
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startScript(script, env) {
  const child = spawn('npm', ['run', script, '--silent'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('exit', resolve));
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^ready (\S+)$/.exec(line)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then((code) => reject(new Error(`npm run ${script} ended with ${code}`)));
  });
  return {
    url,
    async stop() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}
