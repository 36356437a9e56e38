import type { Account, Invitation } from '../src/index.ts';
import type { RevokeDecision, StatusDecision } from '../src/rules/index.ts';
import { account, delivery, invitation, adminViewer, readOnlyViewer } from './people.ts';

/** A member's account and invitation, and whether the invitation can be revoked. */
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

/** Which invitations can be revoked. */
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
    name: 'no address',
    account: null,
    invitation: null,
    viewer: adminViewer,
    expected: { ok: false, reason: 'not-invited' },
  },
  {
    name: 'already revoked',
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
    name: 'accepted, then disabled',
    account: disabled,
    invitation: invitation({ status: 'accepted' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'accepted, with an account that is not active',
    account: none,
    invitation: invitation({ status: 'accepted' }),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'disabled, with an open invitation',
    account: disabled,
    invitation: invitation(),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'active through another invitation',
    account: active,
    invitation: invitation(),
    viewer: adminViewer,
    expected: { ok: false, reason: 'already-active' },
  },
  {
    name: 'without permission',
    account: none,
    invitation: invitation(),
    viewer: readOnlyViewer,
    expected: { ok: false, reason: 'forbidden' },
  },
  {
    name: 'with the permission to send, not to revoke',
    account: none,
    invitation: invitation(),
    viewer: { permissions: ['invitations.send'] },
    expected: { ok: false, reason: 'forbidden' },
  },
];

/** An account, and whether it can be disabled and enabled. */
export interface AccountStatusCase {
  name: string;
  account: Account | null;
  viewer: typeof adminViewer;
  disable: StatusDecision;
  enable: StatusDecision;
}

/** When an account can be disabled and enabled. */
export const accountStatusCases: readonly AccountStatusCase[] = [
  {
    name: 'active',
    account: active,
    viewer: adminViewer,
    disable: { ok: true, status: 'disabled' },
    enable: { ok: false, reason: 'not-disabled' },
  },
  {
    name: 'disabled',
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
    name: 'without permission',
    account: active,
    viewer: readOnlyViewer,
    disable: { ok: false, reason: 'forbidden' },
    enable: { ok: false, reason: 'forbidden' },
  },
];
