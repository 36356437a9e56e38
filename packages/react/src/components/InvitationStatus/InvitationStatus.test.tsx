import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MessagesProvider } from '../../messages/index.ts';
import { RollUp } from '../RollUp/index.ts';
import { InvitationStatus } from './index.ts';

const now = Date.parse('2026-11-24T09:41:00.000Z');
const waiting = { status: 'waiting', sentAt: '2026-11-22T20:00:00.000Z', expiresAt: '2026-12-22T20:00:00.000Z' } as const;

test('a member line says the whole sentence, in the zone of the firm', () => {
  render(
    <MessagesProvider timeZone="Australia/Sydney">
      <InvitationStatus view={waiting} now={now} />
    </MessagesProvider>,
  );
  expect(screen.getByText('Waiting for member to accept invitation (23 Nov 2026)')).toBeVisible();
  expect(screen.getByText('Expires 23 Dec 2026')).toBeVisible();
});

test('a client line says one word and whose it is, and no note', () => {
  const { container } = render(<InvitationStatus view={{ ...waiting, automatic: true }} now={now} size="compact" who="Grace" />);
  expect(container).toHaveTextContent(/^Waiting · Grace$/);
});

test('a host says it in its own words', () => {
  render(
    <MessagesProvider overrides={{ status: { notInvited: 'Not asked yet' } }}>
      <InvitationStatus view={{ status: 'not-invited' }} now={now} />
    </MessagesProvider>,
  );
  expect(screen.getByText('Not asked yet')).toBeVisible();
});

test('a household is summed up, and an entity without an owner says what it wants', () => {
  const { container, rerender } = render(<RollUp activated={1} owners={2} />);
  expect(container).toHaveTextContent('1 of 2 activated');
  rerender(<RollUp activated={0} owners={0} />);
  expect(container).toHaveTextContent('Add an owner to invite');
});
