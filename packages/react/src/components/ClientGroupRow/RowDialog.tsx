import type { Client } from '@foyer/sdk';
import { onIntent } from '../../primitives/OnIntent/index.ts';
import { useSendHooks } from '../send-hooks/index.ts';
import type { ClientGroupRowState, RowIntent } from './useClientGroupRow.ts';

const SendInviteDialog = /* @__PURE__ */ onIntent(() => import('../SendInviteDialog/index.ts').then((module) => module.SendInviteDialog));
const AddMemberDialog = /* @__PURE__ */ onIntent(() => import('../AddMemberDialog/index.ts').then((module) => module.AddMemberDialog));

const BulkUpdateDialog = /* @__PURE__ */ onIntent(() => import('../BulkUpdateDialog/index.ts').then((module) => module.BulkUpdateDialog));
const FixAddressDialog = /* @__PURE__ */ onIntent(() => import('../FixAddressDialog/index.ts').then((module) => module.FixAddressDialog));
const RenameDialog = /* @__PURE__ */ onIntent(() => import('../RenameDialog/index.ts').then((module) => module.RenameDialog));
const MemberActionDialog = /* @__PURE__ */ onIntent(() => import('../MemberActionDialog/index.ts').then((module) => module.MemberActionDialog));

/** Fetches what a row may ask for, when somebody seems about to. */
export function prefetchDialogs(): void {
  SendInviteDialog.prefetch();
  AddMemberDialog.prefetch();
  BulkUpdateDialog.prefetch();
  FixAddressDialog.prefetch();
  RenameDialog.prefetch();
  MemberActionDialog.prefetch();
}

export interface RowDialogProps {
  client: Client;
  row: ClientGroupRowState;
  intent: RowIntent;
  onLoadFailed: () => void;
}

/** The dialog that a row has asked for. */
export function RowDialog({ client, row, intent, onLoadFailed }: RowDialogProps) {
  const { forClient } = useSendHooks();
  const common = {
    open: row.dialogOpen,
    onOpenChange: row.setDialogOpen,
    client,
    returnFocus: () => row.disclosureRef.current,
    onLoadFailed() {
      row.setDialogOpen(false);
      onLoadFailed();
    },
  };
  switch (intent.kind) {
    case 'send':
      return <SendInviteDialog {...common} {...forClient} memberId={intent.memberId} />;
    case 'add-member':
      return <AddMemberDialog {...common} defaultRole={intent.role} />;
    case 'fix-address':
      return <FixAddressDialog {...common} memberId={intent.memberId} />;
    case 'rename':
      return <RenameDialog {...common} />;
    case 'change':
      return <BulkUpdateDialog {...common} change={intent.change} selection={{ clientIds: [client.id] }} count={1} />;
    case 'member':
      return <MemberActionDialog {...common} action={intent.action} member={intent.member} />;
  }
}
