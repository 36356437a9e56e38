import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, urlOf, type Opened } from '../../../test/portal.tsx';
import { BulkSendDialog, type BulkSendDialogProps } from './index.ts';

const allClients = { filter: {} };
const dialogNow = async () => within(await screen.findByRole('dialog'));
const failing = { scenario: 'bulk-with-failures' } as const;

function Page(props: Partial<BulkSendDialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <BulkSendDialog selection={allClients} {...props} open={open} onOpenChange={setOpen} />
    </>
  );
}

/** A mail relay that blocks after a number of mails, until it is released. */
function blockingRelay({ mockPortal }: Opened, accepted: number): { release: () => void } {
  let left = accepted;
  let release = () => undefined as void;
  const released = new Promise<void>((resolve) => (release = resolve));
  mockPortal.setRelay(async ({ to }) => {
    left -= 1;
    if (left < 0) await released;
    return to.address.endsWith('@moved-away.example')
      ? { state: 'refused', reason: 'Nobody has this address' }
      : { state: 'sent' };
  });
  return { release };
}

/** A storage in memory. */
function createStorage(): {
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  stored: Map<string, string>;
} {
  const stored = new Map<string, string>();
  return {
    stored,
    storage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
  };
}

test('counts the mails, sends them, and ends with an outcome for every recipient', async () => {
  const onBulkSendStarted = vi.fn();
  const onBulkSendFinished = vi.fn();
  const { user, mockPortal } = await show(
    <Page onBulkSendStarted={onBulkSendStarted} onBulkSendFinished={onBulkSendFinished} />,
    failing,
  );
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await user.click(await dialog.findByRole('button', { name: 'Send 200 invites' }));
  expect(await screen.findByRole('dialog', { name: '190 of 200 invites sent' })).toBeVisible();
  expect(mockPortal.mails).toHaveLength(190);
  expect(onBulkSendStarted).toHaveBeenCalledWith(
    expect.objectContaining({ id: expect.stringMatching(/^bs_/) }),
    expect.objectContaining({ reason: 'submit' }),
  );
  await waitFor(() =>
    expect(onBulkSendFinished).toHaveBeenCalledWith(
      expect.objectContaining({ sent: 190, failed: 10, pending: 0 }),
      { reason: 'done' },
    ),
  );
  expect(await dialog.findByText('Jonah Bloom')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Retry 10 failed' })).toHaveFocus();
  expect(screen.getByRole('status')).toHaveTextContent('190 of 200 invites sent, 10 failed.');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  expect(screen.queryByRole('region', { name: /invites sent/ })).not.toBeInTheDocument();
});

test('lists the skipped members by reason, with their number and names', async () => {
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} recipients="owners" />);
  const dialog = await dialogNow();
  await user.click(await dialog.findByText('already active'));
  expect(await dialog.findByText('Amelia Okafor')).toBeVisible();
  expect(dialog.getByText('already active').parentElement).toHaveTextContent(/^3 already active$/);
});

test('lists the recipients of a filter page by page', async () => {
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, failing);
  const dialog = await dialogNow();
  await user.click(await dialog.findByText('for the first time'));
  const first = await dialog.findByText('Alma Abbot');
  expect(first.parentElement).toHaveTextContent(/alma.*@/);
  const names = () => dialog.getAllByRole('listitem').filter((item) => item.textContent !== 'Show more');
  for (const count of [50, 100, 150]) {
    await waitFor(() => expect(names()).toHaveLength(count));
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
  }
  await waitFor(() => expect(names()).toHaveLength(200));
  expect(dialog.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
});

test('lists only the recipients among clients selected by id', async () => {
  const { user } = await show(
    <BulkSendDialog
      defaultOpen
      selection={{ clientIds: ['cl_adeline', 'cl_caroline'] }}
      recipients="owners"
    />,
  );
  const dialog = await dialogNow();
  await user.click(await dialog.findByText('for the first time'));
  expect(await dialog.findByText('Caroline Whitby')).toBeVisible();
  expect(dialog.getByText('caroline@whitbystudio.example')).toBeVisible();
  const [receiving] = dialog.getAllByRole('list');
  expect(receiving).not.toHaveTextContent('Adeline Marsh');
});

test('runs in the background, and shows the dialog again', async () => {
  const opened = await openPortal(failing);
  const { release } = blockingRelay(opened, 50);
  const { user } = await show(<Page />, { opened });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  expect(await screen.findByRole('dialog', { name: 'Sending 200 invites' })).toBeVisible();
  const background = screen.getByRole('button', { name: 'Continue in background' });
  await waitFor(() => expect(background).toHaveFocus());
  await user.click(background);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  const corner = within(screen.getByRole('region', { name: 'News' }));
  expect(corner.getByRole('progressbar')).toHaveAttribute('max', '200');

  await user.click(corner.getByRole('button', { name: 'Show: Sending 200 invites' }));
  expect(await screen.findByRole('dialog', { name: 'Sending 200 invites' })).toBeVisible();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());

  release();
  const over = within(await screen.findByRole('region', { name: '190 of 200 invites sent' }));
  expect(over.getByText('10 failed')).toBeVisible();
  await user.click(over.getByRole('button', { name: 'Dismiss' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'News' })).not.toBeInTheDocument());
});

