import preview from '../../../../../.storybook/preview.tsx';
import { MessagesProvider } from '../../messages/index.ts';
import { ThemeScope } from '../../primitives/ThemeScope/index.ts';
import { InvitationStatus } from './index.ts';

const now = Date.parse('2026-11-24T09:41:00.000Z');
const sent = { sentAt: '2026-11-22T09:40:00.000Z', expiresAt: '2026-12-22T09:40:00.000Z' };
const fresh = { sentAt: '2026-11-24T09:40:41.000Z', expiresAt: '2026-12-24T09:40:41.000Z' };

const meta = preview.meta({ title: 'Components/InvitationStatus', component: InvitationStatus, args: { now, view: { status: 'waiting' as const, ...sent } } });

export const NoEmail = meta.story({ args: { view: { status: 'no-email' } } });
export const NotInvited = meta.story({ args: { view: { status: 'not-invited' } } });
export const JustSent = meta.story({ args: { view: { status: 'queued', ...fresh } } });
export const JustSentWithCountdown = meta.story({ args: { view: { status: 'queued', ...fresh, cooldownUntil: '2026-11-24T09:41:41.000Z' } } });
export const Sending = meta.story({ args: { view: { status: 'queued', ...fresh, sentAt: '2026-11-24T09:39:00.000Z' } } });
export const Delayed = meta.story({
  args: { view: { status: 'queued', ...sent, delivery: { status: 'deferred', reason: 'The server of fastpost.net is busy, next try 09:55' } } },
});
export const Waiting = meta.story();
export const WaitingWithReminder = meta.story({ args: { view: { status: 'waiting', ...sent, nextReminderAt: '2026-11-29T09:40:00.000Z' } } });
export const WaitingAsGuest = meta.story({ args: { view: { status: 'waiting', ...sent, automatic: true } } });
export const WaitingSoonOver = meta.story({
  args: { view: { status: 'waiting', sentAt: '2026-10-28T09:40:00.000Z', expiresAt: '2026-11-27T09:40:00.000Z' } },
});
export const Undeliverable = meta.story({
  args: { view: { status: 'undeliverable', ...sent, delivery: { status: 'bounced', reason: 'The domain gmial.com takes no mail' } } },
});
export const Expired = meta.story({ args: { view: { status: 'expired', expiresAt: '2026-11-12T09:00:00.000Z' } } });
export const Revoked = meta.story({ args: { view: { status: 'revoked', revokedAt: '2026-11-18T09:00:00.000Z', revokedReason: 'address-changed' } } });
export const Active = meta.story({ args: { view: { status: 'active', lastLoginAt: '2026-10-03T09:00:00.000Z' } } });
export const ActiveNotLoggedIn = meta.story({ args: { view: { status: 'active', activatedAt: '2026-11-24T09:00:00.000Z' } } });
export const Disabled = meta.story({ args: { view: { status: 'disabled' } } });
export const Compact = meta.story({ args: { size: 'compact' } });
export const CompactWithWho = meta.story({ args: { size: 'compact', who: 'Grace', view: { status: 'undeliverable' } } });
export const Dark = meta.story({ decorators: [(Story) => <ThemeScope theme="dark" className="foyer-surface"><Story /></ThemeScope>] });
export const InAnotherZoneAndWording = meta.story({
  decorators: [
    (Story) => (
      <MessagesProvider timeZone="Pacific/Auckland" overrides={{ status: { waiting: (sentOn) => `Asked on ${sentOn}` } }}>
        <Story />
      </MessagesProvider>
    ),
  ],
});
