import { expect, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { ImportClientsDialog } from './index.ts';

const meta = preview.meta({
  title: 'Components/ImportClientsDialog',
  component: ImportClientsDialog,
  args: { defaultOpen: true },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '760px' } } },
});
interface Hands {
  click: (element: Element) => Promise<void>;
  paste: (text: string) => Promise<void>;
}
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));
const paste = async (canvasElement: HTMLElement, userEvent: Hands, text: string) => {
  const dialog = await dialogOf(canvasElement);
  await userEvent.click(dialog.getByRole('textbox', { name: 'Or paste from a spreadsheet' }));
  await userEvent.paste(text);
  return dialog;
};
const good = 'Name\tE-mail address\nAda Quist\tada@quist.example\nBo Quist\tbo@quist.example';

export const Empty = meta.story();

export const Mapped = meta.story({
  play: async ({ canvasElement, userEvent }) =>
    expect(
      await (await paste(canvasElement, userEvent, good)).findByText('2 rows in 2 columns.'),
    ).toBeVisible(),
});

export const Checked = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await paste(canvasElement, userEvent, good);
    await userEvent.click(dialog.getByRole('button', { name: 'Check the file' }));
    await expect(await dialog.findByText('2 clients would be added')).toBeVisible();
  },
});

export const Faults = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await paste(
      canvasElement,
      userEvent,
      'Name\tE-mail\tKind\nAda Quist\tada(at)quist\tIndividual\nBo Quist\tbo@quist.example\tPerson\nCy Quist\t\tGroup',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Check the file' }));
    await expect(await dialog.findByText('Line 2, Email')).toBeVisible();
  },
});

export const Done = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await paste(canvasElement, userEvent, good);
    await userEvent.click(dialog.getByRole('button', { name: 'Check the file' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Import 2 clients' }));
    await expect(await dialog.findByText('2 clients were added')).toBeVisible();
  },
});

export const Failed = meta.story({
  parameters: { faults: { 'clients.import': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await paste(canvasElement, userEvent, good);
    await userEvent.click(dialog.getByRole('button', { name: 'Check the file' }));
    await expect(await dialog.findByRole('alert')).toBeVisible();
  },
});

export const Forbidden = meta.story({ globals: { viewer: 'Basic' } });
export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ parameters: { look: { dir: 'rtl' } } });