test('prepares the next selection while a bulk send runs in the background', async () => {
  const opened = await openPortal(failing);
  blockingRelay(opened, 0);
  const { user } = await show(<Page />, { opened });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Continue in background' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const send = await (await dialogNow()).findByRole('button', { name: 'Send 0 invites' });
  expect(send).toHaveAccessibleDescription('Nobody here can be mailed now');
  expect((await dialogNow()).getByText('were sent one within the last minute')).toBeVisible();
});

test('cancels what is pending', async () => {
  const opened = await openPortal(failing);
  const { release } = blockingRelay(opened, 0);
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, { opened });
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Cancel the remaining 200' }));
  release();
  expect(await screen.findByRole('dialog', { name: /^Cancelled: \d+ of 200 invites sent$/ })).toBeVisible();
  expect((await dialogNow()).queryByRole('button', { name: /Retry/ })).not.toBeInTheDocument();
});

test('retries only what failed', async () => {
  const { user, mockPortal, pass } = await show(
    <BulkSendDialog defaultOpen selection={allClients} />,
    failing,
  );
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  const retry = await (await dialogNow()).findByRole('button', { name: 'Retry 10 failed' });
  mockPortal.setRelay(async () => ({ state: 'sent' }));
  await pass(61_000);
  await user.click(retry);
  expect(await screen.findByRole('dialog', { name: '200 of 200 invites sent' })).toBeVisible();
  expect(mockPortal.mails).toHaveLength(200);
});

test('shows a bulk send of another tab by its id', async () => {
  const opened = await openPortal(failing);
  const handle = await opened.portal.bulkSends.start({ selection: allClients, unchecked: true });
  await opened.mockPortal.mailSettled();
  await show(<BulkSendDialog open selection={allClients} bulkSendId={handle.id} />, { opened });
  const dialog = await screen.findByRole('dialog', { name: '190 of 200 invites sent' });
  await waitFor(() =>
    expect(dialog).toHaveAccessibleDescription(/^Started 24\sNov\s2026, 09:41 by Nora Lindqvist$/),
  );
});

test('restores a bulk send from storage, and removes it once its end was seen', async () => {
  const opened = await openPortal(failing);
  const { release } = blockingRelay(opened, 0);
  const { storage, stored } = createStorage();
  const first = await show(<Page storage={storage} />, { opened });
  await first.user.click(screen.getByRole('button', { name: 'Open' }));
  await first.user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await (await dialogNow()).findByRole('button', { name: 'Continue in background' });
  expect([...stored.values()]).toEqual([expect.stringMatching(/^bs_/)]);
  first.unmount();

  const second = await show(<Page storage={storage} />, { opened });
  await second.user.click(await screen.findByRole('button', { name: 'Show: Sending 200 invites' }));
  release();
  expect(await screen.findByRole('dialog', { name: '190 of 200 invites sent' })).toBeVisible();
  await second.user.keyboard('{Escape}');
  await waitFor(() => expect(stored.size).toBe(0));
});

test('stores nothing without a storage', async () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem');
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, failing);
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await screen.findByRole('dialog', { name: '190 of 200 invites sent' });
  expect(setItem).not.toHaveBeenCalled();
});

