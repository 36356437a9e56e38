import type { Client, Member } from '@foyer/sdk';
import { useState } from 'react';
import { AddMemberDialog } from '../AddMemberDialog/index.ts';
import { BulkUpdateDialog } from '../BulkUpdateDialog/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import { FixAddressDialog } from '../FixAddressDialog/index.ts';
import { MemberActionDialog } from '../MemberActionDialog/index.ts';
import { RenameDialog } from '../RenameDialog/index.ts';
import { useSendHooks } from '../send-hooks/index.ts';
import { SendInviteDialog } from '../SendInviteDialog/index.ts';
import { TimelinePopover } from '../Timeline/index.ts';
import type { UseClientGroupRowResult } from './useClientGroupRow.ts';

export interface RowDialogsProps {
  client: Client;
  row: UseClientGroupRowResult;
  request: DialogRequest;
}

/** The dialog that a row has requested. */
export function RowDialogs({ client, row, request }: RowDialogsProps) {
  const { forClient, forAddress } = useSendHooks();
  const member = useLastMember(client, 'memberId' in request ? request.memberId : undefined);
  const openState = { open: row.state.isDialogOpen, onOpenChange: row.actions.setDialogOpen };
  const common = { ...openState, returnFocus: () => row.disclosureRef.current, client };
  switch (request.kind) {
    case 'send':
      return <SendInviteDialog {...common} {...forClient} memberId={request.memberId} />;
    case 'add-member':
      return <AddMemberDialog {...common} defaultRole={request.role} />;
    case 'fix-address':
      return <FixAddressDialog {...common} {...forAddress} memberId={request.memberId} />;
    case 'rename':
      return <RenameDialog {...common} />;
    case 'update':
      return (
        <BulkUpdateDialog
          {...common}
          change={request.change}
          selection={{ clientIds: [client.id] }}
          count={1}
        />
      );
    case 'timeline':
      return (
        member && (
          <TimelinePopover
            {...openState}
            member={member}
            anchor={row.anchorRef.current ?? row.disclosureRef.current ?? document.body}
          />
        )
      );
    case 'member-action':
      return member && <MemberActionDialog {...common} action={request.action} member={member} />;
  }
}

/** A member by id, as last seen: a dialog that removes the member is still closing when the member is gone. */
function useLastMember({ members }: Client, memberId: string | undefined): Member | undefined {
  const current = members.find(({ id }) => id === memberId);
  const [last, setLast] = useState(current);
  if (current !== undefined && current !== last) setLast(current);
  return current ?? (last?.id === memberId ? last : undefined);
}
