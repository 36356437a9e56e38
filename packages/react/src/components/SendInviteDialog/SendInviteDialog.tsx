import type { Client, SendResult } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useState, type ReactNode } from 'react';
import {
  describeError,
  formatDate,
  useDateStyle,
  useAllMessages,
  type Messages,
} from '../../messages/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
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
import { TabPanel, Tabs } from '../../primitives/Tabs/index.ts';
import { useNotify, type Notification } from '../../provider/index.ts';
import type { SendInvitationsInput, SendOptions, SubmitDetails } from '../../query/index.ts';
import { InviteFields } from '../InviteContent/index.ts';
import {
  describeSendDisabledReason,
  describeReplacedLinks,
  describeSendFailure,
  describeTestMailDisabledReason,
} from './describe-send.ts';
import { PreviewPanel } from './PreviewPanel.tsx';
import { RecipientList } from './RecipientList.tsx';
import { useSendInviteDialog, type UseSendInviteDialogResult } from './useSendInviteDialog.ts';
import { useTestMail } from './useTestMail.ts';

/** Parts of the dialog that a host may render itself. */
export interface SendInviteDialogSlots {
  /** Below the personal message. Replaces the hint about how long the link works. */
  note?: (dialog: UseSendInviteDialogResult) => ReactNode;
  /** At the start of the footer. Replaces the button for a test mail. */
  side?: (dialog: UseSendInviteDialogResult) => ReactNode;
}

export interface SendInviteDialogProps extends OpenStateProps, SendOptions<SendInvitationsInput> {
  client: Client;
  /**
   * The one member to send to.
   * @default all owners, to select from
   */
  memberId?: string | undefined;
  /** Called when at least one invitation was sent. */
  onInvitationsSent?:
    | ((result: SendResult, details: SubmitDetails<SendInvitationsInput>) => void)
    | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
  slots?: SendInviteDialogSlots | undefined;
}

/**
 * Sends an invitation to one member, or to selected owners of a client: with or without a digital form, with a personal message, a preview and a test mail.
 * @example
 * <SendInviteDialog client={client} memberId={member.id} open={open} onOpenChange={setOpen} />
 */
export function SendInviteDialog({ open, defaultOpen, onOpenChange, ...rest }: SendInviteDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <SendInviteForm key={remountKey} {...rest} {...openState} />;
}

function SendInviteForm({
  client,
  memberId,
  open,
  onOpenChange,
  onInvitationsSent,
  onBeforeSend,
  onError,
  returnFocus,
  slots,
}: Omit<SendInviteDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const style = useDateStyle();
  const notify = useNotify();
  const { sendInvite, common } = messages;
  const [tab, setTab] = useState<'write' | 'preview'>('write');
  const dialog = useSendInviteDialog({
    client,
    memberId,
    isOpen: open,
    onBeforeSend,
    onError,
    onInvitationsSent(result, details) {
      for (const notification of toNotifications(result, messages)) notify(notification);
      onOpenChange(false, { reason: 'done' });
      onInvitationsSent?.(result, details);
    },
  });
  const { state, actions } = dialog;
  const test = useTestMail(state.previewInput, {
    onTestMailSent: ({ email }) =>
      notify({ text: sendInvite.test.sent(email), icon: 'just-sent', tone: 'info' }),
  });
  const member = memberId === undefined ? undefined : state.recipients[0]?.member;
  const subtitle = memberId === undefined ? client.name : (member?.email ?? undefined);
  const failure =
    describeSendFailure(state, client, messages) ??
    (test.state.error ? describeError(test.state.error, messages) : null);
  const expiry = state.expiresAt === null ? null : formatDate(state.expiresAt, style);

  return (
    <DialogFrame
      discardLabels={messages.discard}
      open={open}
      onOpenChange={onOpenChange}
      hasDescription={subtitle !== undefined}
      returnFocus={returnFocus}
    >
      <Tabs
        label={sendInvite.tabs.label}
        tabs={[
          { value: 'write', label: sendInvite.tabs.write },
          { value: 'preview', label: sendInvite.tabs.preview },
        ]}
        value={tab}
        onValueChange={setTab}
      >
        {(tabRow) => (
          <DialogPanel
            title={member ? sendInvite.titleFor(fullName(member.name)) : sendInvite.titleAllOwners}
            subtitle={subtitle && <bdi>{subtitle}</bdi>}
            tabs={tabRow}
            closeLabel={common.close}
            footer={
              <>
                <DialogFooterStart>
                  {slots?.side ? (
                    slots.side(dialog)
                  ) : (
                    <Button
                      variant="quiet"
                      reasonAlign="start"
                      busy={test.state.isSending}
                      busyLabel={sendInvite.test.sending}
                      disabledReason={describeTestMailDisabledReason(test.state, messages)}
                      onClick={test.actions.send}
                    >
                      {sendInvite.test.send}
                    </Button>
                  )}
                </DialogFooterStart>
                <DialogCancel>{common.cancel}</DialogCancel>
                <Button
                  variant="primary"
                  busy={state.isSending}
                  busyLabel={messages.actions.sending}
                  disabledReason={describeSendDisabledReason(state, messages)}
                  onClick={actions.send}
                >
                  {memberId === undefined && state.disabledReason?.code !== 'checking'
                    ? sendInvite.sendCount(state.selectedCount)
                    : messages.actions.sendInvite}
                </Button>
              </>
            }
          >
            {failure !== null && (
              <Alert icon="triangle-alert" tone="critical">
                {failure}
              </Alert>
            )}
            <TabPanel value="write">
              {memberId === undefined && <RecipientList state={state} actions={actions} />}
              <InviteFields state={state} actions={actions} />
              {slots?.note
                ? slots.note(dialog)
                : expiry !== null && (
                    <LinkHint
                      sentence={sendInvite.linkWorksUntil(expiry)}
                      expiry={expiry}
                      replaced={describeReplacedLinks(state, messages, style)}
                    />
                  )}
            </TabPanel>
            <TabPanel value="preview">
              {tab === 'preview' && (
                <PreviewPanel
                  input={state.previewInput}
                  to={state.previewMember === null ? '' : fullName(state.previewMember.name)}
                />
              )}
            </TabPanel>
          </DialogPanel>
        )}
      </Tabs>
    </DialogFrame>
  );
}

function LinkHint({
  sentence,
  expiry,
  replaced,
}: {
  sentence: string;
  /** The date within the sentence, which is emphasized. */
  expiry: string;
  replaced: string | null;
}) {
  const [before, after] = sentence.split(expiry);
  return (
    <Hint icon="clock">
      {before}
      <strong>{expiry}</strong>
      {after} {replaced}
    </Hint>
  );
}

function toNotifications({ sent, skipped }: SendResult, { toast }: Messages): Notification[] {
  const [first] = sent;
  if (first === undefined) return [];
  const text = sent.length === 1 ? toast.sent(fullName(first.name)) : toast.sentCount(sent.length);
  const done: Notification = { text, icon: 'just-sent', tone: 'info' };
  if (skipped.length === 0) return [done];
  const failed = toast.someFailed(skipped.length, skipped.length + sent.length);
  return [done, { text: failed, icon: 'undeliverable', tone: 'critical' }];
}
