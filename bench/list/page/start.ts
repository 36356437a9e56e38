import type { Client } from '@foyer/sdk';
import type { Candidate, Mounted, Source } from './candidate.ts';
import { LIST_WIDTH } from './cells.ts';
import { clientAt } from './clients.ts';
import { watchArrival } from './arrival.ts';
import { painted, rest, until } from './frames.ts';
import { operations, rowsOf, type OperationName } from './operations.ts';
import { startCounting, stopCounting } from './react-work.ts';
import { isShown, jump, reachesLast, scroll, scrollLooking, toTop, visit } from './scrolling.ts';

const PAGE = 100;
// Where a measured operation looks: the first pages, and those around each jump.
const JUMPS = [0.5, 0.1, 0.9, 0.3, 0.7];

function sourceOf(count: number): Source {
  let whole: Client[] | undefined;
  const clients = (offset: number, limit: number): Client[] =>
    Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, place) =>
      clientAt(offset + place),
    );
  // Written before the measurement: it is the portal's work, not the list's.
  const written = new Map<number, string>();
  const write = (offset: number): void => {
    if (offset >= 0 && offset < count) written.set(offset, JSON.stringify(clients(offset, PAGE)));
  };
  for (const share of [0, ...JUMPS]) {
    const page = Math.floor((count * share) / PAGE);
    for (const near of [page - 1, page, page + 1]) write(near * PAGE);
  }
  const text = (offset: number, limit: number): string =>
    (limit === PAGE ? written.get(offset) : undefined) ?? JSON.stringify(clients(offset, limit));
  return {
    count,
    text,
    // As JSON too: parsing is the list's work.
    window: async (offset, limit) => JSON.parse(text(offset, limit)) as Client[],
    all: () => (whole ??= clients(0, count)),
  };
}

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Puts `bench` on the page: what the runner calls, one operation at a time, with the CPU read before and after. */
export function start(candidate: Candidate): void {
  const root = document.querySelector<HTMLElement>('#root');
  if (!root) throw new Error('The page has no #root');
  root.style.width = `${LIST_WIDTH}px`;
  let source = sourceOf(0);
  let list: Mounted | undefined;
  const turns = new Map<OperationName, number>();

  const mounted = (): Mounted => {
    if (!list) throw new Error('Nothing is mounted');
    return list;
  };
  const next = (name: OperationName) => {
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return operations[name](mounted(), turn);
  };
  const settled = async (): Promise<void> => {
    await painted();
    await painted();
  };

  const bench = {
    prepare(count: number): void {
      source = sourceOf(count);
      if (candidate.takesAll) source.all();
    },

    async mount() {
      const from = performance.now();
      list = candidate.mount(root, source);
      const isDone = await until(
        () => isShown(mounted(), 0) && (list?.hasDrawn !== undefined || rowsOf(mounted()).length > 5),
      );
      return { ms: performance.now() - from, isDone };
    },

    /** How large the drawn part is. */
    size() {
      const rows = rowsOf(mounted());
      const inside = rows.reduce((sum, row) => sum + 1 + row.querySelectorAll('*').length, 0);
      return {
        rows: rows.length,
        elementsPerRow: inside / rows.length,
        elements: root.querySelectorAll('*').length,
      };
    },

    /** Does an operation so many times. Undefined where it is not offered. */
    async run(name: OperationName, times: number) {
      const ms: number[] = [];
      for (let time = 0; time < times; time += 1) {
        const step = next(name);
        if (!step) return undefined;
        await settled();
        const from = performance.now();
        step.act();
        if (!(await until(step.isDone, 8000))) return { ms: Number.NaN, isDone: false };
        ms.push(performance.now() - from);
      }
      return { ms: median(ms), isDone: true };
    },

    /** The same with counters on, which cost time: never in a run whose CPU is read. */
    async count(name: OperationName, times: number) {
      const seen = { rows: [] as number[], changes: [] as number[], components: [] as number[] };
      for (let time = 0; time < times; time += 1) {
        const step = next(name);
        if (!step) return undefined;
        await settled();
        const rows = new Set<Element>();
        let changes = 0;
        const observer = new MutationObserver((records) => {
          changes += records.length;
          for (const { target } of records) {
            const row = (target instanceof Element ? target : target.parentElement)?.closest(
              mounted().rowSelector,
            );
            if (row) rows.add(row);
          }
        });
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        startCounting();
        step.act();
        await until(step.isDone, 8000);
        await settled();
        seen.components.push(stopCounting());
        observer.disconnect();
        seen.rows.push(rows.size);
        seen.changes.push(changes);
      }
      return { rows: median(seen.rows), changes: median(seen.changes), components: median(seen.components) };
    },

    scroll: (frames: number, step: number) => scroll(mounted(), frames, step),
    scrollLooking: (frames: number, step: number) => scrollLooking(mounted(), frames, step),
    jump: (share: number) => jump(mounted(), share),
    visit: (places: number) => visit(mounted(), places),
    reach: async () => ({ last: (await reachesLast(mounted(), source.count)) ? 1 : 0 }),
    toTop: () => toTop(mounted()),
    rest,
    /** From navigation to rows, on a page whose address says of how many clients. */
    arrival: undefined as ReturnType<typeof watchArrival> | undefined,
  };
  Object.assign(globalThis, { bench });

  const count = Number(new URLSearchParams(location.search).get('n'));
  if (count === 0) return;
  bench.prepare(count);
  bench.arrival = watchArrival(() => bench.mount());
}
