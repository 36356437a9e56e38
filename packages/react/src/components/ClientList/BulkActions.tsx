import type { Permission } from '@foyer/sdk';
import { useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { MenuButton, type MenuItem } from '../../primitives/Menu/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { BulkAction } from './SelectionDialogs.tsx';
import type { ClientListState } from './useClientList.ts';

export interface BulkActionsProps {
  list: ClientListState;
  isExporting: boolean;
  onAct: (action: BulkAction) => void;
  /** Somebody points at one of them, or has tabbed to it. */
  onIntent: () => void;
}

// What can have been invited only before: then they are invited again.
const invitedBefore = new Set<string>(['waiting', 'expired', 'undeliverable', 'queued']);

/** What can be done to all that are chosen; what is not allowed says so. On a narrow page all but the first go into the menu. */
export function BulkActions({ list, isExporting, onAct, onIntent }: BulkActionsProps) {
  const { bulk: words, clientList: listWords, exporting, disabledReason } = useMessages();
  const tellNotFetched = useNotifyLoadFailed();
  const minor = useRef<HTMLButtonElement>(null);
  const { status = [] } = list.query;
  const isResend = status.length > 0 && status.every((one) => invitedBefore.has(one));
  const why = (permission: Permission) => (list.may(permission) ? undefined : disabledReason.forbidden);
  const item = (
    action: BulkAction,
    label: string,
    icon: MenuItem['icon'],
    permission: Permission,
  ): MenuItem => ({
    kind: 'item',
    key: action,
    label,
    ...(icon && { icon }),
    disabledReason: why(permission),
    onSelect: () => onAct(action),
  });
  return (
    <span className="foyer-BulkBar-actions" onPointerEnter={onIntent} onFocus={onIntent}>
      <Button
        variant="quiet"
        icon="send"
        reasonAlign="start"
        disabledReason={list.maySend ? undefined : disabledReason.forbiddenToSend}
        onClick={() => onAct('send')}
      >
        {isResend ? words.resendInvites : words.sendInvites}
      </Button>
      <Button
        ref={minor}
        data-shrinks=""
        variant="quiet"
        icon="user-plus"
        reasonAlign="start"
        disabledReason={why('staff.assign')}
        onClick={() => onAct('staff')}
      >
        {words.assignStaff}
      </Button>
      <Button
        data-shrinks=""
        variant="quiet"
        icon="tag"
        reasonAlign="start"
        disabledReason={why('plan.change')}
        onClick={() => onAct('plan')}
      >
        {words.changePlan}
      </Button>
      <Button
        data-shrinks=""
        variant="quiet"
        icon="download"
        reasonAlign="start"
        busy={isExporting}
        busyLabel={exporting.busy}
        disabledReason={why('clients.export')}
        onClick={() => onAct('export')}
      >
        {exporting.export}
      </Button>
      <MenuButton
        label={words.more}
        align="start"
        entries={() => [
          // As wide as the page is now.
          ...(minor.current?.getClientRects().length
            ? []
            : [
                {
                  kind: 'item' as const,
                  key: 'all',
                  label: listWords.selectAll(list.total),
                  onSelect: list.selectAll,
                },
                item('staff', words.assignStaff, 'user-plus', 'staff.assign'),
                item('plan', words.changePlan, 'tag', 'plan.change'),
                item('export', exporting.export, 'download', 'clients.export'),
              ]),
          item(
            list.query.hidden === true ? 'show' : 'hide',
            list.query.hidden === true ? words.show : words.hide,
            'eye-off',
            'clients.write',
          ),
        ]}
        onLoadFailed={tellNotFetched}
      />
    </span>
  );
}
