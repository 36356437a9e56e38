import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { openPortal, show, type Shown } from '../../../test/portal.tsx';
import { ClientList } from '../ClientList/index.ts';
import { AddClientDialog, type AddClientDialogProps } from './index.ts';

const dialogNow = async () => within(await screen.findByRole('dialog', { name: 'Add client' }));
const fill = async (
  user: Shown['user'],
  group: string | null,
  { given, family = '', email = '' }: { given: string; family?: string; email?: string },
) => {
  const dialog = await dialogNow();
  const block = group === null ? dialog : within(dialog.getByRole('group', { name: group }));
  for (const [name, text] of [
    ['Given name', given],
    ['Family name', family],
    ['E-mail', email],
  ] as const) {
    if (text !== '') await user.type(block.getByRole('textbox', { name }), text);
  }
};
const save = async (user: Shown['user']) =>
  user.click((await dialogNow()).getByRole('button', { name: 'Add client' }));

test('adds an individual without mailing, and the list shows it', async () => {
  const { user, mockPortal } = await show(<ClientList />);
  await user.click(await screen.findByRole('button', { name: 'Add client' }));
  await fill(user, null, { given: 'Ada', family: 'Quist', email: 'ada@quist.example' });
  expect((await dialogNow()).getByText(/Nobody will be mailed/)).toBeVisible();
  await save(user);
  expect(await screen.findByRole('button', { name: 'Ada Quist' })).toBeVisible();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add client' })).toHaveFocus());
  expect(mockPortal.mails).toHaveLength(0);
  expect(screen.getByRole('status')).toHaveTextContent('Ada Quist is on the list');
});

test('names a household after its owners, and invites its guest', async () => {
  const onClientAdded = vi.fn();
  const { user, mockPortal } = await show(<AddClientDialog defaultOpen onClientAdded={onClientAdded} />);
  await user.click((await dialogNow()).getByRole('radio', { name: 'Household' }));
  await fill(user, 'Co-owner 1', { given: 'Elsa', family: 'Lindgren', email: 'elsa@lindgren.example' });
  await fill(user, 'Co-owner 2', { given: 'Henrik', family: 'Lindgren', email: 'henrik@lindgren.example' });
  expect((await dialogNow()).getByRole('textbox', { name: 'Household name' })).toHaveValue(
    'Elsa & Henrik Lindgren',
  );
  await user.click((await dialogNow()).getByRole('button', { name: 'Add guest' }));
  expect(
    within((await dialogNow()).getByRole('group', { name: 'Guest' })).getByRole('textbox', {
      name: 'Given name',
    }),
  ).toHaveFocus();
  await fill(user, 'Guest', { given: 'Priya', family: 'Nair', email: 'priya@nair.example' });
  expect((await dialogNow()).getByText(/will not be/)).toHaveTextContent(
    '1 person will be mailed: Priya Nair. Elsa Lindgren and Henrik Lindgren will not be.',
  );
  await user.click((await dialogNow()).getByRole('checkbox', { name: 'Send invites to both owners now' }));
  expect((await dialogNow()).getByText(/will be mailed:/).parentElement).toHaveTextContent(
    '3 people will be mailed: Elsa Lindgren, Henrik Lindgren and Priya Nair.',
  );
  await user.click((await dialogNow()).getByRole('checkbox', { name: 'Send invites to both owners now' }));
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'group', name: 'Elsa & Henrik Lindgren' }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
  await waitFor(() => expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['priya@nair.example']));
});

test('does not invite a guest when unchecked', async () => {
  const onClientAdded = vi.fn();
  const { user, mockPortal } = await show(<AddClientDialog defaultOpen onClientAdded={onClientAdded} />);
  await fill(user, null, { given: 'Ada' });
  await user.click((await dialogNow()).getByRole('button', { name: 'Add guest' }));
  await fill(user, 'Guest', { given: 'Priya', email: 'priya@nair.example' });
  await user.click((await dialogNow()).getByRole('checkbox', { name: 'Invite the guest automatically' }));
  expect((await dialogNow()).getByText(/Nobody will be mailed/)).toBeVisible();
  await save(user);
  await waitFor(() => expect(onClientAdded).toHaveBeenCalled());
  await mockPortal.mailSettled();
  expect(mockPortal.mails).toHaveLength(0);
});

