import type { Client } from '@foyer/sdk';
import type { Source } from './candidate.ts';
import { LIST_HEIGHT, ROW_HEIGHT } from './cells.ts';

const BLOCK = 100;
const OVERSCAN = 2;

/** How many rows the floors keep. */
export const SLOTS = Math.ceil(LIST_HEIGHT / ROW_HEIGHT) + 1 + 2 * OVERSCAN;

/** What the floors know: the clients seen so far, what is selected and open, where each row lies. Listeners are kept by place. */
export class WindowStore {
  readonly count: number;
  #source: Source;
  #lineHeight: number;
  #clients = new Map<number, Client>();
  #asked = new Set<number>();
  #opened = new Map<number, number>();
  #versions = new Map<number, number>();
  #listeners = new Map<number, () => void>();
  // "All but these" is one flag, however many there are.
  #all = false;
  #except = new Set<number>();

  /** @param lineHeight of a member below an open row, in CSS pixels */
  constructor(source: Source, lineHeight: number) {
    this.#source = source;
    this.#lineHeight = lineHeight;
    this.count = source.count;
  }

  client = (index: number): Client | undefined => this.#clients.get(index);
  isSelected = (index: number): boolean => this.#all !== this.#except.has(index);
  isOpen = (index: number): boolean => this.#opened.has(index);
  /** Rises with every change of a place. */
  version = (index: number): number => this.#versions.get(index) ?? 0;

  /** One listener a place: a place has one row. */
  subscribe(index: number, listener: () => void): () => void {
    this.#listeners.set(index, listener);
    return () => {
      if (this.#listeners.get(index) === listener) this.#listeners.delete(index);
    };
  }

  /** Fetches the blocks that contain these indices, unless they are loaded or in flight. */
  want(from: number, to: number): void {
    const last = Math.min(to, this.count) - 1;
    for (let block = Math.floor(from / BLOCK); block <= Math.floor(last / BLOCK); block += 1) {
      if (this.#asked.has(block)) continue;
      this.#asked.add(block);
      void this.#source.window(block * BLOCK, BLOCK).then((clients) => {
        clients.forEach((client, place) => this.put(block * BLOCK + place, client));
      });
    }
  }

  put(index: number, client: Client): void {
    this.#clients.set(index, client);
    this.#tell(index);
  }

  toggle(index: number): void {
    if (!this.#except.delete(index)) this.#except.add(index);
    this.#tell(index);
  }

  selectAll(all: boolean): void {
    this.#all = all;
    this.#except.clear();
    for (const index of this.#listeners.keys()) this.#tell(index);
  }

  toggleOpen(index: number): void {
    const lines = this.#clients.get(index)?.members.length ?? 0;
    if (!this.#opened.delete(index)) this.#opened.set(index, lines * this.#lineHeight);
    this.#tell(index);
  }

  topOf(index: number): number {
    let top = index * ROW_HEIGHT;
    for (const [opened, height] of this.#opened) if (opened < index) top += height;
    return top;
  }

  /** The first place that should be in the DOM at a scroll position. */
  firstAt(scrollTop: number): number {
    let first = Math.min(Math.floor(scrollTop / ROW_HEIGHT), this.count - 1);
    while (first > 0 && this.topOf(first) > scrollTop) first -= 1;
    return Math.max(0, Math.min(first - OVERSCAN, this.count - SLOTS));
  }

  #tell(index: number): void {
    this.#versions.set(index, this.version(index) + 1);
    this.#listeners.get(index)?.();
  }
}
