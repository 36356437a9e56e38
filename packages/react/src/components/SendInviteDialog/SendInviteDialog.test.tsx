import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, urlOf } from '../../../test/portal.tsx';
import { useClient, type SendInvitationsInput } from '../../query/index.ts';
import { SendInviteDialog, type SendInviteDialogProps } from './index.ts';

function Opened({
  clientId = 'cl_okafor',
  ...props
}: Partial<SendInviteDialogProps> & { clientId?: string }) {
  const { data: client } = useClient(clientId);
  return client ? <SendInviteDialog {...props} client={client} defaultOpen /> : null;
}
/** The dialog, once the session is known and it can be used. */
const dialogNow = async () => {
  const dialog = within(await screen.findByRole('dialog'));
  await waitFor(() => expect(dialog.queryByText('Looking at who would be mailed…')).toBeNull());
  return dialog;
};
const keysSent = (fetch: { mock: { calls: Parameters<typeof globalThis.fetch>[] } }) =>
  fetch.mock.calls.flatMap(([url, init]) =>
    urlOf(url).endsWith('/invitations') ? (new Headers(init?.headers).get('idempotency-key') ?? []) : [],
  );

test('offers the invitation alone or with a form, and says how long the link works', async () => {
  await show(<Opened memberId="mb_tom" />);
  const dialog = await dialogNow();
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription('tom.okafor@northmail.example');
  expect(await dialog.findByRole('radio', { name: 'Invite alone' })).toBeChecked();
  expect(dialog.getByText(/The link works until/)).toHaveTextContent(
    'The link works until 24 Dec 2026. The one sent on 22 Nov 2026 stops working.',
  );
  expect(dialog.getByRole('button', { name: 'Send invite' })).toBeVisible();
});

test('shows no count and no reason to choose owners before the session is known', async () => {
  const opened = await openPortal();
  const client = await opened.portal.clients.get('cl_okafor');
  let answerSession = () => {};
  const isAnswered = new Promise<void>((resolve) => (answerSession = resolve));
  const { fetch } = opened.mockPortal;
  vi.spyOn(opened.mockPortal, 'fetch').mockImplementation(async (input, init) => {
    if (urlOf(input).endsWith('/session')) await isAnswered;
    return fetch(input, init);
  });
  await show(<SendInviteDialog client={client} defaultOpen />, { opened });
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Send invite' })).toHaveAccessibleDescription(
    'Looking at who would be mailed…',
  );
  expect(dialog.getByRole('checkbox', { name: /Tom Okafor/ })).toBeChecked();
  answerSession();
  expect(await dialog.findByRole('button', { name: 'Send 1 invite' })).toHaveAccessibleDescription('');
});

