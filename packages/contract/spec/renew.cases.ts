import type { Member } from '../src/index.ts';
import type { RenewDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, member, NOW } from './people.ts';

/** A member, an old link, and the decision about a new one under either policy. */
export interface DecideRenewCase {
  name: string;
  member: Member;
  link: { invitationId: string; sendCount: number };
  at: string;
  firmNotifiedAt: string | null;
  /** With `linkRenewal: 'ask-firm'`. */
  whenAskFirm: RenewDecision;
  /** With `linkRenewal: 'send'`. */
  whenSend: RenewDecision;
}

const link = { invitationId: 'iv_tom', sendCount: 1 };
const EXPIRED = '2026-12-20T09:00:00.000Z';
const invited = (changes: Parameters<typeof invitation>[0] = {}): Member =>
  member({ invitation: invitation(changes) });
const plain = { link, at: NOW, firmNotifiedAt: null };

/** Sent on 20 Nov; the link expires on 20 Dec. The cooldown is 60 s. */
export const decideRenewCases: readonly DecideRenewCase[] = [
  { ...plain, name: 'the link still works', member: invited(), whenAskFirm: 'nothing', whenSend: 'nothing' },
  {
    ...plain,
    name: 'the link has expired',
    member: invited(),
    at: EXPIRED,
    whenAskFirm: 'ask',
    whenSend: 'send',
  },
  {
    ...plain,
    name: 'one millisecond before it expires',
    member: invited(),
    at: '2026-12-20T08:59:59.999Z',
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'the firm was notified an hour ago',
    member: invited(),
    at: EXPIRED,
    firmNotifiedAt: '2026-12-20T08:00:00.000Z',
    whenAskFirm: 'nothing',
    whenSend: 'send',
  },
  {
    ...plain,
    name: 'the firm was notified a day ago',
    member: invited(),
    at: EXPIRED,
    firmNotifiedAt: '2026-12-19T09:00:00.000Z',
    whenAskFirm: 'ask',
    whenSend: 'send',
  },
  {
    ...plain,
    name: 'a newer mail was sent',
    member: invited({ sendCount: 2 }),
    whenAskFirm: 'ask',
    whenSend: 'send',
  },
  {
    ...plain,
    name: 'a newer mail was sent just now',
    member: invited({ sendCount: 2, sentAt: NOW }),
    whenAskFirm: 'ask',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'a newer mail was sent less than a day ago',
    member: invited({ sendCount: 2, sentAt: '2026-11-21T09:01:00.000Z' }),
    whenAskFirm: 'ask',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'a newer mail was sent exactly a day ago',
    member: invited({ sendCount: 2, sentAt: '2026-11-21T09:00:00.000Z' }),
    whenAskFirm: 'ask',
    whenSend: 'send',
  },
  {
    ...plain,
    name: 'a newer mail is still in the queue',
    member: invited({ sendCount: 2, delivery: delivery('queued') }),
    whenAskFirm: 'ask',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'the provider blocks this address',
    member: invited({ delivery: delivery('blocked') }),
    at: EXPIRED,
    whenAskFirm: 'ask',
    whenSend: 'ask',
  },
  {
    ...plain,
    name: 'revoked by staff',
    member: invited({ status: 'revoked', revokedReason: 'by-staff' }),
    whenAskFirm: 'ask',
    whenSend: 'ask',
  },
  {
    ...plain,
    name: 'revoked because the address was changed',
    member: invited({ status: 'revoked', revokedReason: 'address-changed' }),
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'replaced by another invitation',
    member: invited({ id: 'iv_other' }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'active',
    member: member({
      account: account({ status: 'active' }),
      invitation: invitation({ status: 'accepted' }),
    }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'disabled',
    member: member({
      account: account({ status: 'disabled' }),
      invitation: invitation({ status: 'accepted' }),
    }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'accepted, with an account that is not active',
    member: invited({ status: 'accepted' }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'active, with an open invitation',
    member: member({ account: account({ status: 'active' }), invitation: invitation() }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'disabled, with an open invitation',
    member: member({ account: account({ status: 'disabled' }), invitation: invitation() }),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
  {
    ...plain,
    name: 'no invitation',
    member: member(),
    at: EXPIRED,
    whenAskFirm: 'nothing',
    whenSend: 'nothing',
  },
];
