import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const region = () => within(screen.getByRole('region', { name: 'Client list' }));

test('says that the session has ended, and changes arrive again after a sign-in and a refresh', async () => {
  const opened = await openPortal({ scenario: 'every-status' });
  const signIn = opened.mockPortal.fail('events.stream', { kind: 'problem', code: 'unauthenticated' });
  const { user } = await show(<ClientList />, { opened });
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  expect(await region().findByText(/^Your session has ended/)).toBeVisible();
  signIn();
  await user.click(region().getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(region().queryByText(/^Your session has ended/)).toBeNull());
  await act(() => opened.portal.clients.update('cl_adeline', { plan: 'starter' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Adeline Marsh' }).closest('tr')).toHaveTextContent('Starter'),
  );
});

test('says nothing about a portal without a feed', async () => {
  const opened = await openPortal({ scenario: 'every-status' });
  opened.mockPortal.fail('events.stream', { kind: 'problem', code: 'not-found' });
  await show(<ClientList />, { opened });
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  expect(region().queryByText(/Changes of others|session has ended/)).toBeNull();
});
