import type { Client, Member } from '@foyer/sdk';
import { fullName } from '@foyer/sdk/rules';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import {
  Dialog,
  DialogCancel,
  useOpenState,
  type OpenStateProps,
  type OpenState,
} from '../../primitives/Dialog/index.ts';
import { Alert } from '../../primitives/Alert/index.ts';
import { useMemberAction, type MemberAction } from './useMemberAction.ts';

/** What `MemberActionDialog` takes. */
export interface MemberActionDialogProps extends OpenStateProps {
  action: MemberAction;
  client: Client;
  member: Member;
  /** Where the focus goes when what opened the dialog is gone by then. */
  returnFocus?: () => HTMLElement | null | undefined;
}

/**
 * Asks before something is done to a member: revoke, disable, enable, remove, another role; and says what follows from it.
 * @example
 * <MemberActionDialog action="revoke" client={client} member={member} open={open} onOpenChange={setOpen} />
 */
export function MemberActionDialog({ open, defaultOpen, onOpenChange, ...rest }: MemberActionDialogProps) {
  const { remountKey, ...opening } = useOpenState({ open, defaultOpen, onOpenChange });
  return remountKey === 0 ? null : <Question key={remountKey} {...rest} {...opening} />;
}

const isFinal = (action: MemberAction): boolean =>
  action === 'revoke' || action === 'disable' || action === 'remove';

function Question({
  action,
  client,
  member,
  open,
  onOpenChange,
  returnFocus,
}: Omit<MemberActionDialogProps, keyof OpenStateProps> & OpenState) {
  const { memberAction } = useMessages();
  const words = memberAction[action];
  const { act, error, isBusy } = useMemberAction({
    action,
    client,
    member,
    onDone: () => onOpenChange(false, { reason: 'done' }),
  });
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      role="alertdialog"
      title={words.title(fullName(member.name))}
      returnFocus={returnFocus}
      footer={
        <>
          <DialogCancel>{memberAction.cancel}</DialogCancel>
          <Button
            variant={isFinal(action) ? 'critical' : 'primary'}
            busy={isBusy}
            busyLabel={memberAction.busy}
            onClick={act}
          >
            {words.action}
          </Button>
        </>
      }
    >
      {error !== null && (
        <Alert icon="triangle-alert" tone="critical">
          {error}
        </Alert>
      )}
      <p className="foyer-muted">{words.hint}</p>
    </Dialog>
  );
}