test('shows errors at their fields, and focuses the first', async () => {
  const { user } = await show(<AddClientDialog defaultOpen defaultKind="entity" />);
  await fill(user, 'Owner', { given: 'Samuel', email: 'samuel(at)trust' });
  await save(user);
  const dialog = await dialogNow();
  expect(dialog.getByRole('textbox', { name: 'Entity name' })).toHaveAccessibleDescription('Enter a name');
  expect(dialog.getByRole('textbox', { name: 'Entity name' })).toHaveFocus();
  expect(dialog.getByRole('textbox', { name: 'E-mail' })).toHaveAccessibleDescription(
    'Enter an e-mail address such as ann@example.com',
  );
  await user.type(dialog.getByRole('textbox', { name: 'Entity name' }), 'Okafor Trust');
  expect(dialog.getByRole('textbox', { name: 'Entity name' })).toBeValid();
  expect(dialog.getByRole('textbox', { name: 'Entity name' })).toHaveFocus();
  expect(dialog.getByRole('textbox', { name: 'E-mail' })).toBeInvalid();
});

test('shows at the right field that the address belongs to another owner', async () => {
  const { user } = await show(<AddClientDialog defaultOpen defaultKind="group" />);
  await fill(user, 'Co-owner 1', { given: 'Ada', email: 'ada@quist.example' });
  await fill(user, 'Co-owner 2', { given: 'Bo', email: 'amelia.okafor@northmail.example' });
  await save(user);
  const second = within((await dialogNow()).getByRole('group', { name: 'Co-owner 2' })).getByRole('textbox', {
    name: 'E-mail',
  });
  await waitFor(() =>
    expect(second).toHaveAccessibleDescription(
      'Amelia Okafor, owner of Amelia & Tom Okafor, already signs in with this address.',
    ),
  );
  await waitFor(() => expect(second).toHaveFocus());
  expect(
    within((await dialogNow()).getByRole('group', { name: 'Co-owner 1' })).getByRole('textbox', {
      name: 'E-mail',
    }),
  ).toBeValid();
});

test('rejects two members with one address', async () => {
  const { user } = await show(<AddClientDialog defaultOpen defaultKind="group" />);
  await fill(user, 'Co-owner 1', { given: 'Ada', email: 'ada@quist.example' });
  await fill(user, 'Co-owner 2', { given: 'Bo', email: 'ADA@Quist.example' });
  await save(user);
  expect(
    within((await dialogNow()).getByRole('group', { name: 'Co-owner 2' })).getByRole('textbox', {
      name: 'E-mail',
    }),
  ).toHaveAccessibleDescription('Another member here has this address');
});

test('adds and removes members by keyboard without losing the focus', async () => {
  const { user } = await show(<AddClientDialog defaultOpen defaultKind="group" />);
  const dialog = await dialogNow();
  expect(dialog.queryByRole('button', { name: /Remove/ })).not.toBeInTheDocument();
  dialog.getByRole('button', { name: 'Add owner' }).focus();
  await user.keyboard('{Enter}');
  expect(
    within(dialog.getByRole('group', { name: 'Co-owner 3' })).getByRole('textbox', { name: 'Given name' }),
  ).toHaveFocus();
  dialog.getByRole('button', { name: 'Remove Co-owner 2' }).focus();
  await user.keyboard('{Enter}');
  expect(dialog.queryByRole('group', { name: 'Co-owner 3' })).not.toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Add guest' })).toHaveFocus();
});

test('keeps all members when the kind is changed and changed back', async () => {
  const { user } = await show(<AddClientDialog defaultOpen defaultKind="group" />);
  await fill(user, 'Co-owner 2', { given: 'Henrik' });
  await user.click((await dialogNow()).getByRole('radio', { name: 'Individual' }));
  await user.click((await dialogNow()).getByRole('radio', { name: 'Household' }));
  expect(
    within((await dialogNow()).getByRole('group', { name: 'Co-owner 2' })).getByRole('textbox', {
      name: 'Given name',
    }),
  ).toHaveValue('Henrik');
});

