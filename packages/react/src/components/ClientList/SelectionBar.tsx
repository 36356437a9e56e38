import { useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Checkbox } from '../../primitives/Checkbox/index.ts';
import { LinkButton } from '../../primitives/LinkButton/index.ts';
import { useKeepFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';
import { useSelectedCount } from './useSelection.ts';

/** The checkbox over all rows. */
export function SelectionHead({ list }: { list: ClientListState }) {
  const { clientList: words } = useMessages();
  const count = useSelectedCount(list);
  const checked = count === 0 ? false : count === list.total ? true : 'mixed';
  return <Checkbox aria-label={words.selectAll(list.total)} checked={checked} onCheckedChange={(next) => (next === true ? list.selectAll() : list.clearSelection())} />;
}

export interface SelectionBarProps {
  list: ClientListState;
  /** Where the focus goes when the bar goes. */
  returnFocus: () => HTMLElement | null | undefined;
}

/** While some are chosen: how many, and the ways out. It lies over the headings, so that no row moves. */
export function SelectionBar({ list, returnFocus }: SelectionBarProps) {
  const count = useSelectedCount(list);
  return count === 0 ? null : <Bar list={list} count={count} returnFocus={returnFocus} />;
}

function Bar({ list, count, returnFocus }: SelectionBarProps & { count: number }) {
  const { clientList: words } = useMessages();
  const bar = useKeepFocus<HTMLDivElement>(returnFocus);
  const clear = useRef<HTMLButtonElement>(null);
  return (
    <div ref={bar} className="foyer-BulkBar" role="group" aria-label={words.selected(count)}>
      <span className="foyer-BulkBar-count">{words.selected(count)}</span>
      {count < list.total && <SelectAll list={list} returnFocus={() => clear.current} />}
      <span className="foyer-BulkBar-end">
        <Button ref={clear} variant="quiet" onClick={list.clearSelection}>
          {words.clearSelection}
        </Button>
      </span>
    </div>
  );
}

function SelectAll({ list, returnFocus }: SelectionBarProps) {
  const { clientList: words } = useMessages();
  const link = useKeepFocus<HTMLButtonElement>(returnFocus);
  return (
    <LinkButton ref={link} onClick={list.selectAll}>
      {words.selectAll(list.total)}
    </LinkButton>
  );
}

/** The first checkbox that is seen, so that handing on the focus scrolls nothing. */
export function firstCheckbox(frame: Element | null): HTMLElement | undefined {
  const checks = [...(frame?.querySelectorAll<HTMLElement>('input[type="checkbox"]') ?? [])];
  return checks.find((check) => check.getClientRects().length > 0 && check.getBoundingClientRect().top >= 0) ?? checks[0];
}