test('shows a failure, keeps the draft, and retries with the same idempotency key', async () => {
  const opened = await openPortal();
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  const restore = opened.mockPortal.fail('invitations.send', { kind: 'problem', code: 'internal' });
  const { user, mockPortal } = await show(<Opened memberId="mb_tom" />, { opened });
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'See you on Tuesday');
  await user.click(dialog.getByRole('button', { name: 'Send invite' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'Something went wrong. Nothing was lost: try again.',
  );
  expect(dialog.getByRole('textbox', { name: 'Personal message' })).toHaveValue('See you on Tuesday');
  restore();
  await user.click(dialog.getByRole('button', { name: 'Send invite' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  await waitFor(() => expect(mockPortal.mails).toHaveLength(1));
  const keys = keysSent(fetch);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test('disables sending when the member becomes active while the dialog is open', async () => {
  const { user, mockPortal } = await show(<Opened memberId="mb_tom" />);
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'Hello');
  await mockPortal.activate('mb_tom');
  const send = dialog.getByRole('button', { name: 'Send invite' });
  await waitFor(() => expect(send).toHaveAccessibleDescription('Already active'));
  await user.click(send);
  expect(mockPortal.mails).toHaveLength(0);
  expect(dialog.getByRole('textbox', { name: 'Personal message' })).toHaveValue('Hello');
});

test('preselects the owners of a household who can be invited, and counts them on the button', async () => {
  const onInvitationsSent = vi.fn();
  const { user } = await show(<Opened onInvitationsSent={onInvitationsSent} />);
  const dialog = await dialogNow();
  expect(await dialog.findByRole('checkbox', { name: /Tom Okafor/ })).toBeChecked();
  expect(dialog.getByRole('checkbox', { name: /Tom Okafor/ })).toHaveAccessibleDescription('Resend');
  expect(dialog.getByRole('checkbox', { name: /Amelia Okafor/ })).toBeDisabled();
  expect(dialog.getByRole('checkbox', { name: /Amelia Okafor/ })).toHaveAccessibleDescription(
    'Already active',
  );
  await user.click(dialog.getByRole('checkbox', { name: /Tom Okafor/ }));
  expect(dialog.getByRole('button', { name: 'Send 0 invites' })).toHaveAccessibleDescription(
    'Choose at least one owner',
  );
  await user.click(dialog.getByRole('checkbox', { name: /Tom Okafor/ }));
  await user.click(dialog.getByRole('button', { name: 'Send 1 invite' }));
  await waitFor(() => expect(onInvitationsSent).toHaveBeenCalledTimes(1));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Invite sent to Tom Okafor'));
});

test('ignores a second click while sending', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('invitations.send', { kind: 'hang' });
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  const { user } = await show(<Opened memberId="mb_tom" />, { opened });
  const dialog = await dialogNow();
  await user.dblClick(dialog.getByRole('button', { name: 'Send invite' }));
  expect(await dialog.findByRole('button', { name: 'Sending…' })).toHaveAttribute('aria-busy', 'true');
  expect(keysSent(fetch).length).toBeLessThanOrEqual(1);
});

test('disables the choice of a form when forms cannot be fetched', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('forms.list', { kind: 'problem', code: 'forbidden' });
  await show(<Opened memberId="mb_tom" />, { opened });
  const dialog = await dialogNow();
  await waitFor(() =>
    expect(dialog.getByRole('radio', { name: 'Invite with a digital form' })).toBeDisabled(),
  );
});

test('resets the draft on every opening', async () => {
  function Reopened() {
    const { data: client } = useClient('cl_okafor');
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          Open
        </button>
        {client && <SendInviteDialog client={client} memberId="mb_tom" open={open} onOpenChange={setOpen} />}
      </>
    );
  }
  const { user } = await show(<Reopened />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await user.type((await dialogNow()).getByRole('textbox', { name: 'Personal message' }), 'Hello');
  await user.click((await dialogNow()).getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect((await dialogNow()).getByRole('textbox', { name: 'Personal message' })).toHaveValue('');
});

test('renders the slots of the host', async () => {
  await show(
    <Opened
      memberId="mb_tom"
      slots={{
        side: ({ state }) => `To ${state.selectedCount}`,
        note: ({ state }) => `Until ${state.expiresAt}`,
      }}
    />,
  );
  const dialog = await dialogNow();
  expect(dialog.getByText('To 1')).toBeVisible();
  expect(await dialog.findByText(/^Until 2026-12-24T/)).toBeVisible();
});

test('previews the mail with the personal message in a sandboxed frame', async () => {
  const { user, mockPortal } = await show(<Opened memberId="mb_tom" />);
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'See you on Tuesday');
  await user.click(dialog.getByRole('tab', { name: 'Preview' }));
  const frame = await dialog.findByTitle<HTMLIFrameElement>('Activate your Harbour & Lane Advisory account');
  await waitFor(() => expect(frame.contentDocument?.body).toHaveTextContent('See you on Tuesday'));
  expect(frame).toHaveAttribute('sandbox', 'allow-same-origin');
  await user.click(dialog.getByRole('button', { name: 'Show as plain text' }));
  expect(dialog.getByText(/> See you on Tuesday/)).toBeVisible();
  expect(mockPortal.mails).toHaveLength(0);
  await user.click(dialog.getByRole('tab', { name: 'Invitation' }));
  expect(dialog.getByRole('textbox', { name: 'Personal message' })).toHaveValue('See you on Tuesday');
});

test('shows why the preview failed, and refetches it', async () => {
  const opened = await openPortal();
  const restore = opened.mockPortal.fail('invitations.preview', { kind: 'offline' });
  const { user } = await show(<Opened memberId="mb_tom" />, { opened });
  const dialog = await dialogNow();
  await user.click(dialog.getByRole('tab', { name: 'Preview' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'The preview could not be shown. The portal could not be reached. Nothing was lost: try again.',
  );
  restore();
  await user.click(dialog.getByRole('button', { name: 'Try again' }));
  expect(await dialog.findByText('Subject')).toBeVisible();
});

test('sends a test mail to the viewer at most once a minute, and counts down', async () => {
  const { user, mockPortal, pass } = await show(<Opened memberId="mb_tom" />);
  const dialog = await dialogNow();
  const button = dialog.getByRole('button', { name: 'Send a test to me' });
  await user.click(button);
  await waitFor(() =>
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['nora@harbourlane.example']),
  );
  await waitFor(() =>
    expect(button).toHaveAccessibleDescription('A test was just sent. Send another in 60 s.'),
  );
  expect(screen.getByRole('status')).toHaveTextContent('A test was sent to nora@harbourlane.example');
  expect(button).toHaveFocus();
  await pass(18_000);
  expect(button).toHaveAccessibleDescription('A test was just sent. Send another in 42 s.');
  await pass(42_000);
  await user.click(button);
  await waitFor(() => expect(mockPortal.mails).toHaveLength(2));
});

test('lets onBeforeSend cancel, fail or replace the send', async () => {
  const onBeforeSend = vi.fn<NonNullable<SendInviteDialogProps['onBeforeSend']>>();
  const onError = vi.fn();
  onBeforeSend.mockReturnValueOnce(false);
  onBeforeSend.mockRejectedValueOnce(new Error('The licence is used up'));
  onBeforeSend.mockImplementationOnce((input) => ({ ...input, message: 'From all of us' }));
  const { user, mockPortal } = await show(
    <Opened memberId="mb_tom" onBeforeSend={onBeforeSend} onError={onError} />,
  );
  const dialog = await dialogNow();
  const send = dialog.getByRole('button', { name: 'Send invite' });
  await user.click(send);
  await waitFor(() => expect(onBeforeSend).toHaveBeenCalledTimes(1));
  expect(dialog.queryByRole('alert')).not.toBeInTheDocument();
  await user.click(send);
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    'Something went wrong. Nothing was lost: try again.',
  );
  expect(onError).toHaveBeenCalledWith(new Error('The licence is used up'), {
    reason: 'before-send',
    operation: 'invitations.send',
  });
  expect(mockPortal.mails).toHaveLength(0);
  await user.click(send);
  await waitFor(() => expect(mockPortal.mails[0]?.text).toContain('From all of us'));
});

test('sends nothing when the dialog is closed while onBeforeSend is pending', async () => {
  let answer: (input: SendInvitationsInput | false) => void = () => {};
  const onBeforeSend = vi.fn<NonNullable<SendInviteDialogProps['onBeforeSend']>>(
    () => new Promise((resolve) => (answer = resolve)),
  );
  const opened = await openPortal();
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  const { user, portal } = await show(<Opened memberId="mb_tom" onBeforeSend={onBeforeSend} />, { opened });
  await user.click((await dialogNow()).getByRole('button', { name: 'Send invite' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  answer({ clientId: 'cl_okafor', recipients: ['mb_tom'] });
  // A send would have been requested before the second of these responses.
  await portal.session.get();
  await portal.session.get();
  expect(keysSent(fetch)).toEqual([]);
});

test('disables sending and the test mail without the permission', async () => {
  await show(<Opened memberId="mb_tom" />, { permissions: [] });
  const dialog = await dialogNow();
  await waitFor(() =>
    expect(dialog.getByRole('button', { name: 'Send a test to me' })).toHaveAccessibleDescription(
      'You need the permission to send invitations',
    ),
  );
  expect(dialog.getByRole('button', { name: 'Send invite' })).toHaveAccessibleDescription(
    'You need the permission to send invitations',
  );
});
