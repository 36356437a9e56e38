// How busy other processes keep the machine: measured before each sample, while the benchmark itself does nothing.
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from '../median.mjs';

const WATCHED_MS = 300;
// Of all cores. Above it, a run counts as busy.
const QUIET = 0.1;

function times() {
  let idle = 0;
  let all = 0;
  for (const { times: of } of os.cpus()) {
    idle += of.idle;
    all += of.idle + of.user + of.nice + of.sys + of.irq;
  }
  return { idle, all };
}

/** @returns {Promise<number>} 0 to 1, of all cores */
export async function shareOfOthers() {
  const before = times();
  await sleep(WATCHED_MS);
  const after = times();
  const all = after.all - before.all;
  return all === 0 ? 0 : 1 - (after.idle - before.idle) / all;
}

/**
 * Whether a run was quiet or busy; empty for runs before this was recorded.
 * @param {import('./figure.mjs').Result['samples']} samples
 */
export function describeOthers(samples) {
  const shares = Object.values(samples)
    .flatMap((byName) => Object.values(byName).flat())
    .flatMap(({ others }) => (typeof others === 'number' ? others : []));
  if (shares.length === 0) return '';
  const middle = median(shares);
  const percent = (/** @type {number} */ share) => Math.round(share * 100);
  return `; ${middle <= QUIET ? 'a quiet run' : 'a busy run'}: other processes used ${percent(middle)} % of the machine (${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} %)`;
}
