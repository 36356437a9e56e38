import type { Client } from '@foyer/sdk';

/** Where a candidate gets its clients. */
export interface Source {
  readonly count: number;
  /** A page, parsed from JSON, a moment later. */
  window(offset: number, limit: number): Promise<Client[]>;
  /** The same as JSON. The pages that a measurement visits are written before it, since writing is the portal's work. */
  text(offset: number, limit: number): string;
  /** All at once, as the examples of the grids take them; made before the clock starts. */
  all(): Client[];
}

/** A list on the page. What it has no control for, the benchmark reports as not offered. */
export interface Mounted {
  /** Matches every row of a client, and nothing else. */
  rowSelector: string;
  /** The row of the client at a place of the list, while it is in the DOM. */
  rowAt(index: number): Element | null;
  scroller(): Element;
  /** Whether a canvas has drawn the row of the client at a place of the list; it has no elements to look at. */
  hasDrawn?(index: number): boolean;
  /** The rows draw a disclosure button that does nothing, since the library cannot expand rows. */
  cannotExpand?: true;
  /** An event of the feed arrived: this client has changed. */
  tell?(index: number, client: Client): void;
}

export interface Candidate {
  /** True when it is handed the whole array. */
  takesAll: boolean;
  mount(root: HTMLElement, source: Source): Mounted;
}
