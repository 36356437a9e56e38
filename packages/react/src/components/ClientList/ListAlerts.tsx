import { describeError, formatTime, useDateStyle, useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { UseClientListResult } from './useClientList.ts';

/** Alerts about the whole list: offline, a failed request, a missing permission. */
export function ListAlerts({
  list,
  returnFocus,
}: {
  list: UseClientListResult;
  returnFocus: () => HTMLElement | null;
}) {
  const messages = useMessages();
  const style = useDateStyle();
  const { alerts: t } = messages;
  const { error, offlineSince, feed, canSend, firmName } = list.state;
  const hasEnded = feed === 'paused' && error === null;
  if (offlineSince === null && error === null && !hasEnded && canSend) return null;
  return (
    <div className="foyer-ClientList-notices">
      {offlineSince !== null && (
        <Alert icon="wifi-off" tone="caution">
          {t.offline(formatTime(new Date(offlineSince).toISOString(), style))}
        </Alert>
      )}
      {hasEnded && (
        <Alert
          icon="lock"
          tone="caution"
          action={<TryAgain onClick={list.actions.refresh} returnFocus={returnFocus} />}
        >
          {t.sessionEnded}
        </Alert>
      )}
      {error !== null && (
        <Alert
          icon="triangle-alert"
          tone="critical"
          action={<TryAgain onClick={list.actions.refresh} returnFocus={returnFocus} />}
        >
          {error.kind === 'load' ? t.loadFailed : describeError(error.cause, messages)}
        </Alert>
      )}
      {!canSend && <Alert icon="lock">{t.forbiddenToSend(firmName)}</Alert>}
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