test('shows an error without a field above the form, and keeps the draft', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('clients.create', { kind: 'offline' });
  const { user } = await show(<AddClientDialog defaultOpen />, { opened });
  await fill(user, null, { given: 'Ada' });
  await save(user);
  expect(await (await dialogNow()).findByRole('alert')).toHaveTextContent(
    'The portal could not be reached. Nothing was lost: try again.',
  );
  expect((await dialogNow()).getByRole('textbox', { name: 'Given name' })).toHaveValue('Ada');
});

test('stores the preliminary fields of the host', async () => {
  const onClientAdded = vi.fn();
  const { user } = await show(
    <AddClientDialog
      defaultOpen
      onClientAdded={onClientAdded}
      preliminaryFields={[{ key: 'taxReference', label: 'Tax reference' }]}
    />,
  );
  await fill(user, null, { given: 'Ada' });
  await user.type((await dialogNow()).getByRole('textbox', { name: 'Tax reference' }), '48291 30572');
  await user.selectOptions((await dialogNow()).getByRole('combobox', { name: 'Plan' }), 'Pro');
  const staff = await (await dialogNow()).findByRole('option', { name: 'James Rourke' });
  await user.selectOptions((await dialogNow()).getByRole('combobox', { name: 'Assigned staff' }), staff);
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({
        plan: 'pro',
        preliminaryData: { taxReference: '48291 30572' },
        assignedStaff: [{ id: 'st_james', name: 'James Rourke' }],
      }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
});

test('adds an entity without members, and shows two owners again for a household', async () => {
  const onClientAdded = vi.fn();
  const { user } = await show(
    <AddClientDialog defaultOpen defaultKind="entity" onClientAdded={onClientAdded} />,
  );
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Entity name' }), 'Quay Street Trust');
  await user.click(dialog.getByRole('button', { name: 'Remove Owner' }));
  expect(dialog.queryByRole('group', { name: 'Owner' })).not.toBeInTheDocument();
  await user.click(dialog.getByRole('radio', { name: 'Household' }));
  expect(dialog.getByRole('group', { name: 'Co-owner 2' })).toBeVisible();
  expect(dialog.getByRole('radio', { name: 'Household' })).toHaveFocus();
  await user.click(dialog.getByRole('radio', { name: 'Entity' }));
  for (const remove of dialog.queryAllByRole('button', { name: /^Remove/ })) await user.click(remove);
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'entity', name: 'Quay Street Trust', members: [] }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
});

