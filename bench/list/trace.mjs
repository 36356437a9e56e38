// What the browser does in a phase: style, layout, paint, by their own time on the main thread.

/** @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, args?: { name?: string } }} TraceEvent */

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'v8'];
const LEAST_MS = 0.01;
const MOST = 14;

/** @param {TraceEvent[]} events */
const threadsOf = (events) => {
  const names = events.filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args?.name);
  return new Set(
    names.filter(({ args }) => args?.name === 'CrRendererMain').map(({ pid, tid }) => `${pid}:${tid}`),
  );
};

/**
 * Time of each kind of event, without the events inside it.
 * @param {TraceEvent[]} events
 * @returns {Map<string, number>} milliseconds by name
 */
export function ownTimes(events) {
  const threads = threadsOf(events);
  /** @type {Map<string, number>} */
  const times = new Map();
  /** @param {string} name @param {number} us */
  const add = (name, us) => times.set(name, (times.get(name) ?? 0) + us / 1000);
  /** @type {Map<string, TraceEvent[]>} */
  const byThread = new Map();
  for (const event of events) {
    const thread = `${event.pid}:${event.tid}`;
    if (event.ph !== 'X' || event.dur === undefined || !threads.has(thread)) continue;
    const known = byThread.get(thread);
    if (known) known.push(event);
    else byThread.set(thread, [event]);
  }
  for (const ofThread of byThread.values()) {
    /** @type {{ name: string, end: number }[]} */
    const open = [];
    for (const { name, ts, dur = 0, tdur = dur } of ofThread.toSorted(
      (a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
    )) {
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= ts) open.pop();
      const parent = open.at(-1);
      if (parent) add(parent.name, -tdur);
      add(name, tdur);
      open.push({ name, end: ts + dur });
    }
  }
  return times;
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {() => Promise<unknown>} act
 * @param {number} times the operations in it
 */
export async function trace(browser, act, times) {
  await browser.startTracing(undefined, { categories: CATEGORIES });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const rows = [...ownTimes(traceEvents)]
    .map(([name, ms]) => ({ name, ms: ms / times }))
    .filter(({ ms }) => ms >= LEAST_MS)
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, MOST);
  return [
    '| of the main thread | own ms |\n| --- | --: |',
    ...rows.map(({ name, ms }) => `| ${name} | ${ms.toFixed(2)} |`),
  ].join('\n');
}
