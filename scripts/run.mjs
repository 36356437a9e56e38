// Runs one child in the foreground and stays out of its way.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const SAME_KEY_PRESS_MS = 1000;
const PARENT_CHECK_MS = 500;
/** @type {NodeJS.Signals[]} */
const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Resolves with the child's exit code, or 128 + n when a signal ended it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onOutput?: () => void }} options `onOutput` is called before each piece of output is passed on
 * @returns {Promise<number>}
 */
export function run(command, args, { onOutput, ...options } = {}) {
  return new Promise((resolve) => {
    // A process group of its own: one signal reaches the whole tree, grandchildren included, exactly once.
    const group = process.platform !== 'win32';
    const child = spawn(command, args, {
      stdio: onOutput ? ['inherit', 'pipe', 'inherit'] : 'inherit',
      detached: group,
      ...options,
    });
    child.stdout?.on('data', (chunk) => {
      onOutput?.();
      process.stdout.write(chunk);
    });
    /** @type {Map<string, number>} */
    const last = new Map();

    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      // The terminal and npm both deliver the one Ctrl-C; passing on both would read as "stop at once".
      if (Date.now() - (last.get(signal) ?? 0) < SAME_KEY_PRESS_MS) return;
      last.set(signal, Date.now());
      try {
        if (group && child.pid) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // It ended between the signal and now.
      }
    };
    // A signal to npm ends npm and its shell but not this process: stop the child once the parent is gone.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== parent) forward('SIGTERM');
    }, PARENT_CHECK_MS);
    if (!group || !process.env.npm_lifecycle_event) clearInterval(watch);

    const done = (/** @type {number} */ code) => {
      clearInterval(watch);
      for (const signal of FORWARDED) process.off(signal, forward);
      resolve(code);
    };

    for (const signal of FORWARDED) process.on(signal, forward);
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      done(127);
    });
    child.on('close', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
