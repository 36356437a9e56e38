import type { Client, Member } from '@foyer/sdk';
import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { useClient, useFoyer, useMessages } from '../src/hooks.ts';
import {
  ActivateAccount,
  AddClientDialog,
  AddMemberDialog,
  BulkSendDialog,
  BulkUpdateDialog,
  ClientList,
  ColumnsDialog,
  FixAddressDialog,
  ImportClientsDialog,
  MemberActionDialog,
  RenameDialog,
  SendInviteDialog,
  TimelinePopover,
  type MemberAction,
  type Messages,
} from '../src/index.ts';
import { ar } from '../src/messages/ar/index.ts';
import { pseudo } from '../src/messages/pseudo/index.ts';
import { openPortal, show } from './portal.tsx';
import { INITIALS, collectNames, outsideBrackets, textsOf } from './untranslated.ts';

/** A rendered component and the interactions with it. `act` resolves when its last text is shown. */
interface Scene {
  ui: ReactNode;
  scenario?: 'every-status' | 'bulk-with-failures' | 'empty';
  act: (user: UserEvent, messages: Messages) => Promise<unknown>;
}

function WithClient({
  id = 'cl_okafor',
  children,
}: {
  id?: string;
  children: (client: Client, member: Member) => ReactNode;
}) {
  const { data: client } = useClient(id);
  const [member] = client?.members.toReversed() ?? [];
  return client && member ? children(client, member) : null;
}

// The host names the columns.
function TranslatedColumns() {
  const { columns } = useMessages().clientList;
  return (
    <ColumnsDialog
      defaultOpen
      columns={(['plan', 'assignedStaff'] as const).map((id) => ({
        id,
        label: columns[id],
        visible: true,
        canHide: true,
        canMove: true,
      }))}
      onColumnsChange={() => undefined}
      onReset={() => undefined}
    />
  );
}

const MadeUpLink = () => <ActivateAccount portal={useFoyer().portal} token="made-up" />;

const dialog = async () => within(await screen.findByRole('dialog'));
const shown = async (text: string | RegExp) =>
  expect((await screen.findAllByText(text, { exact: false }))[0]).toBeInTheDocument();
const action = (what: MemberAction): Scene => ({
  ui: (
    <WithClient>
      {(client, member) => <MemberActionDialog defaultOpen action={what} client={client} member={member} />}
    </WithClient>
  ),
  act: (_, { memberAction }) => shown(memberAction[what].hint),
});
const allClients = { filter: {} };

