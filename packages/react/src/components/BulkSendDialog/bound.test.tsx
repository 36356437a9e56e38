import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPortal, show, type Opened } from '../../../test/portal.tsx';
import { BulkSendDialog } from './index.ts';

const notInvited = { filter: { status: ['not-invited' as const] } };
const dialogNow = async () => within(await screen.findByRole('dialog'));
const sendButton = async (count: number) =>
  (await dialogNow()).findByRole('button', {
    name: count === 1 ? 'Send 1 invite' : `Send ${count} invites`,
  });

const addClient = ({ portal }: Opened, given: string) =>
  portal.clients.create({
    kind: 'individual',
    members: [
      { role: 'owner', name: { given, family: 'Late' }, email: `${given.toLowerCase()}@late.example` },
    ],
  });

async function openCounted(opened: Opened): Promise<{ opened: Opened; before: number }> {
  const { recipients } = await opened.portal.bulkSends.preflight({ selection: notInvited });
  return { opened, before: recipients };
}

test('shows the new number when a client joins, sends nothing before, and then sends that number', async () => {
  const { opened, before } = await openCounted(await openPortal({ scenario: 'every-status' }));
  const { user, mockPortal } = await show(<BulkSendDialog defaultOpen selection={notInvited} />, { opened });
  const send = await sendButton(before);
  await addClient(opened, 'Zed');
  await user.click(send);
  expect(await (await dialogNow()).findByText(/^Nothing was sent: the list has changed/)).toHaveTextContent(
    `${before} → ${before + 1} recipients`,
  );
  expect(mockPortal.mails).toHaveLength(0);
  await user.click(await sendButton(before + 1));
  await waitFor(() => expect(mockPortal.mails).toHaveLength(before + 1));
});

test('sends nothing to one who joins when another one leaves', async () => {
  const { opened, before } = await openCounted(await openPortal({ scenario: 'every-status' }));
  const { user, mockPortal } = await show(<BulkSendDialog defaultOpen selection={notInvited} />, { opened });
  const send = await sendButton(before);
  const leaving = (await opened.portal.clients.list({ status: ['not-invited'] })).items.find(({ members }) =>
    members.some(({ role, email, account }) => role === 'owner' && email !== null && account !== null),
  );
  await opened.portal.clients.update(leaving?.id ?? '', { hidden: true });
  await addClient(opened, 'Zed');
  await user.click(send);
  expect(await (await dialogNow()).findByText(/^Nothing was sent/)).toBeVisible();
  expect(mockPortal.mails).toHaveLength(0);
});

test('says that more clients match than were selected', async () => {
  await show(<BulkSendDialog defaultOpen selection={{ filter: {} }} selectedCount={4} />, {
    scenario: 'bulk-with-failures',
  });
  expect(
    await (await dialogNow()).findByText('The list has changed: 4 → 200 clients selected.'),
  ).toBeVisible();
});

test('sends again only to those who were invited before if the user says so', async () => {
  const opened = await openPortal({ scenario: 'every-status' });
  const { groups } = await opened.portal.bulkSends.preflight({ selection: { filter: {} } });
  const countOf = (id: string) => groups.find(({ group }) => group === id)?.count ?? 0;
  const { user, mockPortal } = await show(<BulkSendDialog defaultOpen selection={{ filter: {} }} />, {
    opened,
  });
  const dialog = await dialogNow();
  const resend = await dialog.findByRole('checkbox', { name: /^Send again to/ });
  expect(resend).not.toBeChecked();
  expect(resend).toHaveAccessibleDescription(/Their present links stop working/);
  await user.click(resend);
  expect(await sendButton(countOf('first') + countOf('resend'))).toBeVisible();
  await user.click(resend);
  await user.click(await sendButton(countOf('first')));
  await waitFor(() => expect(mockPortal.mails).toHaveLength(countOf('first')));
});

test('leaves a recipient out, and puts another one back', async () => {
  const opened = await openPortal({ scenario: 'bulk-with-failures' });
  const { user, mockPortal } = await show(<BulkSendDialog defaultOpen selection={{ filter: {} }} />, {
    opened,
  });
  const dialog = await dialogNow();
  await user.click(await dialog.findByText('for the first time'));
  await user.click(await dialog.findByRole('button', { name: 'Leave out Alma Abbot' }));
  expect(await sendButton(199)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Include Alma Abbot' }));
  expect(await sendButton(200)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Leave out Alma Abbot' }));
  await user.click(await sendButton(199));
  await waitFor(() => expect(mockPortal.mails.length).toBeGreaterThan(180));
  expect(mockPortal.mails.map(({ to }) => to)).not.toContain(
    (await opened.portal.clients.get('cl_alma-abbot')).members[0]?.email,
  );
});
