import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, type Opened } from '../../../test/portal.tsx';
import { MessagesProvider } from '../../index.ts';
import { de } from '../../messages/de/index.ts';
import { ActivateAccount, useActivateAccount, type ActivateAccountProps } from './index.ts';

const DAY = 86_400_000;
const password = 'the heron on the weir';

/** Caroline's invitation, sent a moment ago. */
async function invite(opened: Opened): Promise<string> {
  await opened.portal.invitations.send('cl_caroline', { recipients: 'owners-not-active' });
  await opened.mockPortal.mailSettled();
  return /\/activate\/([\w-]+)/.exec(opened.mockPortal.mails.at(-1)?.link ?? '')?.[1] ?? 'no link';
}

async function open(
  {
    token,
    wrap = (ui) => ui,
    ...props
  }: Partial<ActivateAccountProps> & { wrap?: (ui: ReactNode) => ReactNode } = {},
  before?: (opened: Opened, token: string) => Promise<unknown>,
) {
  const opened = await openPortal();
  const link = token ?? (await invite(opened));
  await before?.(opened, link);
  const user = userEvent.setup();
  const rendered = render(
    wrap(<ActivateAccount portal={opened.portal} token={link} signInHref="/sign-in" {...props} />),
  );
  return { ...opened, ...rendered, user, link };
}

const heading = (name: string) => screen.findByRole('heading', { name });
async function fill(user: ReturnType<typeof userEvent.setup>, first: string, again = first) {
  await user.type(await screen.findByLabelText('Password'), first);
  await user.type(screen.getByLabelText('Password once more'), again);
  await user.click(screen.getByRole('button', { name: 'Activate account' }));
}

test('sets the password once, and links to the sign-in', async () => {
  const onAccountActivated = vi.fn();
  const { user, portal } = await open({ onAccountActivated });
  expect(await heading('Activate your account')).toBeVisible();
  expect(screen.getByText('For caroline@whitbystudio.example')).toBeVisible();
  expect(screen.getByLabelText('Your name')).toHaveValue('Caroline Whitby');
  await fill(user, password);
  expect(await heading('Your account is active')).toHaveFocus();
  expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  expect(onAccountActivated).toHaveBeenCalledTimes(1);
  const session = await portal.session.get();
  const signedIn = await portal.clientSessions.create({
    firmId: session.firm.id,
    email: 'caroline@whitbystudio.example',
    password,
  });
  expect(signedIn.account.displayName).toBe('Caroline Whitby');
});

test('opens the link once under StrictMode, without changing anything', async () => {
  const opened = await openPortal();
  const token = await invite(opened);
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  render(
    <StrictMode>
      <ActivateAccount portal={opened.portal} token={token} />
    </StrictMode>,
  );
  await heading('Activate your account');
  expect(fetch).toHaveBeenCalledTimes(1);
  expect((await opened.portal.activations.get(token)).email).toBe('caroline@whitbystudio.example');
});

const weak: Record<string, [first: string, again: string, label: string, told: string]> = {
  'too short': ['whitby', 'whitby', 'Password', 'Add 9 more characters. Leave out your own name.'],
  'little but the own name': [
    'Caroline Whitby 1',
    'Caroline Whitby 1',
    'Password',
    'Leave out your own name.',
  ],
  'not the same twice': [
    password,
    'the heron on the wire',
    'Password once more',
    'The two passwords differ.',
  ],
};
test.each(Object.entries(weak))(
  'shows that a password is %s, and focuses its field',
  async (_, [first, again, label, told]) => {
    const { user } = await open();
    await fill(user, first, again);
    expect(screen.getByLabelText(label)).toBeInvalid();
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(told);
    expect(screen.getByLabelText(label)).toHaveFocus();
  },
);

