import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, urlOf, type Opened } from '../../../test/portal.tsx';
import { ClientList } from './index.ts';

const region = () => within(screen.getByRole('region', { name: 'Client list' }));
const nameButton = (name: string) => screen.queryByRole('button', { name });

const addClient = ({ portal }: Opened) =>
  portal.clients.create({
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Zed', family: 'Late' }, email: 'zed@late.example' }],
  });

const listRequests = (fetch: { mock: { calls: Parameters<typeof globalThis.fetch>[] } }) =>
  fetch.mock.calls.filter(([url]) => urlOf(url).includes('/clients?')).length;

async function openFiltered() {
  const opened = await openPortal({ scenario: 'every-status' });
  const { user } = await show(<ClientList />, { opened });
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const choose = async (item: RegExp | string) => {
    await user.click(
      within(screen.getByRole('group', { name: 'Filters' })).getByRole('button', { name: /^Plan/ }),
    );
    await user.click(await screen.findByRole('menuitemradio', { name: item }));
  };
  return { opened, user, choose };
}

test('a filter that is chosen again shows a client that was added meanwhile', async () => {
  const { opened, choose, user } = await openFiltered();
  await choose('Starter');
  await waitFor(() => expect(nameButton('Adeline Marsh')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Clear filters' }));
  await screen.findByRole('button', { name: 'Adeline Marsh' });
  await act(() => addClient(opened));
  await choose('Starter');
  expect(await screen.findByRole('button', { name: 'Zed Late' })).toBeVisible();
  await waitFor(() => expect(region().queryByText(/List changed/)).toBeNull());
});

test('rows under the eyes of the user stay, and the list says that it has changed', async () => {
  const { opened } = await openFiltered();
  await act(() => addClient(opened));
  expect(await region().findByText(/List changed/)).toBeVisible();
  expect(nameButton('Zed Late')).toBeNull();
});

test('a resumed tab fetches a list that has changed, and no other', async () => {
  const { opened } = await openFiltered();
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  const resume = () =>
    act(async () => {
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
    });
  await resume();
  expect(listRequests(fetch)).toBe(0);
  await act(() => addClient(opened));
  await region().findByText(/List changed/);
  await resume();
  expect(await screen.findByRole('button', { name: 'Zed Late' })).toBeVisible();
});