const scenes: Record<string, Scene> = {
  'the list, a household open, all chosen, a row menu': {
    ui: <ClientList defaultExpandedIds={['cl_okafor', 'cl_bright', 'cl_trust', 'cl_whitby']} />,
    act: async (user, { actions, bulk, clientList }) => {
      await user.click(await screen.findByRole('checkbox', { name: actions.select('Amelia & Tom Okafor') }));
      await screen.findByRole('button', { name: bulk.more });
      await user.click(screen.getByRole('button', { name: actions.actionsFor('Amelia & Tom Okafor') }));
      await screen.findByRole('menuitem', { name: actions.sendToAllOwners });
      await screen.findByText(clientList.columns.lastLoginAt);
    },
  },
  'the menu of the list': {
    ui: <ClientList />,
    act: async (user, { settings }) => {
      await user.click(await screen.findByRole('button', { name: settings.label }));
      await screen.findByRole('menu');
    },
  },
  'the list without clients': {
    ui: <ClientList />,
    scenario: 'empty',
    act: (_, { emptyState }) => shown(emptyState.firstRun),
  },
  'adding a household': {
    ui: <AddClientDialog defaultOpen defaultKind="group" />,
    act: async (user, { addClient, invalid, memberFields }) => {
      const add = await dialog();
      const [given] = await add.findAllByRole('textbox', { name: memberFields.givenName });
      if (given) await user.type(given, 'Ann');
      await user.click(add.getByRole('button', { name: addClient.title }));
      await shown(invalid.givenNameMissing);
    },
  },
  'adding a member': {
    ui: <WithClient>{(client) => <AddMemberDialog defaultOpen client={client} />}</WithClient>,
    act: (_, { addMember }) => shown(addMember.title),
  },
  'sending to one': {
    ui: (
      <WithClient>
        {(client, member) => <SendInviteDialog defaultOpen client={client} memberId={member.id} />}
      </WithClient>
    ),
    act: async (user, { sendInvite }) => {
      const send = await dialog();
      await user.click(send.getByRole('radio', { name: sendInvite.withForm }));
      await send.findByRole('combobox', { name: sendInvite.form });
    },
  },
  'sending to all owners': {
    ui: (
      <WithClient id="cl_bright">{(client) => <SendInviteDialog defaultOpen client={client} />}</WithClient>
    ),
    act: (_, { sendInvite }) => shown(sendInvite.recipients),
  },
  'sending to many, before': {
    ui: <BulkSendDialog defaultOpen selection={allClients} />,
    act: (_, { sendInvite }) => shown(sendInvite.whatToSend),
  },
  'sending to many, after': {
    ui: <BulkSendDialog defaultOpen selection={allClients} />,
    scenario: 'bulk-with-failures',
    act: async (user, { bulkSend, sendInvite }) => {
      await user.click(await (await dialog()).findByRole('button', { name: sendInvite.sendCount(200) }));
      await shown(bulkSend.exportResults);
    },
  },
  'changing the plan of many': {
    ui: <BulkUpdateDialog defaultOpen change="plan" selection={allClients} count={3} />,
    act: (_, { bulk }) => shown(bulk.changePlan),
  },
  'assigning staff': {
    ui: <BulkUpdateDialog defaultOpen change="staff" selection={allClients} count={3} />,
    act: (_, { bulk }) => shown(bulk.staff),
  },
  'hiding many': {
    ui: <BulkUpdateDialog defaultOpen change="hide" selection={allClients} count={3} />,
    act: (_, { bulk }) => shown(bulk.hideHint),
  },
  columns: {
    ui: <TranslatedColumns />,
    act: (_, { settings }) => shown(settings.columnsHint),
  },
  renaming: {
    ui: <WithClient>{(client) => <RenameDialog defaultOpen client={client} />}</WithClient>,
    act: (_, { rename }) => shown(rename.save),
  },
  'fixing an address': {
    ui: (
      <WithClient>
        {(client, member) => <FixAddressDialog defaultOpen client={client} memberId={member.id} />}
      </WithClient>
    ),
    act: (_, { fixAddress }) => shown(fixAddress.email),
  },
  importing: {
    ui: <ImportClientsDialog defaultOpen />,
    act: async (user, { importClients: words }) => {
      const file = new File(['Kunde;Post\nAda Quist;ada@quist.example\n'], 'clients.csv', {
        type: 'text/csv',
      });
      await user.upload((await dialog()).getByLabelText(words.file), file);
      await shown(words.mapping);
    },
  },
  timeline: {
    ui: (
      <WithClient>
        {(_, member) => <TimelinePopover defaultOpen member={member} anchor={document.body} />}
      </WithClient>
    ),
    act: (_, { timeline }) => shown(timeline.invited),
  },
  'a link that does not open': {
    ui: <MadeUpLink />,
    act: (_, { activate }) => shown(activate.deadLink.unknown.heading),
  },
  revoking: action('revoke'),
  disabling: action('disable'),
  enabling: action('enable'),
  lifting: action('liftSuppression'),
  removing: action('remove'),
  'making a guest': action('makeGuest'),
  'making an owner': action('makeOwner'),
};

async function read({ ui, scenario = 'every-status', act }: Scene, messages: Messages): Promise<string[]> {
  const opened = await openPortal({ scenario });
  const names = collectNames(opened.mockPortal);
  const { user } = await show(ui, { opened, provider: { messages } });
  await act(user, messages);
  return textsOf(document.body, [
    ...names,
    'clients.csv',
    'Kunde',
    'Post',
    'Ada Quist',
    'ada@quist.example',
    'ann@example.com',
  ]);
}

test.each(Object.entries(scenes))('%s: renders no text that is not a message', async (_, scene) => {
  const texts = await read(scene, pseudo);
  expect(texts.join('')).toContain('⁅');
  expect(texts.map(outsideBrackets).filter((text) => /\p{L}/u.test(text))).toEqual([]);
});

test.each(Object.entries(scenes))(
  '%s: in Arabic nothing English is left, and it runs from right to left',
  async (_, scene) => {
    const texts = await read(scene, ar);
    expect(texts.join('')).toMatch(/\p{Script=Arabic}/u);
    expect(
      texts.flatMap(
        (text) =>
          text
            .replace(INITIALS, '')
            .replace(/CSV/g, '')
            .match(/[a-z].*/gi) ?? [],
      ),
    ).toEqual([]);
    const roots = [...document.querySelectorAll('.foyer[lang]')];
    expect(roots.map((root) => [root.getAttribute('lang'), root.getAttribute('dir')])).toEqual(
      roots.map(() => ['ar', 'rtl']),
    );
  },
);
