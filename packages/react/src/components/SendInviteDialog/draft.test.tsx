import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { SendInviteDialog } from './index.ts';

/** A page whose dialog disappears with its row, as after a refresh of the list. */
async function openPage() {
  const opened = await openPortal({ scenario: 'every-status' });
  const client = await opened.portal.clients.get('cl_caroline');
  const Page = () => {
    const [open, setOpen] = useState(false);
    const [isListed, setListed] = useState(true);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        <button
          type="button"
          onClick={() => {
            setOpen(false);
            setListed(!isListed);
          }}
        >
          Refresh
        </button>
        {isListed && <SendInviteDialog client={client} open={open} onOpenChange={setOpen} />}
      </>
    );
  };
  const { user } = await show(<Page />, { opened });
  const message = () => screen.findByRole('textbox', { name: 'Personal message' });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.type(await message(), 'See you on Tuesday');
  return { user, message };
}

test('keeps a typed message when the dialog disappears with its row', async () => {
  const { user, message } = await openPage();
  // Behind the modal dialog: pressed by a script, as a refresh would remove the row.
  act(() => screen.getByText('Refresh').click());
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Refresh' }));
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await message()).toHaveValue('See you on Tuesday');
});

test('shows a question before Escape discards it, and begins empty after that', async () => {
  const { user, message } = await openPage();
  await user.keyboard('{Escape}');
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(await message()).toHaveValue('');
});