test('checks an expired selection again, and sends nothing before', async () => {
  const { user, mockPortal } = await show(<BulkSendDialog defaultOpen selection={allClients} />, failing);
  const send = await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' });
  mockPortal.clock.advance(15 * 60_000);
  await user.click(send);
  expect(await (await dialogNow()).findByRole('alert')).toHaveTextContent(
    'You looked at this choice more than 15 minutes ago. Look again before anything leaves.',
  );
  expect(mockPortal.mails).toHaveLength(0);
  await user.click((await dialogNow()).getByRole('button', { name: 'Look again' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  expect(await screen.findByRole('dialog', { name: '190 of 200 invites sent' })).toBeVisible();
});

test('shows the limit when too many are selected', async () => {
  const opened = await openPortal(failing);
  opened.mockPortal.fail('bulkSends.preflight', { kind: 'problem', code: 'bulk-limit' });
  await show(<BulkSendDialog defaultOpen selection={allClients} />, { opened });
  const dialog = await dialogNow();
  await waitFor(() =>
    expect(dialog.getByRole('alert')).toHaveTextContent(
      'These are too many at once: at most 50,000. Narrow the list, then try again.',
    ),
  );
  expect(dialog.getByRole('button', { name: 'Send invites' })).toHaveAttribute('aria-disabled', 'true');
  expect(dialog.queryByRole('button', { name: 'Look again' })).not.toBeInTheDocument();
});

test('retries a lost start as one bulk send', async () => {
  const opened = await openPortal(failing);
  const restore = opened.mockPortal.fail('bulkSends.start', { kind: 'offline' });
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  const onError = vi.fn();
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} onError={onError} />, {
    opened,
  });
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  expect(await (await dialogNow()).findByRole('alert')).toHaveTextContent(
    'The portal could not be reached. Nothing was lost: try again.',
  );
  expect(onError).toHaveBeenCalledTimes(1);
  restore();
  await user.click((await dialogNow()).getByRole('button', { name: 'Send 200 invites' }));
  await screen.findByRole('dialog', { name: '190 of 200 invites sent' });
  const keys = fetch.mock.calls.flatMap(([url, init]) =>
    urlOf(url).endsWith('/v1/bulk-sends') ? (new Headers(init?.headers).get('idempotency-key') ?? []) : [],
  );
  expect(new Set(keys).size).toBe(1);
});

test('lets onBeforeSend cancel or replace the bulk send', async () => {
  const onBeforeSend = vi.fn<NonNullable<BulkSendDialogProps['onBeforeSend']>>();
  onBeforeSend.mockReturnValueOnce(false);
  onBeforeSend.mockImplementationOnce(async (input) => ({ ...input, message: 'From all of us' }));
  const { user, mockPortal } = await show(
    <BulkSendDialog defaultOpen selection={{ clientIds: ['cl_alma-abbot'] }} onBeforeSend={onBeforeSend} />,
    failing,
  );
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 1 invite' }));
  await waitFor(() => expect(onBeforeSend).toHaveBeenCalledTimes(1));
  expect(mockPortal.mails).toHaveLength(0);
  await user.click((await dialogNow()).getByRole('button', { name: 'Send 1 invite' }));
  expect(await screen.findByRole('dialog', { name: '1 of 1 invite sent' })).toBeVisible();
  expect(mockPortal.mails[0]?.text).toContain('From all of us');
});

test('fetches outcomes page by page', async () => {
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, failing);
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  const dialog = await dialogNow();
  await user.click(await dialog.findByText('sent', { selector: 'summary span' }));
  const sent = within(dialog.getByText('sent', { selector: 'summary span' }).closest('details')!);
  await waitFor(() => expect(sent.getAllByText(/@northmail\.example$/)).toHaveLength(50));
  await user.click(sent.getByRole('button', { name: 'Show more' }));
  await waitFor(() => expect(sent.getAllByText(/@northmail\.example$/)).toHaveLength(100));
});

test('disables the start without the permission', async () => {
  await show(<BulkSendDialog defaultOpen selection={allClients} />, { scenario: 'forbidden-viewer' });
  const dialog = await dialogNow();
  await waitFor(() =>
    expect(dialog.getByRole('button', { name: /^Send/ })).toHaveAccessibleDescription(
      'You need the permission to send invitations',
    ),
  );
});

test('announces the start and the end only', async () => {
  const opened = await openPortal(failing);
  const { release } = blockingRelay(opened, 120);
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, { opened });
  const said: string[] = [];
  const region = screen.getByRole('status', { hidden: true });
  const listen = new MutationObserver((changes) =>
    said.push(
      ...changes.flatMap(({ addedNodes }) => Array.from(addedNodes, (node) => node.textContent ?? '')),
    ),
  );
  listen.observe(region, { childList: true });
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('value', '120'));
  release();
  await screen.findByRole('dialog', { name: '190 of 200 invites sent' });
  await waitFor(() => expect(said).toEqual(['Sending 200 invites', '190 of 200 invites sent, 10 failed.']));
  listen.disconnect();
});

test('exports all outcomes as a file', async () => {
  const saved: Blob[] = [];
  // jsdom has no object URLs.
  Object.assign(URL, {
    createObjectURL(blob: Blob) {
      saved.push(blob);
      return 'blob:results';
    },
    revokeObjectURL() {},
  });
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    expect(this.download).toBe('invites-2026-11-24.csv');
  });
  const { user } = await show(<BulkSendDialog defaultOpen selection={allClients} />, failing);
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Send 200 invites' }));
  await user.click(await (await dialogNow()).findByRole('button', { name: 'Export results' }));
  await waitFor(() => expect(clicked).toHaveBeenCalledTimes(1));
  const lines = (await saved[0]?.text())?.trim().split('\r\n') ?? [];
  expect(lines).toHaveLength(201);
  expect(lines[0]).toBe('Member,Email,Result,Reason,At');
  expect(
    lines.filter((line) => line.includes(',Failed,Nobody at moved-away.example has this address,')),
  ).toHaveLength(10);
  clicked.mockRestore();
});
