import type { Client, Member } from '@foyer/sdk';
import { rollUp } from '@foyer/sdk/rules';
import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import { formatDate, useDateStyle, useMessages, type Messages } from '../../messages/index.ts';
import type { MenuEntry } from '../../primitives/Menu/index.ts';
import { useFoyer, useServerNow } from '../../provider/index.ts';
import type { BulkChange } from '../BulkUpdateDialog/index.ts';
import type { MemberAction } from '../MemberActionDialog/index.ts';
import { needsSecondTicks } from '../MemberRow/index.ts';
import { describeRollUp } from '../RollUp/index.ts';
import { getRowMenu } from './row-menu.ts';
import { statusMember } from './status-member.ts';

/** What a row has asked for: a dialog, and about whom. */
export type DialogRequest =
  | { kind: 'send'; memberId?: string }
  | { kind: 'add-member'; role: 'owner' | 'guest' }
  | { kind: 'fix-address'; memberId: string }
  | { kind: 'rename' }
  | { kind: 'change'; change: BulkChange }
  | {
      kind: 'timeline';
      member: Member;
      /** What it stands beside; default the client's name. */ anchor?: HTMLElement;
    }
  | { kind: 'member'; action: MemberAction; member: Member };

/** What a client's row shows and offers. */
export interface ClientGroupRowState {
  /** Epoch milliseconds, the server's. */
  now: number;
  /** The quiet fact beside the name: a roll-up, or an individual's address. */
  fact: { kind: 'roll-up' | 'email'; text: string } | null;
  /** The most urgent status and whose it is; null without members. */
  urgent: { member: Member; who: string | undefined } | null;
  plan: string;
  staffNames: string[];
  /** Written out; null for never. */
  lastLogin: string | null;
  /** When it was added, written out. */
  created: string;
  /** An entity that nobody owns yet. */
  wantsOwner: boolean;
  mayAddMember: boolean;
  /** What the menu offers now; worked out when somebody asks. */
  menu: () => MenuEntry[];
  /** The dialog asked for last, and whether it is open. */
  intent: DialogRequest | null;
  dialogOpen: boolean;
  ask: (intent: DialogRequest) => void;
  setDialogOpen: (open: boolean) => void;
  /** For the button that expands: the focus returns there. */
  disclosureRef: RefObject<HTMLButtonElement | null>;
}

/**
 * One client's row: what it sums up, what its menu offers, which dialog is open.
 * @example
 * const { urgent, menu, ask } = useClientGroupRow({ client });
 */
export function useClientGroupRow({ client }: { client: Client }): ClientGroupRowState {
  const messages = useMessages();
  const style = useDateStyle();
  const { session } = useFoyer();
  const now = useServerNow((minute) => needsSecondTicks(client.members, session?.policy, minute));
  const [intent, setIntent] = useState<DialogRequest | null>(null);
  const [dialogOpen, setDialogOpen] = useState(false);
  const disclosureRef = useRef<HTMLButtonElement>(null);

  const ask = useCallback((next: DialogRequest) => {
    setIntent(next);
    setDialogOpen(true);
  }, []);
  // One object for as long as nothing changes, so that cells may be drawn once.
  return useMemo(() => {
    const sum = rollUp(client, now);
    return {
      now,
      fact: hiddenOr(client, factOf(client, sum, messages), messages),
      urgent: sum.urgent?.members[0]
        ? { member: sum.urgent.members[0], who: statusMember(client, sum.urgent.members, messages) }
        : null,
      plan: messages.plan[client.plan] ?? client.plan,
      staffNames: client.assignedStaff.map(({ name }) => name),
      lastLogin: sum.lastLoginAt === null ? null : formatDate(sum.lastLoginAt, style),
      created: formatDate(client.createdAt, style),
      wantsOwner: sum.owners === 0,
      mayAddMember: session?.viewer.permissions.includes('clients.write') ?? false,
      menu: () => (session === undefined ? [] : getRowMenu(client, { session, now, messages, ask })),
      intent,
      dialogOpen,
      ask,
      setDialogOpen,
      disclosureRef,
    };
  }, [client, now, messages, style, session, intent, dialogOpen, ask]);
}

// Said, not only dimmed.
function hiddenOr(
  { hidden }: Client,
  fact: ClientGroupRowState['fact'],
  { filters: words }: Messages,
): ClientGroupRowState['fact'] {
  if (!hidden) return fact;
  return fact === null
    ? { kind: 'roll-up', text: words.hidden }
    : { ...fact, text: words.hiddenWithNote(fact.text) };
}

function factOf(
  client: Client,
  sum: { activated: number; owners: number },
  messages: Messages,
): ClientGroupRowState['fact'] {
  if (client.kind !== 'individual') return { kind: 'roll-up', text: describeRollUp(sum, messages) };
  const email = client.members.find(({ role }) => role === 'owner')?.email;
  return email ? { kind: 'email', text: email } : null;
}
