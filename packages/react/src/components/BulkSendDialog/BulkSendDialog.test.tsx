import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { BulkSendDialog, type BulkSendDialogProps } from './index.ts';

const everybody = { filter: {} };
const dialogNow = async () => within(await screen.findByRole('dialog'));

function Page(props: Partial<BulkSendDialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>Open</button>
      <BulkSendDialog selection={everybody} {...props} open={open} onOpenChange={setOpen} />
    </>
  );
}

test('it says how many mails leave, sends them, and ends with an outcome for everybody', async () => {
  const onStarted = vi.fn();
  const onSent = vi.fn();
  const { user, mockPortal } = await show(<Page onStarted={onStarted} onSent={onSent} />, { scenario: 'bulk-with-failures' });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await user.click(await dialog.findByRole('button', { name: 'Send 200 invites' }));
  expect(await screen.findByRole('dialog', { name: '190 of 200 invites sent' })).toBeVisible();
  expect(mockPortal.mails).toHaveLength(190);
  expect(onStarted).toHaveBeenCalledWith(expect.stringMatching(/^bs_/));
  await waitFor(() => expect(onSent).toHaveBeenCalledWith(expect.objectContaining({ sent: 190, failed: 10, pending: 0 })));
  expect(await dialog.findByText('Jonah Bloom')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Retry 10 failed' })).toHaveFocus();
  await user.click(dialog.getAllByRole('button', { name: 'Close' })[1]!);
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
});

test('who is skipped is told by reason, the number first, with names to open', async () => {
  const { user } = await show(<BulkSendDialog defaultOpen selection={everybody} recipients="owners" />);
  const dialog = await dialogNow();
  const active = await dialog.findByText('already active');
  await user.click(active);
  expect(within(active.closest('details')!).getByText('Amelia Okafor')).toBeVisible();
});