test('resolves an address clash by making the owner a guest, and mails nothing before', async () => {
  const onClientAdded = vi.fn();
  const { user, mockPortal } = await show(
    <AddClientDialog defaultOpen defaultKind="entity" onClientAdded={onClientAdded} />,
  );
  const dialog = await dialogNow();
  await user.type(dialog.getByRole('textbox', { name: 'Entity name' }), 'Okafor Joinery');
  await fill(user, 'Owner', { given: 'Samuel', email: 'amelia.okafor@northmail.example' });
  await save(user);
  const guest = await dialog.findByRole('radio', { name: 'Add Samuel as a guest instead' });
  expect(dialog.getByRole('radio', { name: 'Use another address for Samuel' })).toBeChecked();
  expect(dialog.getByText('Nobody will be mailed').parentElement).toHaveTextContent(
    'Nobody will be mailed until the address is settled.',
  );
  expect(dialog.getByRole('button', { name: 'Add client' })).toHaveAccessibleDescription(
    'Settle the address first',
  );
  await user.click(guest);
  expect(
    within(dialog.getByRole('group', { name: 'Guest' })).getByRole('textbox', { name: 'Given name' }),
  ).toHaveFocus();
  expect(dialog.getByRole('textbox', { name: 'E-mail' })).toBeValid();
  expect(dialog.getByText(/will be mailed:/).parentElement).toHaveTextContent(
    '1 person will be mailed: Samuel.',
  );
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({ members: [expect.objectContaining({ role: 'guest' })] }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
  await waitFor(() =>
    expect(mockPortal.mails.map(({ to }) => to.address)).toEqual(['amelia.okafor@northmail.example']),
  );
});

test('resolves an address clash with another address', async () => {
  const onClientAdded = vi.fn();
  const { user } = await show(
    <AddClientDialog defaultOpen defaultKind="group" onClientAdded={onClientAdded} />,
  );
  await fill(user, 'Co-owner 1', { given: 'Ada' });
  await fill(user, 'Co-owner 2', { given: 'Bo', email: 'amelia.okafor@northmail.example' });
  await save(user);
  const dialog = await dialogNow();
  expect(await dialog.findByRole('radio', { name: 'Add Bo as a guest instead' })).toBeDisabled();
  expect(dialog.getByRole('radio', { name: 'Add Bo as a guest instead' })).toHaveAccessibleDescription(
    'The client needs this owner.',
  );
  await user.type(
    within(dialog.getByRole('group', { name: 'Co-owner 2' })).getByRole('textbox', { name: 'E-mail' }),
    '.au',
  );
  expect(dialog.queryByRole('radio', { name: 'Add Bo as a guest instead' })).not.toBeInTheDocument();
  await save(user);
  await waitFor(() => expect(onClientAdded).toHaveBeenCalled());
});

test('supports types, options and required preliminary fields', async () => {
  const onClientAdded = vi.fn();
  const { user } = await show(
    <AddClientDialog
      defaultOpen
      onClientAdded={onClientAdded}
      preliminaryFields={[
        { key: 'taxReference', label: 'Tax reference', required: true },
        { key: 'turnover', label: 'Turnover', type: 'number' },
        { key: 'yearEnd', label: 'Year end', type: 'date' },
        { key: 'source', label: 'Source', options: ['Referral', 'Website'] },
      ]}
    />,
  );
  const dialog = await dialogNow();
  await fill(user, null, { given: 'Ada' });
  await user.type(dialog.getByRole('textbox', { name: 'Turnover' }), 'much');
  await save(user);
  expect(dialog.getByRole('textbox', { name: 'Tax reference' })).toHaveAccessibleDescription('Fill this in');
  expect(dialog.getByRole('textbox', { name: 'Tax reference' })).toHaveFocus();
  expect(dialog.getByRole('textbox', { name: 'Turnover' })).toHaveAccessibleDescription(
    'Enter a number Optional',
  );
  await user.type(dialog.getByRole('textbox', { name: 'Tax reference' }), '48291 30572');
  await user.clear(dialog.getByRole('textbox', { name: 'Turnover' }));
  await user.type(dialog.getByRole('textbox', { name: 'Turnover' }), '120000');
  await user.type(dialog.getByLabelText('Year end'), '2027-04-05');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Source' }), 'Referral');
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({
        preliminaryData: {
          taxReference: '48291 30572',
          turnover: 120_000,
          yearEnd: '2027-04-05',
          source: 'Referral',
        },
      }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
});

test('lets onBeforeSend cancel or replace the client', async () => {
  const onClientAdded = vi.fn();
  const onBeforeSend = vi.fn<NonNullable<AddClientDialogProps['onBeforeSend']>>();
  onBeforeSend.mockReturnValueOnce(false);
  onBeforeSend.mockImplementationOnce((input) => ({ ...input, plan: 'pro' }));
  const { user } = await show(
    <AddClientDialog defaultOpen onClientAdded={onClientAdded} onBeforeSend={onBeforeSend} />,
  );
  await fill(user, null, { given: 'Ada' });
  await save(user);
  await waitFor(() => expect(onBeforeSend).toHaveBeenCalledTimes(1));
  await save(user);
  await waitFor(() =>
    expect(onClientAdded).toHaveBeenCalledWith(
      expect.objectContaining({ plan: 'pro' }),
      expect.objectContaining({ reason: 'submit' }),
    ),
  );
  expect(onClientAdded).toHaveBeenCalledTimes(1);
});
