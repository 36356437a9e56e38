import type { Client, Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import type { StatusDotName } from '../../icons/index.ts';
import { describeError, useAllMessages } from '../../messages/index.ts';
import { useOpenState, type OpenStateProps, type OpenState } from '../../primitives/Dialog/index.ts';
import { FormDialog } from '../../primitives/FormDialog/index.ts';
import { useNotify } from '../../provider/index.ts';
import type { SendOptions } from '../../query/index.ts';
import {
  useMemberActionDialog,
  type MemberAction,
  type MemberChangedDetails,
} from './useMemberActionDialog.ts';

/** Props of `MemberActionDialog`. */
export interface MemberActionDialogProps extends OpenStateProps, Pick<SendOptions<never>, 'onError'> {
  action: MemberAction;
  client: Client;
  member: Member;
  /** Called with the changed client when the action was carried out. */
  onMemberChanged?: ((client: Client, details: MemberChangedDetails) => void) | undefined;
  /** The element to focus after closing when the element that opened the dialog is gone. */
  returnFocus?: (() => HTMLElement | null | undefined) | undefined;
}

const destructive: readonly MemberAction[] = ['revoke', 'disable', 'remove'];

const statusIcons: Record<MemberAction, StatusDotName> = {
  revoke: 'revoked',
  disable: 'disabled',
  enable: 'active',
  remove: 'active',
  makeGuest: 'active',
  makeOwner: 'active',
  liftSuppression: 'not-invited',
};

/**
 * Confirms an action on a member and says what follows from it: revoke the invitation, disable or enable the account, remove, change the role, allow mail again.
 * @example
 * <MemberActionDialog action="revoke" client={client} member={member} open={open} onOpenChange={setOpen} />
 */
export function MemberActionDialog({ open, defaultOpen, onOpenChange, ...rest }: MemberActionDialogProps) {
  const { remountKey, ...openState } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <MemberActionForm key={remountKey} {...rest} {...openState} />;
}

function MemberActionForm({
  action,
  client,
  member,
  open,
  onOpenChange,
  onMemberChanged,
  onError,
  returnFocus,
}: Omit<MemberActionDialogProps, keyof OpenStateProps> & OpenState) {
  const messages = useAllMessages();
  const { memberAction } = messages;
  const labels = memberAction[action];
  const name = fullName(member.name);
  const notify = useNotify();
  const { state, actions } = useMemberActionDialog({
    action,
    client,
    member,
    onError,
    onMemberChanged(changed, details) {
      notify({ text: labels.done(name), icon: statusIcons[action], tone: 'neutral' });
      onOpenChange(false, { reason: 'done' });
      onMemberChanged?.(changed, details);
    },
  });
  return (
    <FormDialog
      open={open}
      onOpenChange={onOpenChange}
      role="alertdialog"
      title={labels.title(name)}
      returnFocus={returnFocus}
      error={state.error ? describeError(state.error, messages) : null}
      cancelLabel={memberAction.cancel}
      submitLabel={labels.action}
      submitVariant={destructive.includes(action) ? 'critical' : 'primary'}
      busy={state.isPending}
      busyLabel={memberAction.busy}
      onSubmit={actions.confirm}
    >
      <p className="foyer-muted">{labels.hint}</p>
    </FormDialog>
  );
}
