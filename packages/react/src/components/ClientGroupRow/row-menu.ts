import type { Client, Session } from '@foyer/sdk';
import { decideSend, decideUpdateClient, recipientsOf } from '@foyer/sdk/rules';
import { describeRefusal, type Messages } from '../../messages/index.ts';
import type { MenuEntry, MenuItem } from '../../primitives/Menu/index.ts';
import type { DialogRequest } from './useClientGroupRow.ts';

/** What a row's menu depends on. */
export interface RowMenuContext {
  session: Session;
  /** Epoch milliseconds, the server's. */
  now: number;
  messages: Messages;
  ask: (intent: DialogRequest) => void;
}

/** What can be done with a client now; what cannot says why. */
export function getRowMenu(client: Client, context: RowMenuContext): MenuEntry[] {
  const { session, messages, ask } = context;
  const { actions: words, disabledReason } = messages;
  const may = (changes: Parameters<typeof decideUpdateClient>[0]) =>
    decideUpdateClient(changes, session.viewer).ok ? undefined : disabledReason.forbidden;
  const item = (
    key: string,
    icon: MenuItem['icon'],
    label: string,
    intent: DialogRequest,
    whyNot: string | undefined,
  ): MenuItem => ({
    kind: 'item',
    key,
    label,
    ...(icon && { icon }),
    disabledReason: whyNot,
    onSelect: () => ask(intent),
  });
  const owners = recipientsOf(client, 'owners').members.length;
  const addOwner = client.kind === 'entity' || owners === 0 ? words.addOwner : words.addCoOwner;
  return [
    ...sendItems(client, context),
    item('add-owner', 'user-plus', addOwner, { kind: 'add-member', role: 'owner' }, may({ name: '' })),
    item('add-guest', 'user-plus', words.addGuest, { kind: 'add-member', role: 'guest' }, may({ name: '' })),
    { kind: 'separator', key: 'separator' },
    item('rename', 'pencil', words.rename, { kind: 'rename' }, may({ name: '' })),
    item(
      'staff',
      'users',
      words.assignStaff,
      { kind: 'change', change: 'staff' },
      may({ assignedStaffIds: [] }),
    ),
    item('plan', 'tag', words.changePlan, { kind: 'change', change: 'plan' }, may({ plan: 'pro' })),
    item(
      'hide',
      'eye-off',
      client.hidden ? words.showClient : words.hideClient,
      { kind: 'change', change: client.hidden ? 'show' : 'hide' },
      may({ hidden: true }),
    ),
  ];
}

function sendItems(
  client: Client,
  { session: { policy, viewer }, now, messages, ask }: RowMenuContext,
): MenuItem[] {
  const { members: owners } = recipientsOf(client, 'owners');
  const { members: notActive } = recipientsOf(client, 'owners-not-active');
  const [first] = owners;
  const decisions = owners.map((owner) => ({ owner, decision: decideSend(owner, { now, policy, viewer }) }));
  const refused = decisions.every(({ decision }) => !decision.ok)
    ? (decisions.find(({ owner }) => notActive.includes(owner)) ?? decisions[0])
    : undefined;
  const whyNot =
    refused === undefined || refused.decision.ok
      ? first === undefined
        ? messages.rollUp.addOwner
        : undefined
      : describeRefusal(refused.decision, refused.owner, now, messages);
  const alone = client.kind === 'individual' && first !== undefined;
  const [only, ...others] = notActive;
  const send: MenuItem = {
    kind: 'item',
    key: 'send',
    icon: 'send',
    label: alone ? messages.actions.sendInvite : messages.actions.sendToAllOwners,
    disabledReason: whyNot,
    onSelect: () => ask(alone ? { kind: 'send', memberId: first.id } : { kind: 'send' }),
  };
  // Where all of them wait it would say the same twice.
  if (only === undefined || notActive.length === owners.length) return [send];
  return [
    send,
    {
      kind: 'item',
      key: 'send-not-active',
      icon: 'send',
      label: messages.actions.sendToNotActive,
      disabledReason: whyNot,
      // The dialog shows the active ones as left out.
      onSelect: () => ask(others.length === 0 ? { kind: 'send', memberId: only.id } : { kind: 'send' }),
    },
  ];
}
