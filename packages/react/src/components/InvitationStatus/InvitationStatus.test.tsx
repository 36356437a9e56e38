import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { memberOf } from '../../../test/members.ts';
import { MessagesProvider } from '../../messages/index.ts';
import { RollUp } from '../RollUp/index.ts';
import { InvitationStatus } from './index.ts';

const now = Date.parse('2026-11-24T09:41:00.000Z');
const waiting = { sentAt: '2026-11-22T20:00:00.000Z' };

test('shows the full sentence with dates in the time zone of the firm', () => {
  render(
    <MessagesProvider timeZone="Australia/Sydney">
      <InvitationStatus member={memberOf({ invitation: waiting })} now={now} />
    </MessagesProvider>,
  );
  expect(screen.getByText('Waiting for member to accept invitation (23 Nov 2026)')).toBeVisible();
  expect(screen.getByText('Expires 23 Dec 2026')).toBeVisible();
});

test('shows one word and whose status it is, without a note, when compact', () => {
  const { container } = render(
    <InvitationStatus
      member={memberOf({ invitation: { ...waiting, automatic: true } })}
      now={now}
      size="compact"
      who="Grace"
    />,
  );
  expect(container).toHaveTextContent(/^Waiting · Grace$/);
});

test.each([
  ['a far deadline', { sentAt: '2026-11-22T20:00:00.000Z' }, ''],
  ['a near deadline', { sentAt: '2026-10-28T09:00:00.000Z' }, 'Expires in 3 days'],
  ['an automatic invitation', { automatic: true }, 'Invited automatically as a guest'],
  [
    'a reason',
    { delivery: { status: 'bounced', at: '2026-11-22T20:00:00.000Z', reason: 'No such mailbox' } as const },
    'No such mailbox',
  ],
])('shows urgent notes only in a list: %s', (_name, invitation, note) => {
  const { container } = render(
    <InvitationStatus member={memberOf({ invitation })} now={now} notes="urgent" />,
  );
  expect(container.querySelector('.foyer-Status-note')?.textContent ?? '').toBe(note);
});

test('uses the messages of the host', () => {
  render(
    <MessagesProvider overrides={{ status: { notInvited: 'Not asked yet' } }}>
      <InvitationStatus member={memberOf()} now={now} />
    </MessagesProvider>,
  );
  expect(screen.getByText('Not asked yet')).toBeVisible();
});

test('sums up the owners of a client, and suggests adding one where there are none', () => {
  const { container, rerender } = render(<RollUp activated={1} owners={2} />);
  expect(container).toHaveTextContent('1 of 2 activated');
  rerender(<RollUp activated={0} owners={0} />);
  expect(container).toHaveTextContent('Add an owner to invite');
});
