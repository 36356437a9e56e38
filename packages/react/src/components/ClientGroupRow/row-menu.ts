import type { Client, Session } from '@foyer/sdk';
import { decideSend, decideUpdateClient, recipientsOf } from '@foyer/sdk/rules';
import type { InitialMessages } from '../../messages/index.ts';
import type { MenuEntry, MenuItem } from '../../primitives/Menu/index.ts';
import type { DialogRequest } from '../dialog-request/index.ts';
import { describeDisabledReason, type DisabledReason } from '../disabled-reason/index.ts';

/** An item of a client's menu, without texts. */
export interface ClientMenuItem {
  action:
    | 'send-invite'
    | 'send-to-all-owners'
    | 'send-to-not-active'
    | 'add-owner'
    | 'add-co-owner'
    | 'add-guest'
    | 'rename'
    | 'assign-staff'
    | 'change-plan'
    | 'hide'
    | 'show';
  /** The dialog that the action opens. */
  request: DialogRequest;
  /** `null` if the action can be used. */
  disabledReason: DisabledReason | null;
}

/** What a client's menu depends on. */
export interface ClientMenuContext {
  session: Session;
  /** Epoch milliseconds, the server's. */
  now: number;
}

/** The actions for a client now, in order; those that cannot be used have a reason. */
export function getClientMenuItems(client: Client, context: ClientMenuContext): ClientMenuItem[] {
  const { viewer } = context.session;
  const { id: clientId } = client;
  const reasonFor = (changes: Parameters<typeof decideUpdateClient>[0]): DisabledReason | null =>
    decideUpdateClient(changes, viewer).ok ? null : { code: 'forbidden' };
  const owners = recipientsOf(client, 'owners').members.length;
  const isFirstOwner = client.kind === 'entity' || owners === 0;
  return [
    ...getSendItems(client, context),
    {
      action: isFirstOwner ? 'add-owner' : 'add-co-owner',
      request: { kind: 'add-member', clientId, role: 'owner' },
      disabledReason: reasonFor({ name: '' }),
    },
    {
      action: 'add-guest',
      request: { kind: 'add-member', clientId, role: 'guest' },
      disabledReason: reasonFor({ name: '' }),
    },
    { action: 'rename', request: { kind: 'rename', clientId }, disabledReason: reasonFor({ name: '' }) },
    {
      action: 'assign-staff',
      request: { kind: 'update', clientId, change: 'staff' },
      disabledReason: reasonFor({ assignedStaffIds: [] }),
    },
    {
      action: 'change-plan',
      request: { kind: 'update', clientId, change: 'plan' },
      disabledReason: reasonFor({ plan: 'pro' }),
    },
    {
      action: client.hidden ? 'show' : 'hide',
      request: { kind: 'update', clientId, change: client.hidden ? 'show' : 'hide' },
      disabledReason: reasonFor({ hidden: true }),
    },
  ];
}

function getSendItems(
  client: Client,
  { session: { policy, viewer }, now }: ClientMenuContext,
): ClientMenuItem[] {
  const { id: clientId } = client;
  const { members: owners } = recipientsOf(client, 'owners');
  const { members: notActive } = recipientsOf(client, 'owners-not-active');
  const [first] = owners;
  const decisions = owners.map((member) => ({
    member,
    decision: decideSend(member, { now, policy, viewer }),
  }));
  // Disabled only if no owner can be invited; the reason is preferably that of an owner who still needs an invitation.
  const refused = decisions.every(({ decision }) => !decision.ok)
    ? (decisions.find(({ member }) => notActive.includes(member)) ?? decisions[0])
    : undefined;
  const disabledReason: DisabledReason | null =
    first === undefined
      ? { code: 'no-owner' }
      : refused === undefined || refused.decision.ok
        ? null
        : { code: 'send-refused', refusal: refused.decision, member: refused.member };
  const toAll: DialogRequest = { kind: 'send', clientId };
  const send: ClientMenuItem =
    client.kind === 'individual' && first !== undefined
      ? { action: 'send-invite', request: { ...toAll, memberId: first.id }, disabledReason }
      : { action: 'send-to-all-owners', request: toAll, disabledReason };
  const [only, ...others] = notActive;
  // If no owner is active, it would be the same action twice.
  if (only === undefined || notActive.length === owners.length) return [send];
  return [
    send,
    {
      action: 'send-to-not-active',
      // With several recipients, the dialog shows the active owners as left out.
      request: others.length === 0 ? { ...toAll, memberId: only.id } : toAll,
      disabledReason,
    },
  ];
}

const icons: Record<ClientMenuItem['action'], NonNullable<MenuItem['icon']>> = {
  'send-invite': 'send',
  'send-to-all-owners': 'send',
  'send-to-not-active': 'send',
  'add-owner': 'user-plus',
  'add-co-owner': 'user-plus',
  'add-guest': 'user-plus',
  rename: 'pencil',
  'assign-staff': 'users',
  'change-plan': 'tag',
  hide: 'eye-off',
  show: 'eye-off',
};

/** The menu of a client, in the language of the messages. */
export function toClientMenuEntries(
  items: readonly ClientMenuItem[],
  {
    now,
    messages,
    onRequest,
  }: {
    /** Epoch milliseconds, the server's. */
    now: number;
    messages: InitialMessages;
    onRequest: (request: DialogRequest) => void;
  },
): MenuEntry[] {
  const { actions: t } = messages;
  const labels: Record<ClientMenuItem['action'], string> = {
    'send-invite': t.sendInvite,
    'send-to-all-owners': t.sendToAllOwners,
    'send-to-not-active': t.sendToNotActive,
    'add-owner': t.addOwner,
    'add-co-owner': t.addCoOwner,
    'add-guest': t.addGuest,
    rename: t.rename,
    'assign-staff': t.assignStaff,
    'change-plan': t.changePlan,
    hide: t.hideClient,
    show: t.showClient,
  };
  return items.flatMap(({ action, request, disabledReason }): MenuEntry[] => {
    const item: MenuItem = {
      kind: 'item',
      key: action,
      icon: icons[action],
      label: labels[action],
      disabledReason: describeDisabledReason(disabledReason, now, messages),
      onSelect: () => onRequest(request),
    };
    return action === 'add-guest' ? [item, { kind: 'separator', key: 'separator' }] : [item];
  });
}
