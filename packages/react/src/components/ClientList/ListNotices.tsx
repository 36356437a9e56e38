import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { ClientListState } from './useClientList.ts';

/** Standing lines about the whole list: no network, a failure, a permission that is missing. */
export function ListNotices({
  list,
  returnFocus,
}: {
  list: ClientListState;
  returnFocus: () => HTMLElement | null;
}) {
  const { alerts: words } = useMessages();
  if (list.offlineSince === null && list.error === null && list.maySend) return null;
  return (
    <div className="foyer-ClientList-notices">
      {list.offlineSince !== null && (
        <Alert icon="wifi-off" tone="caution">
          {words.offline(list.offlineSince)}
        </Alert>
      )}
      {list.error !== null && (
        <Alert
          icon="triangle-alert"
          tone="critical"
          action={<TryAgain onClick={list.refresh} returnFocus={returnFocus} />}
        >
          {list.error}
        </Alert>
      )}
      {!list.maySend && <Alert icon="lock">{words.forbiddenToSend(list.firmName)}</Alert>}
    </div>
  );
}

function TryAgain({ onClick, returnFocus }: { onClick: () => void; returnFocus: () => HTMLElement | null }) {
  const { common } = useMessages();
  const button = useRestoreFocus<HTMLButtonElement>(returnFocus);
  return (
    <Button ref={button} size="sm" onClick={onClick}>
      {common.tryAgain}
    </Button>
  );
}
