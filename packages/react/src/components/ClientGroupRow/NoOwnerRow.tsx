import type { Client } from '@foyer/sdk';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { EmptyState } from '../../primitives/EmptyState/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { UseClientGroupRowResult } from './useClientGroupRow.ts';

interface NoOwnerRowProps {
  client: Client;
  row: UseClientGroupRowResult;
  rowIndex: number | undefined;
  selectable: boolean;
}

/** Shown in place of the members of an entity without an owner: only people can be invited. */
export function NoOwnerRow({ client, row, rowIndex, selectable }: NoOwnerRowProps) {
  const { emptyState: t, disabledReason } = useMessages();
  const button = useRestoreFocus<HTMLButtonElement>(() => row.disclosureRef.current);
  return (
    <tr role="row" className="foyer-MemberRow" aria-rowindex={rowIndex} data-role="none">
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name">
        <EmptyState
          level={3}
          title={t.noOwner}
          actions={
            <Button
              ref={button}
              icon="plus"
              reasonAlign="start"
              disabledReason={row.state.canAddMember ? undefined : disabledReason.forbidden}
              onClick={() =>
                row.actions.requestDialog({ kind: 'add-member', clientId: client.id, role: 'owner' })
              }
            >
              {t.addOwner}
            </Button>
          }
        >
          {t.noOwnerHint(client.name)}
        </EmptyState>
      </td>
    </tr>
  );
}
