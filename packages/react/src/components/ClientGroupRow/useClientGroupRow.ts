import type { Client, Member } from '@foyer/sdk';
import { rollUp } from '@foyer/sdk/rules';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import { needsSecondTicks } from '../MemberRow/index.ts';
import type { RollUpCount } from '../RollUp/index.ts';
import { getClientMenuItems, type ClientMenuItem } from './row-menu.ts';
import { getStatusOwner, type StatusOwner } from './status-owner.ts';

/** Options of `useClientGroupRow`. */
export interface UseClientGroupRowOptions {
  client: Client;
  /** Called instead of opening a dialog in the row, for a host that renders the dialogs elsewhere. */
  onRequest?: ((request: DialogRequest) => void) | undefined;
}

/** What a client's row shows, without texts. */
export interface ClientGroupRowState {
  /** Epoch milliseconds, the server's. */
  now: number;
  /** What is shown beside the name: the roll-up of the owners, or an individual's e-mail address. */
  subtitle: ({ kind: 'roll-up' } & RollUpCount) | { kind: 'email'; email: string } | null;
  /** The most urgent status, a member that has it, and whose it is; `null` without members. */
  urgent: { member: Member; owner: StatusOwner | null } | null;
  /** RFC 3339; `null` if no member has ever logged in. */
  lastLoginAt: string | null;
  /** The client is an entity without an owner. */
  hasNoOwner: boolean;
  canAddMember: boolean;
  /** The dialog requested last. */
  request: DialogRequest | null;
  isDialogOpen: boolean;
}

/** What `useClientGroupRow` returns. */
export interface UseClientGroupRowResult {
  state: ClientGroupRowState;
  actions: {
    /** Opens a dialog, or hands the request to `onRequest`. */
    requestDialog: (request: DialogRequest) => void;
    setDialogOpen: (open: boolean) => void;
  };
  /** The actions of the menu now. */
  getMenuItems: () => ClientMenuItem[];
  /** Attributes for the row. */
  getRowProps: () => { 'data-key': string; 'data-kind': Client['kind']; 'data-hidden': true | undefined };
  /** Attributes for the button that expands the row. */
  getDisclosureProps: (expanded: boolean) => {
    type: 'button';
    'aria-expanded': boolean;
    ref: RefObject<HTMLButtonElement | null>;
  };
  /** The button that expands the row; dialogs return the focus to it. */
  disclosureRef: RefObject<HTMLButtonElement | null>;
  /** The element that had the focus when the dialog was requested: a popover is placed beside it. */
  anchorRef: RefObject<HTMLElement | null>;
}

/**
 * A client's row: what it sums up, what its menu offers, which dialog is open.
 * @example
 * const { state, actions, getMenuItems } = useClientGroupRow({ client });
 */
export function useClientGroupRow({ client, onRequest }: UseClientGroupRowOptions): UseClientGroupRowResult {
  const { session } = useFoyer();
  const now = useServerNow((minute) => needsSecondTicks(client.members, session?.policy, minute));
  const [request, setRequest] = useState<DialogRequest | null>(null);
  const [isDialogOpen, setDialogOpen] = useState(false);
  const disclosureRef = useRef<HTMLButtonElement>(null);
  const anchorRef = useRef<HTMLElement>(null);

  const requestDialog = useCallback(
    (next: DialogRequest) => {
      if (onRequest) return onRequest(next);
      const { activeElement } = document;
      anchorRef.current =
        activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null;
      setRequest(next);
      setDialogOpen(true);
    },
    [onRequest],
  );
  // The same object until something changes, so that memoized cells do not render.
  return useMemo(() => {
    const { activated, owners, urgent, lastLoginAt } = rollUp(client, now);
    const urgentMembers = urgent?.members ?? [];
    const [urgentMember] = urgentMembers;
    return {
      state: {
        now,
        subtitle: getSubtitle(client, { activated, owners }),
        urgent: urgentMember ? { member: urgentMember, owner: getStatusOwner(client, urgentMembers) } : null,
        lastLoginAt,
        hasNoOwner: owners === 0,
        canAddMember: session?.viewer.permissions.includes('clients.write') ?? false,
        request,
        isDialogOpen,
      },
      actions: { requestDialog, setDialogOpen },
      getMenuItems: () => (session === undefined ? [] : getClientMenuItems(client, { session, now })),
      getRowProps: () => ({
        'data-key': client.id,
        'data-kind': client.kind,
        'data-hidden': client.hidden || undefined,
      }),
      getDisclosureProps: (expanded) => ({ type: 'button', 'aria-expanded': expanded, ref: disclosureRef }),
      disclosureRef,
      anchorRef,
    };
  }, [client, now, session, request, isDialogOpen, requestDialog]);
}

function getSubtitle(client: Client, { activated, owners }: RollUpCount): ClientGroupRowState['subtitle'] {
  if (client.kind !== 'individual') return { kind: 'roll-up', activated, owners };
  const email = client.members.find(({ role }) => role === 'owner')?.email;
  return email ? { kind: 'email', email } : null;
}
