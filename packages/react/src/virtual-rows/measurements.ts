import type { SizeOverride, RowLayout } from './layout.ts';

/** A row as it was drawn, with all that belongs to it. */
export interface MeasuredRow {
  index: number;
  /** Undefined for a placeholder. */
  id: string | undefined;
  /** Its own height, and that of the lines below it. */
  own: number;
  below: number;
}

/** Reads the heights of all rows in a body: an element with `data-index` begins a row, what follows belongs to it; `data-key` says whose it is. */
export function measureRows(body: HTMLElement): MeasuredRow[] {
  const rows: MeasuredRow[] = [];
  for (const line of body.children) {
    if (line.ariaHidden === 'true' || !(line instanceof HTMLElement)) continue;
    const { height } = line.getBoundingClientRect();
    const { index, client } = line.dataset;
    const last = rows.at(-1);
    if (index !== undefined) rows.push({ index: Number(index), id: client, own: height, below: 0 });
    else if (last !== undefined) last.below += height;
  }
  return rows;
}

/** Heights as they become known, kept by id. */
export interface SizeCache {
  /** Undefined until a row was drawn. */
  row: number | undefined;
  /** By how much rows differ. */
  extras: Map<string, number>;
  /** Where those that differ stand. */
  places: Map<string, number>;
}

export const createSizeCache = (): SizeCache => ({ row: undefined, extras: new Map(), places: new Map() });

// What is drawn before anything could be measured, as on a server.
const GUESSED_ROW = 48;
// Zoomed pages have heights with fractions.
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) < 0.5;

/** Takes in what was drawn. @returns whether anything is new */
export function recordMeasurements(heights: SizeCache, rows: readonly MeasuredRow[]): boolean {
  const drawn = rows.filter(({ id, own }) => id !== undefined && own > 0);
  const [first] = drawn;
  if (first === undefined) return false;
  let isNew = false;
  // Another density or another width of the page: nothing known is true any more.
  if (heights.row === undefined || !drawn.some(({ own }) => isAbout(own, heights.row ?? 0))) {
    Object.assign(heights, { ...createSizeCache(), row: first.own });
    isNew = true;
  }
  const seen = new Set<string>();
  for (const { id = '', index, own, below } of drawn) {
    // Between two windows read at different times a client may stand twice.
    if (seen.has(id)) continue;
    seen.add(id);
    const extra = own + below - (heights.row ?? 0);
    const known = heights.extras.get(id) ?? 0;
    const isPlain = isAbout(extra, 0);
    if (isAbout(extra, known) && (isPlain || heights.places.get(id) === index)) continue;
    isNew = true;
    if (isPlain) {
      heights.extras.delete(id);
      heights.places.delete(id);
    } else {
      heights.extras.set(id, extra);
      heights.places.set(id, index);
    }
  }
  return isNew;
}

/** What is known of a layout. */
export function getSizes({ row = GUESSED_ROW, extras, places }: SizeCache): Omit<RowLayout, 'count'> {
  const known = [...places].map(([id, index]): SizeOverride => ({ index, height: extras.get(id) ?? 0 }));
  return { rowHeight: row, sizeOverrides: known.sort((a, b) => a.index - b.index) };
}
