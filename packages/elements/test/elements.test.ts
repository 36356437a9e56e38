import { configure, screen, waitFor, within } from '@testing-library/dom';
import '@testing-library/jest-dom/vitest';
import { de } from '@foyer/react/messages/de';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPortal } from '../../react/test/portal.tsx';
import { defineFoyerElements, type FoyerEvents } from '../src/index.ts';

configure({ asyncUtilTimeout: 5_000 });
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeAll(() => {
  // React says so of every update that no test of its own announced; here nobody writes React.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(async () => {
  // The elements first, and a moment in which they take back their dialogs.
  document.body
    .querySelectorAll('foyer-client-list, foyer-send-invite-dialog, foyer-activate-account')
    .forEach((element) => element.remove());
  await Promise.resolve();
  document.body.replaceChildren();
});

/** Everything that bubbled up to the page. */
function listen<Type extends keyof FoyerEvents>(type: Type): FoyerEvents[Type]['detail'][] {
  const heard: FoyerEvents[Type]['detail'][] = [];
  document.body.addEventListener(type, (event) => heard.push(event.detail), {
    signal: AbortSignal.timeout(60_000),
  });
  return heard;
}

function put<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  return element;
}

test('what is set before the elements are registered is taken over when they are', async () => {
  const { client } = await openPortal({ scenario: 'every-status' });
  document.body.innerHTML =
    '<foyer-client-list label="Our clients" theme="dark">Please wait</foyer-client-list>';
  const [list] = document.getElementsByTagName('foyer-client-list');
  Object.assign(list ?? {}, { portal: client });
  expect(list).toHaveTextContent('Please wait');
  defineFoyerElements();
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Our clients' })).toBeVisible();
  expect(list?.querySelector('.foyer')).toHaveAttribute('data-theme', 'dark');
  expect(list).not.toHaveTextContent('Please wait');
});

