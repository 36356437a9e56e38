import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import type { ClientListState } from './useClientList.ts';

/** Which rows of how many, and the way to the others. */
export function ListPager({ list: { page, total, status } }: { list: ClientListState }) {
  const { clientList: words } = useMessages();
  if (status !== 'ready' || (page.previous === null && page.next === null)) return null;
  return (
    <nav className="foyer-ClientList-foot" aria-label={words.pages}>
      <span>{words.range(page.from, page.to, total)}</span>
      <span className="foyer-ClientList-pages">
        <Button size="sm" disabledReason={page.previous === null ? words.firstPage : undefined} onClick={() => page.previous?.()}>
          {words.previous}
        </Button>
        <Button size="sm" disabledReason={page.next === null ? words.lastPage : undefined} onClick={() => page.next?.()}>
          {words.next}
        </Button>
      </span>
    </nav>
  );
}
