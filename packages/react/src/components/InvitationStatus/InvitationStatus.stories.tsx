import preview from '../../../../../.storybook/preview.tsx';
import { memberOf, now } from '../../../test/members.ts';
import { MessagesProvider } from '../../messages/index.ts';
import { ThemeScope } from '../../primitives/ThemeScope/index.ts';
import { InvitationStatus } from './index.ts';

const justNow = {
  sentAt: '2026-11-24T09:40:41.000Z',
  delivery: { status: 'sent', at: now, reason: null },
} as const;
const soonOver = { sentAt: '2026-10-28T09:00:00.000Z' };
const noDomain = {
  delivery: { status: 'bounced', at: now, reason: 'The domain gmial.example takes no mail' },
} as const;
const blocked = {
  delivery: { status: 'blocked', at: now, reason: 'An earlier e-mail was marked as spam' },
} as const;
const busy = {
  delivery: { status: 'deferred', at: now, reason: 'The server of fastpost.example is busy, next try 09:55' },
} as const;
const queued = {
  sentAt: '2026-11-24T09:39:00.000Z',
  delivery: { status: 'queued', at: now, reason: null },
} as const;

const meta = preview.meta({
  title: 'Components/InvitationStatus',
  component: InvitationStatus,
  args: { now: Date.parse(now), member: memberOf({ invitation: {} }) },
});

export const NoEmail = meta.story({ args: { member: memberOf({ email: null }) } });
export const NotInvited = meta.story({ args: { member: memberOf() } });
export const JustSent = meta.story({ args: { member: memberOf({ invitation: justNow }) } });
export const Sending = meta.story({ args: { member: memberOf({ invitation: queued }) } });
export const Delayed = meta.story({ args: { member: memberOf({ invitation: busy }) } });
export const Waiting = meta.story();
export const WaitingWithReminder = meta.story({
  args: { member: memberOf({ invitation: { nextReminderAt: '2026-11-29T09:40:00.000Z' } }) },
});
export const WaitingAsGuest = meta.story({
  args: { member: memberOf({ role: 'guest', invitation: { automatic: true } }) },
});
export const WaitingSoonOver = meta.story({ args: { member: memberOf({ invitation: soonOver }) } });
export const Undeliverable = meta.story({ args: { member: memberOf({ invitation: noDomain }) } });
export const Blocked = meta.story({ args: { member: memberOf({ invitation: blocked }) } });
export const Expired = meta.story({
  args: { member: memberOf({ invitation: { sentAt: '2026-10-13T09:00:00.000Z' } }) },
});
export const Revoked = meta.story({
  args: {
    member: memberOf({
      invitation: {
        status: 'revoked',
        revokedAt: '2026-11-18T09:00:00.000Z',
        revokedReason: 'address-changed',
      },
    }),
  },
});
export const Active = meta.story({
  args: { member: memberOf({ account: { lastLoginAt: '2026-10-03T09:00:00.000Z' } }) },
});
export const ActiveNotLoggedIn = meta.story({
  args: { member: memberOf({ account: { activatedAt: '2026-11-24T09:00:00.000Z' } }) },
});
export const Disabled = meta.story({ args: { member: memberOf({ account: { status: 'disabled' } }) } });
export const UrgentNotesOnly = meta.story({ args: { notes: 'urgent' } });
export const Compact = meta.story({ args: { size: 'compact' } });
export const CompactWithName = meta.story({
  args: { size: 'compact', who: 'Grace', member: memberOf({ invitation: noDomain }) },
});
export const Dark = meta.story({
  decorators: [
    (Story) => (
      <ThemeScope theme="dark" className="foyer-surface">
        <Story />
      </ThemeScope>
    ),
  ],
});
export const InAnotherTimeZoneWithMessages = meta.story({
  decorators: [
    (Story) => (
      <MessagesProvider
        timeZone="Pacific/Auckland"
        overrides={{ status: { waiting: (sentOn) => `Asked on ${sentOn}` } }}
      >
        <Story />
      </MessagesProvider>
    ),
  ],
});
export const InArabic = meta.story({
  args: { member: memberOf({ invitation: noDomain }) },
  globals: { locale: 'ar' },
});
