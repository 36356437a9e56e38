import { isPortalError, type Policy } from '@foyer/sdk';
import { describeError, useAllMessages, type Messages } from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { DialogCancel, DialogPanel, DialogFooterStart } from '../../primitives/Dialog/index.ts';
import { Skeleton } from '../../primitives/Skeleton/index.ts';
import { useFoyer } from '../../provider/index.ts';
import { InviteFields } from '../InviteContent/index.ts';
import type { BulkSendDialogProps } from './bulk-send-dialog-props.ts';
import { PreflightGroups } from './PreflightGroups.tsx';
import { useBulkPreflight, type BulkPreflightState } from './useBulkPreflight.ts';

export interface PrepareFormProps extends Pick<
  BulkSendDialogProps,
  'selection' | 'selectedCount' | 'recipients' | 'onBeforeSend' | 'onError' | 'onBulkSendStarted' | 'slots'
> {
  open: boolean;
}

/** The dialog before the start: who is mailed, who is not and why, and what is sent. */
export function PrepareForm({ open, slots, ...options }: PrepareFormProps) {
  const messages = useAllMessages();
  const { bulkSend, common } = messages;
  const { session } = useFoyer();
  const { recipients = 'owners-not-active' } = options;
  const preflight = useBulkPreflight({ ...options, isOpen: open });
  const { state, actions } = preflight;
  const { memberCount, clientCount } = state;
  const summary = recipients === 'owners' ? bulkSend.summary : bulkSend.summaryNotActive;
  return (
    <DialogPanel
      title={bulkSend.title}
      subtitle={
        memberCount !== null
          ? summary(memberCount, clientCount)
          : state.phase === 'checking'
            ? bulkSend.checking
            : bulkSend.nothingSent
      }
      closeLabel={common.close}
      footer={
        <>
          {slots?.side && <DialogFooterStart>{slots.side(preflight)}</DialogFooterStart>}
          <DialogCancel>{common.cancel}</DialogCancel>
          <Button
            variant="primary"
            busy={state.isStarting}
            busyLabel={messages.actions.sending}
            disabledReason={describePreflightDisabledReason(state, messages)}
            onClick={actions.start}
          >
            {state.phase === 'ready' ? messages.sendInvite.sendCount(state.recipientCount) : bulkSend.title}
          </Button>
        </>
      }
    >
      {Boolean(state.error) && (
        <Alert
          icon="triangle-alert"
          tone="critical"
          action={
            state.canCheckAgain && (
              <Button size="sm" onClick={actions.checkAgain}>
                {bulkSend.checkAgain}
              </Button>
            )
          }
        >
          {describePreflightError(state.error, session?.policy, messages)}
        </Alert>
      )}
      {state.phase === 'checking' && (
        <div aria-busy="true" className="foyer-Form">
          <Skeleton size="xl" />
          <Skeleton size="lg" />
          <Skeleton size="lg" />
        </div>
      )}
      {state.recipientChange && (
        <Alert icon="triangle-alert" tone="caution">
          {bulkSend.recipientsChanged(state.recipientChange.before, state.recipientChange.now)}
        </Alert>
      )}
      {state.selectionChange && (
        <Alert icon="triangle-alert" tone="caution">
          {bulkSend.selectionChanged(state.selectionChange.before, state.selectionChange.now)}
        </Alert>
      )}
      {state.phase === 'ready' && <PreflightGroups state={state} actions={actions} />}
      {state.phase !== 'refused' && <InviteFields state={state} actions={actions} />}
      {slots?.note?.(preflight)}
    </DialogPanel>
  );
}

function describePreflightDisabledReason(
  { disabledReason }: BulkPreflightState,
  { sendInvite, bulkSend, disabledReason: reasons }: Messages,
): string | undefined {
  switch (disabledReason) {
    case 'offline':
      return sendInvite.offline;
    case 'checking':
      return bulkSend.checking;
    case 'forbidden':
      return reasons.forbiddenToSend;
    case 'no-recipients':
      return bulkSend.noRecipients;
    case null:
      return undefined;
  }
}

function describePreflightError(
  error: unknown,
  policy: Pick<Policy, 'bulkLimit'> | undefined,
  messages: Messages,
): string {
  if (isPortalError(error, 'bulk-limit'))
    return messages.bulkSend.tooManyRecipients(policy?.bulkLimit ?? null);
  if (isPortalError(error, 'preflight-expired')) return messages.bulkSend.previewExpired;
  return describeError(error, messages);
}
