// Runs named steps one after the other: one line each, the output of the one that failed and of those that have something to tell.
import { spawn } from 'node:child_process';
import { env, root } from './install.mjs';

/** @typedef {{ name: string, commands: [command: string, ...args: string[]][], printsOutput?: boolean }} Step with `printsOutput`, the output is printed also when the step passes */
/** @typedef {{ name: string, passed: boolean, seconds: number }} Outcome */

/**
 * @param {[command: string, ...args: string[]]} command
 * @param {string[]} said
 * @returns {Promise<boolean>}
 */
function succeeds([command, ...args], said) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, FORCE_COLOR: '0' },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    child.on('error', (error) => said.push(error.message));
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * The commands of a step run two at a time.
 * @param {Step} step
 */
async function runStep({ commands }) {
  /** @type {string[]} */
  const said = [];
  const waiting = [...commands];
  let passed = true;
  const worker = async () => {
    for (let next = waiting.shift(); next && passed; next = waiting.shift()) {
      if (!(await succeeds(next, said))) passed = false;
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, output: said.join('') };
}

/**
 * Stops at the first failure.
 * @param {Step[]} steps
 */
export async function runSteps(steps) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) {
    const start = Date.now();
    const { passed, output } = await runStep(step);
    const seconds = (Date.now() - start) / 1000;
    outcomes.push({ name: step.name, passed, seconds });
    console.log(
      `${passed ? 'ok    ' : 'FAILED'} ${step.name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s`,
    );
    if (!passed) {
      console.error(output.trimEnd());
      break;
    }
    if (step.printsOutput) console.log(output.trimEnd());
  }
  return outcomes;
}
