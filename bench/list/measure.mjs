// One candidate, one size, one fresh page: every operation, each with the main thread's CPU before and after.

/**
 * @typedef {Record<string, number>} Figures
 * @typedef {{ mount: Figures, heapMB: number, size: Figures, [operation: string]: Figures | number | undefined }} Sample
 */

const SCROLL_FRAMES = 100;
const SCROLL_STEP = 120;
const JUMPS = [0.5, 0.1, 0.9, 0.3, 0.7];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 * @returns {Promise<Sample>}
 */
export async function measure(browser, url, count) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const cdp = await context.newCDPSession(page);
    // Ticks of the thread: what other processes take from it does not count.
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });

    const read = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
    /** @param {string} expression */
    const call = (expression) => page.evaluate(`bench.${expression}`);
    const heap = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      return (await read())['JSHeapUsedSize'] ?? 0;
    };
    /**
     * @param {string} expression
     * @param {number} times the operations in it
     */
    const timed = async (expression, times = 1) => {
      const before = await read();
      const outcome = await call(expression);
      const after = await read();
      return outcome && { ...outcome, cpu: (((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000) / times };
    };
    /**
     * @param {string} name
     * @param {number} times
     */
    const operation = async (name, times) => {
      const counts = await call(`count('${name}', 2)`);
      return counts && { ...counts, ...(await timed(`run('${name}', ${times})`, times)) };
    };
    const jumps = async () => {
      const all = [];
      for (const share of JUMPS) all.push(await timed(`jump(${share})`));
      return {
        cpu: median(all.map(({ cpu }) => cpu)),
        ms: median(all.map(({ ms }) => ms)),
        blank: Math.max(...all.map(({ blank }) => blank)),
        placeholder: Math.max(...all.map(({ placeholder }) => placeholder)),
        isDone: all.every(({ isDone }) => isDone),
      };
    };

    await page.goto(url);
    await call(`prepare(${count})`);
    const before = await heap();
    const mount = await timed('mount()');
    if (!mount.isDone) throw new Error(`${count} rows were not shown. ${errors.join(' ')}`);
    const heapMB = (await heap()) / 2 ** 20 - before / 2 ** 20;
    const size = await call('size()');
    await call('settled()');
    /** @type {Sample} */
    const sample = { mount, heapMB, size };
    sample['nothing'] = await timed(`run('nothing', 10)`, 10);
    sample['toggle'] = await operation('toggle', 10);
    sample['scroll'] = await timed(`scroll(${SCROLL_FRAMES}, ${SCROLL_STEP})`, SCROLL_FRAMES);
    sample['scrollUp'] = await timed(`scroll(${SCROLL_FRAMES}, ${-SCROLL_STEP})`, SCROLL_FRAMES);
    sample['jump'] = await jumps();
    sample['reach'] = await call('reach()');
    await call('toTop()');
    sample['event'] = await operation('event', 6);
    // Two turns are spent on counting; the odd number that follows leaves everything selected.
    sample['selectAll'] = await operation('selectAll', 5);
    sample['toggleAmongAll'] = sample['selectAll'] && (await operation('toggle', 10));
    sample['expand'] = await operation('expand', 3);
    if (errors.length > 0) throw new Error(errors.join(' '));
    return sample;
  } finally {
    await context.close();
  }
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
