import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { AddClientDialog } from './index.ts';

const meta = preview.meta({
  title: 'Components/AddClientDialog',
  component: AddClientDialog,
  args: { defaultOpen: true },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '820px' } } },
});
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog', { name: 'Add client' }));

export const Individual = meta.story({
  args: {
    preliminaryFields: [
      { key: 'taxReference', label: 'Tax reference' },
      { key: 'yearEnd', label: 'Year end' },
    ],
  },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Caroline');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Family name' }), 'Whitby');
    await expect(dialog.getByText(/Nobody will be mailed/)).toBeVisible();
  },
});

export const Household = meta.story({
  args: { defaultKind: 'group' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    const fill = async (group: string, [given, family, email]: readonly [string, string, string]) => {
      const block = within(dialog.getByRole('group', { name: group }));
      await userEvent.type(block.getByRole('textbox', { name: 'Given name' }), given);
      await userEvent.type(block.getByRole('textbox', { name: 'Family name' }), family);
      await userEvent.type(block.getByRole('textbox', { name: 'E-mail' }), email);
    };
    await fill('Co-owner 1', ['Elsa', 'Lindgren', 'elsa@lindgren.example']);
    await fill('Co-owner 2', ['Henrik', 'Lindgren', 'henrik@lindgren.example']);
    await expect(dialog.getByRole('textbox', { name: 'Household name' })).toHaveValue(
      'Elsa & Henrik Lindgren',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Add guest' }));
    await fill('Guest', ['Priya', 'Raman', 'priya@raman.example']);
    await expect(dialog.getByText(/will not be/)).toHaveTextContent(
      '1 person will be mailed: Priya Raman. Elsa Lindgren and Henrik Lindgren will not be.',
    );
  },
});

export const Entity = meta.story({ args: { defaultKind: 'entity' } });

export const AddressTaken = meta.story({
  args: { defaultKind: 'entity' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Entity name' }), 'Okafor Joinery');
    await userEvent.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Samuel');
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'amelia.okafor@northmail.example');
    await userEvent.click(dialog.getByRole('button', { name: 'Add client' }));
    const address = dialog.getByRole('textbox', { name: 'E-mail' });
    await waitFor(() => expect(address).toBeInvalid());
    await expect(address).toHaveAccessibleDescription(
      'Amelia Okafor, owner of Amelia & Tom Okafor, already signs in with this address.',
    );
    await waitFor(() => expect(address).toHaveFocus());
  },
});

export const ValidationErrors = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'E-mail' }), 'caroline(at)studio');
    await userEvent.click(dialog.getByRole('button', { name: 'Add client' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Given name' })).toHaveFocus());
    await expect(dialog.getByRole('textbox', { name: 'E-mail' })).toBeInvalid();
  },
});

const addCaroline = async (
  canvasElement: HTMLElement,
  userEvent: {
    type: (element: Element, text: string) => Promise<void>;
    click: (element: Element) => Promise<void>;
  },
) => {
  const dialog = await dialogOf(canvasElement);
  await userEvent.type(dialog.getByRole('textbox', { name: 'Given name' }), 'Caroline');
  await userEvent.type(dialog.getByRole('textbox', { name: 'Family name' }), 'Whitby');
  await userEvent.click(dialog.getByRole('button', { name: 'Add client' }));
  return dialog;
};

export const Adding = meta.story({
  parameters: { faults: { 'clients.create': { kind: 'hang' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await addCaroline(canvasElement, userEvent);
    await expect(await dialog.findByRole('button', { name: 'Adding…' })).toHaveAttribute('aria-busy', 'true');
  },
});

export const Failed = meta.story({
  parameters: { faults: { 'clients.create': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await addCaroline(canvasElement, userEvent);
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
    await expect(dialog.getByRole('textbox', { name: 'Given name' })).toHaveValue('Caroline');
  },
});

export const Forbidden = meta.story({
  globals: { viewer: 'Basic' },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await addCaroline(canvasElement, userEvent);
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You do not have the permission for this.',
    );
  },
});

export const Dark = meta.story({ args: { defaultKind: 'group' }, parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({
  args: { defaultKind: 'group' },
  parameters: { look: { dir: 'rtl' } },
});
