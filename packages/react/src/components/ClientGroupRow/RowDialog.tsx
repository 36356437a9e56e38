import type { Client } from '@foyer/sdk';
import { AddMemberDialog } from '../AddMemberDialog/index.ts';
import { BulkUpdateDialog } from '../BulkUpdateDialog/index.ts';
import { FixAddressDialog } from '../FixAddressDialog/index.ts';
import { MemberActionDialog } from '../MemberActionDialog/index.ts';
import { RenameDialog } from '../RenameDialog/index.ts';
import { useSendHooks } from '../send-hooks/index.ts';
import { SendInviteDialog } from '../SendInviteDialog/index.ts';
import { TimelinePopover } from '../Timeline/index.ts';
import type { ClientGroupRowState, DialogRequest } from './useClientGroupRow.ts';

export interface RowDialogProps {
  client: Client;
  row: ClientGroupRowState;
  intent: DialogRequest;
}

/** The dialog that a row has asked for. */
export function RowDialog({ client, row, intent }: RowDialogProps) {
  const { forClient, forAddress } = useSendHooks();
  const opening = {
    open: row.dialogOpen,
    onOpenChange: row.setDialogOpen,
    returnFocus: () => row.disclosureRef.current,
  };
  const common = { ...opening, client };
  switch (intent.kind) {
    case 'send':
      return <SendInviteDialog {...common} {...forClient} memberId={intent.memberId} />;
    case 'add-member':
      return <AddMemberDialog {...common} defaultRole={intent.role} />;
    case 'fix-address':
      return <FixAddressDialog {...common} {...forAddress} memberId={intent.memberId} />;
    case 'rename':
      return <RenameDialog {...common} />;
    case 'change':
      return (
        <BulkUpdateDialog
          {...common}
          change={intent.change}
          selection={{ clientIds: [client.id] }}
          count={1}
        />
      );
    case 'timeline':
      return (
        <TimelinePopover
          open={row.dialogOpen}
          onOpenChange={row.setDialogOpen}
          member={intent.member}
          anchor={intent.anchor ?? row.disclosureRef.current ?? document.body}
        />
      );
    case 'member':
      return <MemberActionDialog {...common} action={intent.action} member={intent.member} />;
  }
}