describe('registered', () => {
  beforeAll(() => defineFoyerElements());

  test('twice is once', () => {
    expect(() => defineFoyerElements()).not.toThrow();
  });

  test('until there is a portal, what stands inside stays', async () => {
    const list = put('foyer-client-list', { textContent: 'Signing in…' });
    await Promise.resolve();
    expect(list).toHaveTextContent('Signing in…');
  });

  test('attributes are read as HTML reads its own: an unknown word is as none', async () => {
    const { client } = await openPortal({ scenario: 'every-status' });
    const list = put('foyer-client-list', { portal: client });
    list.setAttribute('density', 'compact');
    list.setAttribute('selectable', 'false');
    expect([list.density, list.selectable]).toEqual(['compact', false]);
    await screen.findByRole('button', { name: 'Caroline Whitby' });
    expect(list.querySelector('.foyer')).toHaveAttribute('data-density', 'compact');
    expect(screen.queryByRole('checkbox', { name: 'Select Caroline Whitby' })).toBeNull();
    list.setAttribute('density', 'roomy');
    list.removeAttribute('selectable');
    expect([list.density, list.selectable]).toEqual([undefined, true]);
    expect(await screen.findByRole('checkbox', { name: 'Select Caroline Whitby' })).toBeVisible();
    expect(list.querySelector('.foyer')).not.toHaveAttribute('data-density');
  });

  test('words of another language, and links of the page', async () => {
    const { client } = await openPortal({ scenario: 'every-status' });
    put('foyer-client-list', {
      portal: client,
      messages: de,
      hrefForClient: ({ id }) => `/mandanten/${id}`,
    });
    expect(await screen.findByRole('button', { name: 'Mandanten hinzufügen' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Caroline Whitby' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/mandanten\/.+/),
    );
  });

  test('moved within the page it keeps what is open; taken out, it leaves nothing', async () => {
    const { client } = await openPortal({ scenario: 'every-status' });
    const list = put('foyer-client-list', { portal: client });
    await user.click(await screen.findByRole('button', { name: 'Caroline Whitby' }));
    const row = screen.getByRole('button', { name: 'Caroline Whitby' });
    const elsewhere = document.body.appendChild(document.createElement('main'));
    elsewhere.append(list);
    await Promise.resolve();
    expect(screen.getByRole('button', { name: 'Caroline Whitby', expanded: true })).toBe(row);
    list.remove();
    await waitFor(() => expect(list).toBeEmptyDOMElement());
    document.body.append(list);
    expect(await screen.findByRole('button', { name: 'Caroline Whitby', expanded: false })).toBeVisible();
  });

  test('a portal taken away takes the list with it', async () => {
    const { client } = await openPortal({ scenario: 'every-status' });
    const list = put('foyer-client-list', { portal: client });
    await screen.findByRole('button', { name: 'Caroline Whitby' });
    list.portal = undefined;
    await waitFor(() => expect(list).toBeEmptyDOMElement());
  });

  test('an invitation is sent from the list, with the page’s say, and told by an event', async () => {
    const { client, mockPortal } = await openPortal({ scenario: 'every-status' });
    const [sent, asked] = [listen('foyer-sent'), new Array<string>()];
    put('foyer-client-list', {
      portal: client,
      beforeSend: (send) => {
        asked.push(send.to);
        return send;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Caroline Whitby' }));
    await user.click(await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send invite' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(asked).toEqual(['client']);
    expect(sent[0]).toMatchObject({ to: 'client', result: { sent: [{ id: 'mb_caroline' }], skipped: [] } });
    expect(mockPortal.mails).toHaveLength(1);
  });

  test('a list that cannot be loaded says so on the screen, and to the page', async () => {
    const { client, mockPortal } = await openPortal({ scenario: 'every-status' });
    mockPortal.fail('clients.list', { kind: 'problem', code: 'unavailable' });
    const [failed, all] = [listen('foyer-load-error'), listen('foyer-error')];
    put('foyer-client-list', { portal: client });
    await waitFor(() => expect(failed).toHaveLength(1), { timeout: 60_000 });
    expect(failed[0]?.error).toMatchObject({ kind: 'problem', code: 'unavailable' });
    expect(all[0]).toMatchObject({ reason: 'query', operation: 'clients.list' });
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('the dialog stands alone behind a button of the page, closes itself and says why', async () => {
    const { client } = await openPortal({ scenario: 'every-status' });
    const closed = listen('foyer-open-change');
    const dialog = put('foyer-send-invite-dialog', {
      portal: client,
      client: await client.clients.get('cl_caroline'),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    dialog.open = true;
    expect(await screen.findByRole('dialog', { name: 'Send invite to all owners' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog.open).toBe(false));
    expect(closed).toEqual([{ open: false, reason: 'escape' }]);
    dialog.open = true;
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send 1 invite' }),
    );
    await waitFor(() =>
      expect(closed).toEqual([
        { open: false, reason: 'escape' },
        { open: false, reason: 'done' },
      ]),
    );
  });

  test('a member opens the link, sets a password, and the page is told', async () => {
    const { client, mockPortal } = await openPortal({ scenario: 'every-status' });
    await client.invitations.send('cl_caroline', { recipients: 'owners-not-active' });
    await mockPortal.mailSettled();
    const token = /\/activate\/([\w-]+)/.exec(mockPortal.mails.at(-1)?.link ?? '')?.[1];
    const activated = listen('foyer-activated');
    put('foyer-activate-account', { portal: client, token });
    await user.type(await screen.findByLabelText('Password'), 'the heron on the weir');
    await user.type(screen.getByLabelText('Password once more'), 'the heron on the weir');
    await user.click(screen.getByRole('button', { name: 'Activate account' }));
    await waitFor(() => expect(activated).toHaveLength(1));
    expect(screen.getByRole('heading', { name: 'Your account is active' })).toBeVisible();
  });
});
