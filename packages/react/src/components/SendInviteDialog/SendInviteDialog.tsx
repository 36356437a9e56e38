import type { Client, SendResult } from '@foyer/sdk';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import {
  DialogCancel,
  DialogFrame,
  DialogPanel,
  DialogFooterStart,
  useOpenState,
  type OpenStateProps,
  type OpenState,
} from '../../primitives/Dialog/index.ts';
import { Hint } from '../../primitives/Hint/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { TabPanel, Tabs } from '../../primitives/Tabs/index.ts';
import type { SendInviteInput } from '../../query/index.ts';
import { InviteFields, useWhileOpen, type SendControl } from '../InviteContent/index.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { RecipientList } from './RecipientList.tsx';
import { useSendInviteDialog, type SendInviteDialogState } from './useSendInviteDialog.ts';
import { useTestMail } from './useTestMail.ts';

/** Parts of the dialog that a host may draw. */
export interface SendInviteDialogSlots {
  /** Below the personal message, instead of until when the link works. */
  note?: (state: SendInviteDialogState) => ReactNode;
  /** At the start of the foot, instead of the test mail. */
  side?: (state: SendInviteDialogState) => ReactNode;
}

export interface SendInviteDialogProps extends OpenStateProps, SendControl<SendInviteInput> {
  client: Client;
  /** One member. Default: all owners to choose from. */
  memberId?: string | undefined;
  /** At least one invitation has left. */
  onSent?: (result: SendResult) => void;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
  slots?: SendInviteDialogSlots;
}

/**
 * Asks whether to send a digital form with the invitation or the invitation alone, says how many mails leave, and sends.
 * @param props.memberId default all owners, to choose from
 * @param props.slots parts that the host draws
 * @example
 * <SendInviteDialog client={client} memberId={member.id} open={open} onOpenChange={setOpen} />
 */
export function SendInviteDialog({ open, defaultOpen, onOpenChange, ...rest }: SendInviteDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <SendInviteForm key={remountKey} {...rest} {...opening} />;
}

function SendInviteForm({
  client,
  memberId,
  open,
  onOpenChange,
  onSent,
  onBeforeSend,
  onError,
  returnFocus,
  slots,
}: Omit<SendInviteDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useMessages();
  const { sendInvite: words, common } = messages;
  const [tab, setTab] = useState<'write' | 'preview'>('write');
  const sent = (result: SendResult) => {
    onOpenChange(false, { reason: 'done' });
    onSent?.(result);
  };
  const state = useSendInviteDialog({
    client,
    memberId,
    onSent: sent,
    onBeforeSend: useWhileOpen(open, onBeforeSend),
    onError,
  });
  const test = useTestMail(state.mail);
  const problem = state.error ?? test.error;

  return (
    <DialogFrame
      open={open}
      onOpenChange={onOpenChange}
      hasDescription={state.sub !== undefined}
      returnFocus={returnFocus}
    >
      <Tabs
        label={words.tabs.label}
        tabs={[
          { value: 'write', label: words.tabs.write },
          { value: 'preview', label: words.tabs.preview },
        ]}
        value={tab}
        onValueChange={setTab}
      >
        {(row) => (
          <DialogPanel
            title={state.title}
            subtitle={state.sub && <bdi>{state.sub}</bdi>}
            tabs={row}
            closeLabel={common.close}
            footer={
              <>
                <DialogFooterStart>
                  {slots?.side ? (
                    slots.side(state)
                  ) : (
                    <Button
                      variant="quiet"
                      reasonAlign="start"
                      busy={test.isSending}
                      busyLabel={words.test.sending}
                      disabledReason={test.whyNot}
                      onClick={test.send}
                    >
                      {words.test.send}
                    </Button>
                  )}
                </DialogFooterStart>
                <DialogCancel>{common.cancel}</DialogCancel>
                <Button
                  variant="primary"
                  busy={state.isSending}
                  busyLabel={messages.actions.sending}
                  disabledReason={state.whyNot}
                  onClick={state.send}
                >
                  {state.sendLabel}
                </Button>
              </>
            }
          >
            {problem !== null && (
              <Alert icon="triangle-alert" tone="critical">
                {problem}
              </Alert>
            )}
            <TabPanel value="write">
              {memberId === undefined && <RecipientList choices={state.choices} />}
              <InviteFields state={state} />
              {slots?.note
                ? slots.note(state)
                : state.worksUntil !== null && (
                    <LinkNote
                      sentence={words.linkWorksUntil(state.worksUntil)}
                      until={state.worksUntil}
                      replaces={state.replaces}
                    />
                  )}
            </TabPanel>
            <TabPanel value="preview">
              {tab === 'preview' && <PreviewPanel input={state.mail} to={state.mailTo} />}
            </TabPanel>
          </DialogPanel>
        )}
      </Tabs>
    </DialogFrame>
  );
}

function LinkNote({
  sentence,
  until,
  replaces,
}: {
  sentence: string;
  until: string;
  replaces: string | null;
}) {
  const [before, after] = sentence.split(until);
  return (
    <Hint icon="clock">
      {before}
      <strong>{until}</strong>
      {after} {replaces}
    </Hint>
  );
}
