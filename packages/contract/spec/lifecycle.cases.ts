import type { Account, Invitation } from '../src/index.ts';
import type { RevokeDecision, StatusDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer } from './people.ts';

/** A member's account and invitation, and whether it can be withdrawn. */
export interface DecideRevokeCase {
  name: string;
  account: Account | null;
  invitation: Invitation | null;
  viewer: typeof adminViewer;
  expected: RevokeDecision;
}

const none = account();
const active = account({ status: 'active' });
const disabled = account({ status: 'disabled' });

/** Which invitations can be withdrawn. */
export const decideRevokeCases: readonly DecideRevokeCase[] = [
  { name: 'waiting', account: none, invitation: invitation(), viewer: adminViewer, expected: { ok: true } },
  {
    name: 'still in the queue',
    account: none,
    invitation: invitation({ delivery: delivery('queued') }),
    viewer: adminViewer,
    expected: { ok: true },
  },
  {
    name: 'bounced',
    account: none,
    invitation: invitation({ delivery: delivery('bounced') }),
    viewer: adminViewer,
    expected: { ok: true },
  },
  {
    name: 'expired long ago',
    account: none,
    invitation: invitation({ expiresAt: '2026-01-01T00:00:00.000Z' }),
    viewer: adminViewer,
    expected: { ok: true },
  },
  {
    name: 'never invited',
    account: none,
    invitation: null,
    viewer: adminViewer,
    expected: { ok: false, reason: 'not-invited' },
  },
  {
    name: 'no address at all',
    account: null,
    invitation: null,
    viewer: adminViewer,
    expected: { ok: false, reason: 'not-invited' },
  },
  {
    name: 'withdrawn already',
    account: none,
    invitation: invitation({ status: 'revoked' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-revoked' },
  },
  {
    name: 'accepted',
    account: active,
    invitation: invitation({ status: 'accepted' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'accepted and then closed',
    account: disabled,
    invitation: invitation({ status: 'accepted' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'accepted, whatever the account says',
    account: none,
    invitation: invitation({ status: 'accepted' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'closed, with an invitation still open',
    account: disabled,
    invitation: invitation(),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'active by another invitation',
    account: active,
    invitation: invitation(),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'the viewer may not',
    account: none,
    invitation: invitation(),
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
  {
    name: 'the viewer may send, not withdraw',
    account: none,
    invitation: invitation(),
    viewer: { permissions: ['invitations.send'] },
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** An account, and whether it can be closed and opened. */
export interface AccountStatusCase {
  name: string;
  account: Account | null;
  viewer: typeof adminViewer;
  disable: StatusDecision;
  enable: StatusDecision;
}

/** What becomes of a member’s account when it is closed or opened again. */
export const accountStatusCases: readonly AccountStatusCase[] = [
  {
    name: 'active',
    account: active,
    viewer: adminViewer,
    disable: { ok: true, status: 'disabled' },
    enable: { ok: false, reason: 'not-disabled' },
  },
  {
    name: 'closed',
    account: disabled,
    viewer: adminViewer,
    disable: { ok: false, reason: 'already-disabled' },
    enable: { ok: true, status: 'active' },
  },
  {
    name: 'not activated yet',
    account: none,
    viewer: adminViewer,
    disable: { ok: false, reason: 'not-active' },
    enable: { ok: false, reason: 'not-disabled' },
  },
  {
    name: 'no address',
    account: null,
    viewer: adminViewer,
    disable: { ok: false, reason: 'not-active' },
    enable: { ok: false, reason: 'not-disabled' },
  },
  {
    name: 'the viewer may not',
    account: active,
    viewer: readOnlyViewer,
    disable: { ok: false, reason: 'forbidden' },
    enable: { ok: false, reason: 'forbidden' },
  },
];
