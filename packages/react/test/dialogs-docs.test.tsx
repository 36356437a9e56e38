import type { Client } from '@foyer/sdk';
import { screen, waitFor } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import * as hooks from '../src/hooks.ts';
import { useClient } from '../src/hooks.ts';
import { openDocsPage } from './page-blocks.ts';
import { openPortal, show } from './portal.tsx';

const page = openDocsPage('dialogs.md');

interface InviteFormProps {
  client: Client;
  onDone: (sent: number) => void;
}

const isInviteForm = (value: unknown): value is ComponentType<InviteFormProps> => typeof value === 'function';

/** Renders the form of the page, which has its markup and no component of Foyer. */
async function showInviteForm(opened: Awaited<ReturnType<typeof openPortal>>) {
  const { InviteForm } = await page.run(page.count - 1, { '@foyer/react/hooks': hooks });
  if (!isInviteForm(InviteForm)) throw new Error('The block exports no component');
  const onDone = vi.fn();
  const Loaded = () => {
    const { data: client } = useClient('cl_okafor');
    return client ? <InviteForm client={client} onDone={onDone} /> : null;
  };
  return { ...(await show(<Loaded />, { opened })), onDone };
}

test('sends from a host’s own form by prop getters, and shows no notification', async () => {
  const { user, mockPortal, onDone } = await showInviteForm(await openPortal());
  const tom = await screen.findByRole('checkbox', { name: 'Tom' });
  expect(screen.getByRole('checkbox', { name: 'Amelia' })).toBeDisabled();
  await user.click(tom);
  expect(screen.getByRole('button', { name: 'Send 0' })).toBeDisabled();
  await user.click(tom);
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Welcome');
  await user.click(screen.getByRole('button', { name: 'Send 1' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledWith(1));
  await waitFor(() => expect(mockPortal.mails[0]?.text).toContain('Welcome'));
  expect(screen.getByRole('status')).toHaveTextContent('');
});

test('translates an error of the hook with the host’s choice of messages', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('invitations.send', { kind: 'offline' });
  const { user } = await showInviteForm(opened);
  await user.click(await screen.findByRole('button', { name: 'Send 1' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The portal could not be reached.');
});
