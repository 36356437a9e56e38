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

const isChecked = (box: Element): boolean =>
  box instanceof HTMLInputElement ? box.checked : box.getAttribute('aria-checked') === 'true';
const click = (element: Element): void => (element as HTMLElement).click();

export const rowsOf = ({ rowSelector }: Mounted): Element[] => [...document.querySelectorAll(rowSelector)];

const toggle: Operation = (list, turn) => {
  // Queried each time: a list may replace the row's elements.
  const box = (): Element | null => list.rowAt(2 + (turn % 8))?.querySelector(CHECKBOX) ?? null;
  const first = box();
  if (!first) return undefined;
  const before = isChecked(first);
  return { act: () => click(first), isDone: () => isChecked(box() ?? first) !== before };
};

/** The checkbox of the head; elsewhere, the first that stands in no row. */
function selectAllBox(list: Mounted): Element | undefined {
  const outside = [...document.querySelectorAll(CHECKBOX)].filter(
    (box) => box.closest(list.rowSelector) === null,
  );
  return outside.find((box) => box.closest('thead, [role="columnheader"]')) ?? outside[0];
}

/** Lists that select the rows in view first offer the others in a second step. */
const offerOfAll = (): Element | undefined =>
  [...document.querySelectorAll('button')].find(({ textContent }) =>
    /^select all\b.*\d/i.test(textContent ?? ''),
  );

const selectAll: Operation = (list, turn) => {
  const box = selectAllBox(list);
  const wanted = turn % 2 === 0;
  const boxes = (): Element[] => rowsOf(list).flatMap((row) => row.querySelector(CHECKBOX) ?? []);
  if (!box || boxes().length === 0) return undefined;
  let isTaken = !wanted;
  return {
    act: () => click(box),
    isDone() {
      const offer = offerOfAll();
      if (offer && !isTaken) {
        isTaken = true;
        click(offer);
        return false;
      }
      return boxes().every((one) => isChecked(one) === wanted);
    },
  };
};

const expand: Operation = (list, turn) => {
  const button = (): Element | undefined =>
    [...(list.rowAt(2 + turn)?.querySelectorAll('button[aria-expanded]') ?? [])].find(
      (element) => !element.hasAttribute('aria-haspopup'),
    );
  const first = list.cannotExpand ? undefined : button();
  if (!first) return undefined;
  const height = list.scroller().scrollHeight;
  return {
    act: () => click(first),
    isDone: () => button()?.getAttribute('aria-expanded') === 'true' && list.scroller().scrollHeight > height,
  };
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

/** What the waiting costs that is in every figure. */
const nothing: Operation = () => ({ act: () => undefined, isDone: () => true });

export const operations = { nothing, toggle, selectAll, expand, event } satisfies Record<string, Operation>;
export type OperationName = keyof typeof operations;