test('shows that the portal rejected a common password', async () => {
  const { user } = await open();
  await fill(user, 'passwordpassword');
  expect(await screen.findByText('Many people use this password. Choose another.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue('passwordpassword');
});

test('requires a name', async () => {
  const { user } = await open();
  await user.clear(await screen.findByLabelText('Your name'));
  await fill(user, password);
  expect(screen.getByLabelText('Your name')).toHaveAccessibleDescription(
    'Write the name that you want to be greeted by.',
  );
});

type Before = (opened: Opened, token: string) => Promise<unknown>;
const dead: Record<string, [before: Before, title: string]> = {
  expired: [async ({ mockPortal }) => mockPortal.clock.advance(31 * DAY), 'This link has expired'],
  used: [
    ({ portal }, token) => portal.activations.accept(token, { displayName: 'Caroline', password }),
    'This account is already active',
  ],
  revoked: [
    async ({ portal }) => {
      const { members } = await portal.clients.get('cl_caroline');
      return portal.invitations.revoke(members[0]?.invitation?.id ?? '');
    },
    'This invitation was withdrawn',
  ],
  replaced: [
    async (opened) => {
      opened.mockPortal.clock.advance(DAY);
      return invite(opened);
    },
    'A newer e-mail was sent',
  ],
};
test.each(Object.entries(dead))('says that a link is %s', async (_, [before, title]) => {
  await open({}, before);
  expect(await heading(title)).toBeVisible();
  expect(screen.queryByLabelText('Password')).toBeNull();
});

test('says that an unknown link does not work, without naming a member', async () => {
  const { container } = await open({ token: 'made-up' });
  expect(await heading('This link does not work')).toBeVisible();
  expect(container).not.toHaveTextContent(/Harbour|@/);
});

test('responds alike to a request for a new link, whatever the link was', async () => {
  const first = await open({}, dead['expired']?.[0]);
  await first.user.click(await screen.findByRole('button', { name: 'Ask for a new link' }));
  expect(await heading('Your request is on its way')).toHaveFocus();
  const told = first.container.textContent;
  first.unmount();
  const second = await open({}, dead['replaced']?.[0]);
  await second.user.click(await screen.findByRole('button', { name: 'Ask for a new link' }));
  await heading('Your request is on its way');
  expect(second.container.textContent).toBe(told);
});

test('shows how long to wait after too many attempts, and keeps the draft', async () => {
  const { user, mockPortal } = await open();
  await screen.findByLabelText('Password');
  mockPortal.fail('activations.accept', { kind: 'problem', code: 'rate-limited', retryAfter: 300 });
  await fill(user, password);
  await waitFor(
    () =>
      expect(screen.getByRole('alert')).toHaveTextContent(
        'The link itself is unharmed. Try again in 5 minutes.',
      ),
    { timeout: 60_000 },
  );
  expect(screen.getByLabelText('Password')).toHaveValue(password);
});

test('opens the link again after being offline', async () => {
  let recover = () => {};
  const { user } = await open({}, async ({ mockPortal }) => {
    recover = mockPortal.fail('activations.get', { kind: 'offline' });
  });
  expect(
    await screen.findByRole('heading', { name: 'The portal cannot be reached' }, { timeout: 60_000 }),
  ).toBeVisible();
  recover();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await heading('Activate your account')).toBeVisible();
});

test('uses the messages of its provider and the slots of the host', async () => {
  const { container } = await open({
    wrap: (ui) => <MessagesProvider messages={de}>{ui}</MessagesProvider>,
    slots: { brand: ({ state }) => <strong>Brand, {state.link.step}</strong> },
  });
  expect(await heading('Aktivieren Sie Ihr Konto')).toBeVisible();
  expect(screen.getByText('Brand, form')).toBeVisible();
  expect(container.querySelector('.foyer')).toHaveAttribute('lang', 'de');
});

test('drives a host’s own form with the hook alone', async () => {
  const opened = await openPortal();
  const token = await invite(opened);
  function Own() {
    const { state, actions, getFormProps } = useActivateAccount({ portal: opened.portal, token });
    return (
      <form {...getFormProps()}>
        <p>{state.link.step}</p>
        <input
          aria-label="Secret"
          onChange={({ target: { value } }) => actions.updateDraft({ password: value, repeat: value })}
        />
        <button>Go</button>
      </form>
    );
  }
  render(<Own />);
  await screen.findByText('form');
  fireEvent.change(screen.getByLabelText('Secret'), { target: { value: password } });
  fireEvent.click(screen.getByRole('button', { name: 'Go' }));
  expect(await screen.findByText('done')).toBeVisible();
});
