import { configure, screen, waitFor, within } from '@testing-library/dom';
import '@testing-library/jest-dom/vitest';
import { defaultClientColumns, preliminaryDataColumn } from '@foyer/react';
import { de } from '@foyer/react/messages/de';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openPortal } from '../../react/test/portal.tsx';
import { defineFoyerElements, type FoyerEvents } from '../src/index.ts';

configure({ asyncUtilTimeout: 30_000 });
const user = userEvent.setup({ pointerEventsCheck: 0 });

beforeAll(() => {
  // These tests do not use act(), and React would warn about every update.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
});
afterEach(async () => {
  // Remove the elements first and wait a microtask, so that they unmount their portalled dialogs.
  document.body
    .querySelectorAll('foyer-client-list, foyer-send-invite-dialog, foyer-activate-account')
    .forEach((element) => element.remove());
  await Promise.resolve();
  document.body.replaceChildren();
});

/** Collects the details of the events that bubble up to the body. */
function listen<Type extends keyof FoyerEvents>(type: Type): FoyerEvents[Type]['detail'][] {
  const details: FoyerEvents[Type]['detail'][] = [];
  document.body.addEventListener(type, (event) => details.push(event.detail), {
    signal: AbortSignal.timeout(60_000),
  });
  return details;
}

function mount<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  return element;
}

test('applies properties and attributes that were set before the elements were registered', async () => {
  const { portal } = await openPortal({ scenario: 'every-status' });
  document.body.innerHTML =
    '<foyer-client-list label="Our clients" theme="dark">Please wait</foyer-client-list>';
  const [list] = document.getElementsByTagName('foyer-client-list');
  Object.assign(list ?? {}, { portal });
  expect(list).toHaveTextContent('Please wait');
  defineFoyerElements();
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
  expect(screen.getByRole('region', { name: 'Our clients' })).toBeVisible();
  expect(list?.querySelector('.foyer')).toHaveAttribute('data-theme', 'dark');
  expect(list).not.toHaveTextContent('Please wait');
});

