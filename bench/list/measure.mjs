// One candidate, one size, fresh pages: every operation, each with the main thread's CPU before and after.

/**
 * @typedef {Record<string, number>} Figures
 * @typedef {{ mount: Figures, heapMB: number, size: Figures, [operation: string]: Figures | number | undefined }} Sample
 */

const SCROLL_FRAMES = 100;
const SCROLL_STEP = 120;
const JUMPS = [0.5, 0.1, 0.9, 0.3, 0.7];
const VISITS = 20;
// Beyond, a page would be busy with making the array that a peer is handed.
const MOST_TO_NAVIGATE = 1000;

/** What each phase calls, and how often it does the thing: for the profile too. */
export const phases = /** @type {const} */ ({
  mount: ['mount()', 1],
  toggle: [`run('toggle', 10)`, 10],
  scroll: [`scroll(${SCROLL_FRAMES}, ${SCROLL_STEP})`, SCROLL_FRAMES],
  jump: ['jump(0.5)', 1],
  selectAll: [`run('selectAll', 5)`, 5],
  expand: [`run('expand', 3)`, 3],
  event: [`run('event', 6)`, 6],
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
export async function openPage(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const cdp = await context.newCDPSession(page);
  // Ticks of the thread: what other processes take from it does not count.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);

  const read = async () =>
    Object.fromEntries(
      (await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]),
    );
  return {
    cdp,
    errors,
    read,
    /** @param {string} expression */
    call: (expression) => page.evaluate(`bench.${expression}`),
    async heap() {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      return ((await read())['JSHeapUsedSize'] ?? 0) / 2 ** 20;
    },
    close: () => context.close(),
  };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 * @param {{ withCounts: boolean }} options withCounts: also what is the same in every round, such as counts and memory
 * @returns {Promise<Sample>}
 */
export async function measure(browser, url, count, { withCounts }) {
  const sample = await operations(browser, url, count, { withCounts });
  if (withCounts) sample['visited'] = await visited(browser, url, count);
  if (count <= MOST_TO_NAVIGATE) sample['arrival'] = await arrival(browser, url, count);
  return sample;
}

/** @type {typeof measure} */
async function operations(browser, url, count, { withCounts }) {
  const page = await openPage(browser, url);
  const { call, read } = page;
  try {
    /**
     * @param {string} expression
     * @param {number} times the operations in it
     */
    const timed = async (expression, times = 1) => {
      // What an earlier operation put off is not this one's.
      await call('rest()');
      const before = await read();
      const outcome = await call(expression);
      const after = await read();
      return (
        outcome && {
          ...outcome,
          cpu: (((after['TaskDuration'] ?? 0) - (before['TaskDuration'] ?? 0)) * 1000) / times,
        }
      );
    };
    /**
     * @param {string} name
     * @param {number} times
     */
    const operation = async (name, times, counted = 2) => {
      await call('rest()');
      if (!withCounts) {
        // The same turns, so that each round does the same: an even number leaves nothing selected.
        const isOffered = await call(`run('${name}', ${counted})`);
        return isOffered && (await timed(`run('${name}', ${times})`, times));
      }
      const counts = await call(`count('${name}', ${counted})`);
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

    await call(`prepare(${count})`);
    const before = await page.heap();
    const mount = await timed(...phases.mount);
    if (!mount.isDone) throw new Error(`${count} rows were not shown. ${page.errors.join(' ')}`);
    await call('rest()');
    /** @type {Sample} */
    const sample = { mount, heapMB: (await page.heap()) - before, size: await call('size()') };
    sample['nothing'] = await timed(`run('nothing', 10)`, 10);
    // The first of three brings up what says that something is chosen; the median is one more row.
    sample['toggle'] = await operation('toggle', 10, 3);
    sample['scroll'] = await timed(...phases.scroll);
    sample['scrollUp'] = await timed(`scroll(${SCROLL_FRAMES}, ${-SCROLL_STEP})`, SCROLL_FRAMES);
    sample['jump'] = await jumps();
    if (withCounts) {
      sample['scrollLooking'] = await call(`scrollLooking(${SCROLL_FRAMES}, ${SCROLL_STEP})`);
      sample['reach'] = await call('reach()');
    }
    await call('toTop()');
    sample['event'] = await operation('event', 6);
    // Two turns are spent on counting; the odd number that follows leaves everything selected.
    sample['selectAll'] = await operation('selectAll', 5);
    sample['toggleAmongAll'] = sample['selectAll'] && (await operation('toggle', 10, 3));
    sample['expand'] = await operation('expand', 3);
    if (page.errors.length > 0) throw new Error(page.errors.join(' '));
    return sample;
  } finally {
    await page.close();
  }
}

/**
 * Measures the memory that visited positions retain.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 */
async function visited(browser, url, count) {
  const page = await openPage(browser, url);
  try {
    await page.call(`prepare(${count})`);
    const before = await page.heap();
    await page.call('mount()');
    const { isDone } = await page.call(`visit(${VISITS})`);
    return { heapMB: (await page.heap()) - before, isDone };
  } finally {
    await page.close();
  }
}

/**
 * Loads the page as a user does.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {number} count
 */
async function arrival(browser, url, count) {
  const page = await openPage(browser, `${url}?n=${count}`);
  try {
    return await page.call('arrival');
  } finally {
    await page.close();
  }
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
