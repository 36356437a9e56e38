import type { Client } from '@foyer/sdk';
import { onIntent } from '../../primitives/OnIntent/index.ts';
import type { ClientGroupRowState, RowIntent } from './useClientGroupRow.ts';

const SendInviteDialog = /* @__PURE__ */ onIntent(() => import('../SendInviteDialog/index.ts').then((module) => module.SendInviteDialog));
const AddMemberDialog = /* @__PURE__ */ onIntent(() => import('../AddMemberDialog/index.ts').then((module) => module.AddMemberDialog));

/** Fetches what a row may ask for, when somebody seems about to. */
export function prefetchDialogs(): void {
  SendInviteDialog.prefetch();
  AddMemberDialog.prefetch();
}

export interface RowDialogProps {
  client: Client;
  row: ClientGroupRowState;
  intent: RowIntent;
  onLoadFailed: () => void;
}

/** The dialog that a row has asked for. */
export function RowDialog({ client, row, intent, onLoadFailed }: RowDialogProps) {
  const returnFocus = () => row.disclosureRef.current;
  const giveUp = () => {
    row.setDialogOpen(false);
    onLoadFailed();
  };
  switch (intent.kind) {
    case 'send':
      return (
        <SendInviteDialog
          open={row.dialogOpen}
          onOpenChange={row.setDialogOpen}
          client={client}
          memberId={intent.memberId}
          returnFocus={returnFocus}
          onLoadFailed={giveUp}
        />
      );
    case 'add-member':
      return (
        <AddMemberDialog
          open={row.dialogOpen}
          onOpenChange={row.setDialogOpen}
          client={client}
          defaultRole={intent.role}
          returnFocus={returnFocus}
          onLoadFailed={giveUp}
        />
      );
  }
}