describe('registered elements', () => {
  beforeAll(() => defineFoyerElements());

  test('ignores a second registration', () => {
    expect(() => defineFoyerElements()).not.toThrow();
  });

  test('keeps its light DOM content until `portal` is set', async () => {
    const list = mount('foyer-client-list', { textContent: 'Signing in…' });
    await Promise.resolve();
    expect(list).toHaveTextContent('Signing in…');
  });

  test('ignores unknown attribute values, as built-in elements do', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    const list = mount('foyer-client-list', { portal });
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

  test('shows the columns of the host page', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    mount('foyer-client-list', {
      portal,
      columns: [
        ...defaultClientColumns.filter(({ id }) => id !== 'plan'),
        preliminaryDataColumn({ key: 'taxReference', header: 'Tax reference' }),
      ],
    });
    await screen.findByRole('button', { name: 'Caroline Whitby' });
    const names = screen.getAllByRole('columnheader').map((header) => header.getAttribute('aria-label'));
    expect(names).toEqual(['Client', 'Status', 'Assigned staff', 'Last login', 'Tax reference']);
  });

  test('accepts messages of another language and links of the host page', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    mount('foyer-client-list', {
      portal,
      messages: de,
      hrefForClient: ({ id }) => `/mandanten/${id}`,
    });
    expect(await screen.findByRole('button', { name: 'Mandanten hinzufügen' })).toBeVisible();
    expect(await screen.findByRole('link', { name: 'Caroline Whitby' })).toHaveAttribute(
      'href',
      expect.stringMatching(/^\/mandanten\/.+/),
    );
  });

  test('keeps its state when it is moved, and unmounts when it is removed', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    const list = mount('foyer-client-list', { portal });
    await user.click(await screen.findByRole('button', { name: 'Caroline Whitby' }));
    const row = screen.getByRole('button', { name: 'Caroline Whitby' });
    const newParent = document.body.appendChild(document.createElement('main'));
    newParent.append(list);
    await Promise.resolve();
    expect(screen.getByRole('button', { name: 'Caroline Whitby', expanded: true })).toBe(row);
    list.remove();
    await waitFor(() => expect(list).toBeEmptyDOMElement());
    document.body.append(list);
    expect(await screen.findByRole('button', { name: 'Caroline Whitby', expanded: false })).toBeVisible();
  });

  test('expands the clients of `expandedIds` and dispatches an event when another is expanded', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    const changes = listen('foyer-expanded-ids-change');
    const list = mount('foyer-client-list', { portal, expandedIds: ['cl_caroline'] });
    await user.click(await screen.findByRole('button', { name: 'Caroline Whitby', expanded: true }));
    expect(changes).toEqual([{ expandedIds: [], reason: 'disclosure', clientId: 'cl_caroline' }]);
    expect(screen.getByRole('button', { name: 'Caroline Whitby', expanded: true })).toBeVisible();
    list.expandedIds = [];
    expect(await screen.findByRole('button', { name: 'Caroline Whitby', expanded: false })).toBeVisible();
  });

  test('unmounts the list when `portal` is unset', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    const list = mount('foyer-client-list', { portal });
    await screen.findByRole('button', { name: 'Caroline Whitby' });
    list.portal = undefined;
    await waitFor(() => expect(list).toBeEmptyDOMElement());
  });

  test('calls `beforeSend` and dispatches an event when an invitation is sent from the list', async () => {
    const { portal, mockPortal } = await openPortal({ scenario: 'every-status' });
    const [sent, calls] = [listen('foyer-invitations-sent'), new Array<string>()];
    mount('foyer-client-list', {
      portal,
      beforeSend: (send) => {
        calls.push(send.to);
        return send;
      },
    });
    await user.click(await screen.findByRole('button', { name: 'Caroline Whitby' }));
    await user.click(await screen.findByRole('button', { name: 'Send invite to Caroline Whitby' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Send invite' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(calls).toEqual(['client']);
    expect(sent[0]).toMatchObject({ to: 'client', result: { sent: [{ id: 'mb_caroline' }], skipped: [] } });
    await waitFor(() => expect(mockPortal.mails).toHaveLength(1));
  });

  test('shows a load error and dispatches it', async () => {
    const { portal, mockPortal } = await openPortal({ scenario: 'every-status' });
    mockPortal.fail('clients.list', { kind: 'problem', code: 'unavailable' });
    const [failed, all] = [listen('foyer-load-failed'), listen('foyer-error')];
    mount('foyer-client-list', { portal });
    await waitFor(() => expect(failed).toHaveLength(1), { timeout: 60_000 });
    expect(failed[0]?.error).toMatchObject({ kind: 'problem', code: 'unavailable' });
    expect(all[0]).toMatchObject({ reason: 'query', operation: 'clients.list' });
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible();
  });

  test('closes the standalone dialog and reports the reason', async () => {
    const { portal } = await openPortal({ scenario: 'every-status' });
    const closed = listen('foyer-open-change');
    const dialog = mount('foyer-send-invite-dialog', {
      portal,
      client: await portal.clients.get('cl_caroline'),
    });
    expect(screen.queryByRole('dialog')).toBeNull();
    dialog.open = true;
    expect(await screen.findByRole('dialog', { name: 'Send invite to all owners' })).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(dialog.open).toBe(false));
    expect(closed).toEqual([{ open: false, reason: 'escape' }]);
    dialog.open = true;
    await user.click(
      await within(await screen.findByRole('dialog')).findByRole('button', { name: 'Send 1 invite' }),
    );
    await waitFor(() =>
      expect(closed).toEqual([
        { open: false, reason: 'escape' },
        { open: false, reason: 'done' },
      ]),
    );
  });

  test('activates an account and dispatches an event', async () => {
    const { portal, mockPortal } = await openPortal({ scenario: 'every-status' });
    await portal.invitations.send('cl_caroline', { recipients: 'owners-not-active' });
    await mockPortal.mailSettled();
    const token = /\/activate\/([\w-]+)/.exec(mockPortal.mails.at(-1)?.link ?? '')?.[1];
    const activated = listen('foyer-account-activated');
    mount('foyer-activate-account', { portal, token });
    await user.type(await screen.findByLabelText('Password'), 'the heron on the weir');
    await user.type(screen.getByLabelText('Password once more'), 'the heron on the weir');
    await user.click(screen.getByRole('button', { name: 'Activate account' }));
    await waitFor(() => expect(activated).toHaveLength(1));
    expect(await screen.findByRole('heading', { name: 'Your account is active' })).toBeVisible();
  });
});
