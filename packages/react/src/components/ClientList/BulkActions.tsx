import type { Permission } from '@foyer/sdk';
import { useRef } from 'react';
import { useMessages } from '../../messages/index.ts';
import { Button } from '../../primitives/Button/index.ts';
import { MenuButton, type MenuItem } from '../../primitives/Menu/index.ts';
import { useNotifyLoadFailed } from '../../provider/index.ts';
import type { BulkAction } from './SelectionDialogs.tsx';
import type { UseClientListResult } from './useClientList.ts';

export interface BulkActionsProps {
  list: UseClientListResult;
  isExporting: boolean;
  onAction: (action: BulkAction) => void;
  /** Called when the pointer or the focus reaches the buttons: a good moment to prefetch the dialogs. */
  onIntent: () => void;
}

// Members with these statuses were invited before: sending is a resend.
const resendStatuses = new Set<string>(['waiting', 'expired', 'undeliverable', 'queued']);

/** The actions for the selected clients. On a narrow page all but the first are in the menu. */
export function BulkActions({ list, isExporting, onAction, onIntent }: BulkActionsProps) {
  const { bulk: t, clientList, exporting, disabledReason } = useMessages();
  const notifyLoadFailed = useNotifyLoadFailed();
  const collapsibleButton = useRef<HTMLButtonElement>(null);
  const { status = [] } = list.state.query;
  const isResend = status.length > 0 && status.every((each) => resendStatuses.has(each));
  const reasonFor = (permission: Permission) =>
    list.state.permissions.includes(permission) ? undefined : disabledReason.forbidden;
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
    disabledReason: reasonFor(permission),
    onSelect: () => onAction(action),
  });
  return (
    <span className="foyer-BulkBar-actions" onPointerEnter={onIntent} onFocus={onIntent}>
      <Button
        variant="quiet"
        icon="send"
        reasonAlign="start"
        disabledReason={list.state.canSend ? undefined : disabledReason.forbiddenToSend}
        onClick={() => onAction('send')}
      >
        {isResend ? t.resendInvites : t.sendInvites}
      </Button>
      <Button
        ref={collapsibleButton}
        data-shrinks=""
        variant="quiet"
        icon="user-plus"
        reasonAlign="start"
        disabledReason={reasonFor('staff.assign')}
        onClick={() => onAction('staff')}
      >
        {t.assignStaff}
      </Button>
      <Button
        data-shrinks=""
        variant="quiet"
        icon="tag"
        reasonAlign="start"
        disabledReason={reasonFor('plan.change')}
        onClick={() => onAction('plan')}
      >
        {t.changePlan}
      </Button>
      <Button
        data-shrinks=""
        variant="quiet"
        icon="download"
        reasonAlign="start"
        busy={isExporting}
        busyLabel={exporting.busy}
        disabledReason={reasonFor('clients.export')}
        onClick={() => onAction('export')}
      >
        {exporting.export}
      </Button>
      <MenuButton
        label={t.more}
        align="start"
        entries={() => [
          // Whether the buttons are hidden depends on the present width of the page.
          ...(collapsibleButton.current?.getClientRects().length
            ? []
            : [
                {
                  kind: 'item' as const,
                  key: 'all',
                  label: clientList.selectAll(list.state.total),
                  onSelect: list.actions.selectAll,
                },
                item('staff', t.assignStaff, 'user-plus', 'staff.assign'),
                item('plan', t.changePlan, 'tag', 'plan.change'),
                item('export', exporting.export, 'download', 'clients.export'),
              ]),
          item(
            list.state.query.hidden === true ? 'show' : 'hide',
            list.state.query.hidden === true ? t.show : t.hide,
            'eye-off',
            'clients.write',
          ),
        ]}
        onLoadFailed={notifyLoadFailed}
      />
    </span>
  );
}
