import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { openPortal, show } from '../../../test/portal.tsx';
import { ImportClientsDialog, type ImportClientsDialogProps } from './index.ts';

function Page(props: Partial<ImportClientsDialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <ImportClientsDialog {...props} open={open} onOpenChange={setOpen} />
    </>
  );
}
const dialogNow = async () => within(await screen.findByRole('dialog', { name: 'Import clients' }));
const fileOf = (text: string, name = 'clients.csv') => new File([text], name, { type: 'text/csv' });
const total = async ({
  portal,
}: {
  portal: { clients: { list: (query: { limit: number }) => Promise<{ total: number }> } };
}) => (await portal.clients.list({ limit: 1 })).total;

test('maps, checks and imports a file without mailing', async () => {
  const onClientsImported = vi.fn();
  const shown = await show(<Page onClientsImported={onClientsImported} />);
  const { user, mockPortal } = shown;
  const before = await total(shown);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  expect(dialog.getByRole('button', { name: 'Check the file' })).toHaveAccessibleDescription(
    'Choose a file or paste rows first',
  );
  await user.upload(
    dialog.getByLabelText('File'),
    fileOf('Surname and name;Mail\nAda Quist;ada@quist.example\nBo Quist;bo@quist.example\n'),
  );
  expect(await dialog.findByText('2 rows in 2 columns.')).toBeVisible();
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription('clients.csv');
  expect(dialog.getByRole('button', { name: 'Check the file' })).toHaveAccessibleDescription(
    'Say which column holds: Client and Member',
  );
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Client' }), 'Surname and name');
  await user.selectOptions(dialog.getByRole('combobox', { name: 'Member' }), 'Surname and name');
  expect(dialog.getByRole('combobox', { name: 'E-mail' })).toHaveDisplayValue('Mail');
  expect(dialog.getByRole('combobox', { name: 'E-mail' })).toHaveAccessibleDescription(
    'For example: ada@quist.example Optional',
  );
  expect(dialog.getByRole('combobox', { name: 'Kind' })).toHaveDisplayValue('Always “Individual”');
  await user.click(dialog.getByRole('button', { name: 'Check the file' }));
  expect(await dialog.findByText('2 clients would be added')).toBeVisible();
  expect(dialog.getByText('Nobody will be mailed.')).toBeVisible();
  expect(await total(shown)).toBe(before);
  const run = dialog.getByRole('button', { name: 'Import 2 clients' });
  expect(run).toHaveFocus();
  await user.click(run);
  expect(await dialog.findByText('2 clients were added')).toBeVisible();
  expect(await total(shown)).toBe(before + 2);
  expect(onClientsImported).toHaveBeenCalledWith(
    { dryRun: false, added: 2, unchanged: 0, errors: [] },
    expect.objectContaining({ reason: 'submit' }),
  );
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Open' })).toHaveFocus());
  await mockPortal.mailSettled();
  expect(mockPortal.mails).toHaveLength(0);
});

test('lists faults by line and column, and imports nothing until they are corrected', async () => {
  const { user } = await show(<Page />);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await user.click(dialog.getByRole('textbox', { name: 'Or paste from a spreadsheet' }));
  await user.paste(
    'Note\tName\tE-mail\tKind\n"two\nlines"\tAda Quist\tada(at)quist\tIndividual\nx\tBo Quist\tbo@quist.example\tPerson',
  );
  await user.click(dialog.getByRole('button', { name: 'Check the file' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent(
    '2 faults found. Nothing was imported. Put them right in the file, then check it again.',
  );
  expect(dialog.getByText('Line 2, Email').parentElement).toHaveTextContent(
    'This is not an e-mail address that mail can be sent to',
  );
  expect(dialog.getByText('Line 4, Kind').parentElement).toHaveTextContent(
    'Write one of Individual, Group, Entity',
  );
  expect(dialog.getByRole('button', { name: /^Import/ })).toHaveAccessibleDescription(
    'Put the faults right first',
  );
  await user.click(dialog.getByRole('button', { name: 'Back' }));
  expect(dialog.getByRole('textbox', { name: 'Or paste from a spreadsheet' })).toHaveDisplayValue(
    /Ada Quist/,
  );
});

test('disables the import when all clients exist already', async () => {
  const shown = await show(<Page />);
  await shown.portal.clients.import(
    'Client,Kind,Member,Role,Email\nAda Quist,Individual,Ada Quist,Owner,ada@quist.example',
  );
  await shown.user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await shown.user.upload(
    dialog.getByLabelText('File'),
    fileOf('Client,Kind,Member,Role,Email\nAda Quist,Individual,Ada Quist,Owner,ada@quist.example\n'),
  );
  await dialog.findByText('1 row in 5 columns.');
  await shown.user.click(dialog.getByRole('button', { name: 'Check the file' }));
  expect(await dialog.findByText('1 client is there already and stays as it is')).toBeVisible();
  expect(dialog.getByRole('button', { name: 'Import 0 clients' })).toHaveAccessibleDescription(
    'Everybody in the file is there already',
  );
});

test('lists the faults of a refused import, and imports nothing', async () => {
  const shown = await show(<Page />);
  const { user } = shown;
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await user.upload(
    dialog.getByLabelText('File'),
    fileOf('Name,Email\nAda Quist,ada@quist.example\nBo Quist,bo@quist.example\n'),
  );
  await dialog.findByText('2 rows in 2 columns.');
  await user.click(dialog.getByRole('button', { name: 'Check the file' }));
  await dialog.findByText('2 clients would be added');
  await shown.portal.clients.create({
    kind: 'individual',
    members: [{ role: 'owner', name: { given: 'Cleo', family: 'Quist' }, email: 'bo@quist.example' }],
  });
  const before = await total(shown);
  await user.click(dialog.getByRole('button', { name: 'Import 2 clients' }));
  expect(await dialog.findByText('Line 3, Email')).toBeVisible();
  expect(await total(shown)).toBe(before);
});

test('shows a failure, and keeps the file', async () => {
  const opened = await openPortal();
  opened.mockPortal.fail('clients.import', { kind: 'problem', code: 'payload-too-large' });
  const { user } = await show(<Page />, { opened });
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const dialog = await dialogNow();
  await user.upload(dialog.getByLabelText('File'), fileOf('Name\nAda Quist\n'));
  await dialog.findByText('1 row in 1 column.');
  await user.click(dialog.getByRole('button', { name: 'Check the file' }));
  expect(await dialog.findByRole('alert')).toHaveTextContent('This is too large to send at once.');
  expect(dialog.getByText('1 row in 1 column.')).toBeVisible();
});
