import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { useClient } from '../../query/index.ts';
import { SendInviteDialog, type SendInviteDialogProps } from './index.ts';

function Opened({ clientId, ...props }: Omit<SendInviteDialogProps, 'client'> & { clientId: string }) {
  const { data: client } = useClient(clientId);
  return client ? <SendInviteDialog {...props} client={client} defaultOpen /> : null;
}

const meta = preview.meta({
  title: 'Components/SendInviteDialog',
  component: Opened,
  args: { clientId: 'cl_okafor' },
  parameters: { scenario: 'every-status', docs: { story: { inline: false, height: '640px' } } },
});
const tom = { memberId: 'mb_tom' };
const dialogOf = async (canvasElement: HTMLElement) =>
  within(await within(canvasElement.ownerDocument.body).findByRole('dialog'));

export const OneMember = meta.story({
  args: tom,
  play: async ({ canvasElement }) => {
    const dialog = await dialogOf(canvasElement);
    await expect(dialog.getByText(/stops working/)).toHaveTextContent(
      /The link works until 24 Dec 2026. The one sent on 22 Nov 2026 stops working./,
    );
  },
});

export const WithForm = meta.story({
  args: tom,
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('radio', { name: 'Invite with a digital form' }));
    await waitFor(() =>
      expect(dialog.getByRole('combobox', { name: 'Digital form' })).toHaveValue('fm_questionnaire'),
    );
    await userEvent.type(
      dialog.getByRole('textbox', { name: 'Personal message' }),
      'Tom, this is where you and Amelia will find your returns and sign what needs signing. Nora',
    );
    await expect(dialog.getByText('90 of 500')).toBeVisible();
  },
});

export const AllOwners = meta.story();
export const TwoOwners = meta.story({ args: { clientId: 'cl_bright' } });
export const NoRecipients = meta.story({ args: { clientId: 'cl_adeline' } });

export const Sending = meta.story({
  args: tom,
  parameters: { faults: { 'invitations.send': { kind: 'hang' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Send invite' }));
    await expect(await dialog.findByRole('button', { name: 'Sending…' })).toHaveAttribute(
      'aria-busy',
      'true',
    );
  },
});

export const Failed = meta.story({
  args: tom,
  parameters: { faults: { 'invitations.send': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'See you on Tuesday');
    await userEvent.click(dialog.getByRole('button', { name: 'Send invite' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'The portal could not be reached. Nothing was lost: try again.',
    );
    await expect(dialog.getByRole('textbox', { name: 'Personal message' })).toHaveValue('See you on Tuesday');
  },
});

export const Preview = meta.story({
  args: tom,
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.type(dialog.getByRole('textbox', { name: 'Personal message' }), 'See you on Tuesday');
    await userEvent.click(dialog.getByRole('tab', { name: 'Preview' }));
    const mail = await dialog.findByTitle<HTMLIFrameElement>(/Activate/);
    await waitFor(() => expect(mail.contentDocument?.body).toHaveTextContent('See you on Tuesday'));
    await waitFor(() =>
      expect(getComputedStyle(mail.contentDocument?.querySelector('.card') ?? mail).borderRadius).toBe('8px'),
    );
  },
});

export const PreviewAsText = meta.story({
  args: tom,
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('tab', { name: 'Preview' }));
    await userEvent.click(await dialog.findByRole('button', { name: 'Show as plain text' }));
    await expect(dialog.getByText(/Nora Lindqvist/)).toBeVisible();
  },
});

export const PreviewFailed = meta.story({
  args: tom,
  parameters: { faults: { 'invitations.preview': { kind: 'offline' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('tab', { name: 'Preview' }));
    // It fades in.
    await waitFor(async () => expect(await dialog.findByRole('button', { name: 'Try again' })).toBeVisible());
  },
});

export const TestSent = meta.story({
  args: tom,
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    const test = dialog.getByRole('button', { name: 'Send a test to me' });
    await userEvent.click(test);
    await waitFor(() =>
      expect(test).toHaveAccessibleDescription('A test was just sent. Send another in 60 s.'),
    );
  },
});

export const ClientNotFound = meta.story({
  args: tom,
  parameters: { faults: { 'invitations.send': { kind: 'problem', code: 'not-found' } } },
  play: async ({ canvasElement, userEvent }) => {
    const dialog = await dialogOf(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Send invite' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent(
      'This client is no longer there. Refresh the list.',
    );
  },
});

export const Forbidden = meta.story({ args: tom, globals: { viewer: 'Basic' } });

export const Dark = meta.story({ parameters: { look: { theme: 'dark' } } });
export const RightToLeft = meta.story({ args: tom, parameters: { look: { dir: 'rtl' } } });

export const InArabic = meta.story({
  args: tom,
  globals: { locale: 'ar' },
  play: async ({ canvasElement }) => {
    const dialog = await within(canvasElement.ownerDocument.body).findByRole('dialog');
    await expect(dialog).toHaveAccessibleName('إرسال الدعوة إلى \u2068Tom Okafor\u2069');
    await expect(dialog.closest('[lang]')).toHaveAttribute('lang', 'ar');
  },
});
export const InGerman = meta.story({ args: tom, globals: { locale: 'de' } });
export const InJapanese = meta.story({ args: tom, globals: { locale: 'ja' } });
export const Pseudo = meta.story({ args: { clientId: 'cl_bright' }, globals: { locale: 'pseudo' } });
