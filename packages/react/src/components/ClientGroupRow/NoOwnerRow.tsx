import type { Client } from '@foyer/sdk';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { EmptyState } from '../../primitives/EmptyState/index.ts';
import { useRestoreFocus } from '../../primitives/state/index.ts';
import type { ListColumn } from '../columns/index.ts';
import type { ClientGroupRowState } from './useClientGroupRow.ts';

/** What stands where an entity's owners would: only people are invited. */
export function NoOwnerRow({
  client,
  row,
  columns,
  rowIndex,
  selectable,
}: {
  client: Client;
  row: ClientGroupRowState;
  columns: readonly ListColumn[];
  rowIndex: number | undefined;
  selectable: boolean;
}) {
  const messages = useMessages();
  const button = useRestoreFocus<HTMLButtonElement>(() => row.disclosureRef.current);
  return (
    <tr role="row" className="foyer-MemberRow" aria-rowindex={rowIndex} data-role="none">
      {selectable && <td role="cell" data-col="check" />}
      <td role="cell" data-col="name" colSpan={columns.length + 2}>
        <EmptyState
          level={3}
          title={messages.emptyState.noOwner}
          actions={
            <Button
              ref={button}
              icon="plus"
              reasonAlign="start"
              disabledReason={row.mayAddMember ? undefined : messages.disabledReason.forbidden}
              onClick={() => row.ask({ kind: 'add-member', role: 'owner' })}
            >
              {messages.emptyState.addOwner}
            </Button>
          }
        >
          {messages.emptyState.noOwnerHint(client.name)}
        </EmptyState>
      </td>
    </tr>
  );
}
