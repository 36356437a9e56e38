import type { Client } from '@foyer/sdk';
import { render, screen } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useClient } from '../src/hooks.ts';
import {
  AddClientDialog,
  AddMemberDialog,
  BulkSendDialog,
  BulkUpdateDialog,
  ClientList,
  FixAddressDialog,
  FoyerProvider,
  ImportClientsDialog,
  MemberActionDialog,
  RenameDialog,
  SendInviteDialog,
} from '../src/index.ts';
import { openPortal, urlOf } from './portal.tsx';

const said: unknown[][] = [];
beforeEach(() => {
  said.length = 0;
  for (const level of ['error', 'warn'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void said.push(words));
});
afterEach(() => vi.restoreAllMocks());

function WithOkafor({ children }: { children: (client: Client, memberId: string) => ReactNode }) {
  const { data: client } = useClient('cl_okafor');
  return client ? children(client, 'mb_tom') : null;
}

/** Renders under StrictMode, which runs every effect twice, and records the requests to the portal. */
async function showTwice(ui: ReactNode) {
  const opened = await openPortal({ scenario: 'every-status' });
  const asked: string[] = [];
  const running = new Set<string>();
  const answer = opened.mockPortal.fetch;
  vi.spyOn(opened.mockPortal, 'fetch').mockImplementation((input, init) => {
    const { pathname } = new URL(urlOf(input));
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    // A browser does not send a request that is aborted before.
    if (signal?.aborted === true) return answer(input, init);
    asked.push(pathname);
    if (pathname === '/v1/events') {
      const id = `stream ${asked.length}`;
      running.add(id);
      signal?.addEventListener('abort', () => running.delete(id));
    }
    return answer(input, init);
  });
  const rendered = render(
    <StrictMode>
      <FoyerProvider portal={opened.portal}>{ui}</FoyerProvider>
    </StrictMode>,
  );
  return { ...rendered, asked, running };
}

const times = (asked: readonly string[], path: string): number => asked.filter((one) => one === path).length;

test('fetches once, follows one feed and closes it under StrictMode', async () => {
  const { asked, running, unmount } = await showTwice(<ClientList defaultExpandedIds={['cl_okafor']} />);
  await screen.findByText('tom.okafor@northmail.example');
  await vi.waitFor(() => expect(running.size).toBe(1), { timeout: 30_000 });
  expect({ session: times(asked, '/v1/session'), list: times(asked, '/v1/clients') }).toEqual({
    session: 1,
    list: 1,
  });
  unmount();
  await vi.waitFor(() => expect(running.size).toBe(0), { timeout: 30_000 });
  expect(said).toEqual([]);
});

const everybody = { filter: {} };
const dialogs: Record<string, ReactNode> = {
  AddClientDialog: <AddClientDialog defaultOpen />,
  ImportClientsDialog: <ImportClientsDialog defaultOpen />,
  BulkSendDialog: <BulkSendDialog defaultOpen selection={everybody} />,
  BulkUpdateDialog: <BulkUpdateDialog defaultOpen change="plan" selection={everybody} count={3} />,
  AddMemberDialog: <WithOkafor>{(client) => <AddMemberDialog defaultOpen client={client} />}</WithOkafor>,
  RenameDialog: <WithOkafor>{(client) => <RenameDialog defaultOpen client={client} />}</WithOkafor>,
  SendInviteDialog: (
    <WithOkafor>
      {(client, memberId) => <SendInviteDialog defaultOpen client={client} memberId={memberId} />}
    </WithOkafor>
  ),
  FixAddressDialog: (
    <WithOkafor>
      {(client, memberId) => <FixAddressDialog defaultOpen client={client} memberId={memberId} />}
    </WithOkafor>
  ),
  MemberActionDialog: (
    <WithOkafor>
      {(client, memberId) => {
        const member = client.members.find(({ id }) => id === memberId);
        return member && <MemberActionDialog defaultOpen action="revoke" client={client} member={member} />;
      }}
    </WithOkafor>
  ),
};

test.each(Object.entries(dialogs))(
  'under StrictMode %s opens once and says nothing to the console',
  async (_, ui) => {
    const { asked } = await showTwice(ui);
    const role = await Promise.race([screen.findByRole('dialog'), screen.findByRole('alertdialog')]);
    expect(role).toBeVisible();
    expect(times(asked, '/v1/session')).toBe(1);
    expect(asked.filter((path, index) => asked.indexOf(path) !== index)).toEqual([]);
    expect(said).toEqual([]);
  },
);
