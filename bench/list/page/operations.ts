import type { Mounted } from './candidate.ts';
import { clientAt, withFirstOwnerTurned } from './clients.ts';

/** Something a person does, and the sign that it has taken effect. */
export interface Step {
  act(): void;
  isDone(): boolean;
}

/** @returns undefined where the candidate has no control for it */
export type Operation = (list: Mounted, turn: number) => Step | undefined;

const CHECKBOX = 'input[type="checkbox"], [role="checkbox"]';

const isChecked = (box: Element): boolean => (box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true');
const click = (element: Element): void => (element as HTMLElement).click();

export const rowsOf = ({ rowSelector }: Mounted): Element[] => [...document.querySelectorAll(rowSelector)];

const toggle: Operation = (list, turn) => {
  // Looked up anew each time: a list may draw its row with other elements.
  const box = (): Element | null => list.rowAt(2 + (turn % 8))?.querySelector(CHECKBOX) ?? null;
  const first = box();
  if (!first) return undefined;
  const before = isChecked(first);
  return { act: () => click(first), isDone: () => isChecked(box() ?? first) !== before };
};

function selectAllBox(list: Mounted): Element | undefined {
  return [...document.querySelectorAll(CHECKBOX)].find((box) => box.closest(list.rowSelector) === null);
}

const selectAll: Operation = (list, turn) => {
  const controls = (): Element[] => list.selectAllControls?.() ?? [selectAllBox(list)].filter((box) => box !== undefined);
  const wanted = turn % 2 === 0;
  const boxes = (): Element[] => rowsOf(list).flatMap((row) => row.querySelector(CHECKBOX) ?? []);
  if (controls().length === 0 || boxes().length === 0) return undefined;
  return { act: () => controls().forEach(click), isDone: () => boxes().every((box) => isChecked(box) === wanted) };
};

const expand: Operation = (list, turn) => {
  const button = (): Element | undefined =>
    [...(list.rowAt(2 + turn)?.querySelectorAll('button[aria-expanded]') ?? [])].find((element) => !element.hasAttribute('aria-haspopup'));
  const first = button();
  if (!first) return undefined;
  const height = list.scroller().scrollHeight;
  return { act: () => click(first), isDone: () => button()?.getAttribute('aria-expanded') === 'true' && list.scroller().scrollHeight > height };
};

const event: Operation = (list, turn) => {
  const { tell } = list;
  const index = 3 + (turn % 6);
  const text = (): string => list.rowAt(index)?.textContent ?? '';
  const before = text();
  if (!tell || before === '') return undefined;
  return {
    act() {
      let client = clientAt(index);
      // Every sixth turn comes back to the same client, which then turns the other way.
      for (let past = turn % 6; past <= turn; past += 6) client = withFirstOwnerTurned(client, past + 2);
      tell(index, client);
    },
    isDone: () => text() !== before,
  };
};

export const operations = { toggle, selectAll, expand, event } satisfies Record<string, Operation>;
export type OperationName = keyof typeof operations;
