import { expect, waitFor, within } from 'storybook/test';
import preview from '../../../../../.storybook/preview.tsx';
import { enAU } from '../../messages/index.ts';
import { Button } from '../Button/index.ts';
import { CountedTextarea } from '../Field/index.ts';
import { ThemeScope } from '../ThemeScope/index.ts';
import { Dialog, DialogCancel, DialogFooterStart } from './index.ts';

const messages = enAU.sendInvite;
const footer = (
  <>
    <DialogFooterStart>
      <Button variant="quiet">Send a test to me</Button>
    </DialogFooterStart>
    <DialogCancel>{enAU.common.cancel}</DialogCancel>
    <Button variant="primary">{enAU.actions.sendInvite}</Button>
  </>
);
const meta = preview.meta({
  title: 'Primitives/Dialog',
  component: Dialog,
  parameters: { docs: { story: { inline: false, height: '480px' } } },
  args: {
    defaultOpen: true,
    title: messages.titleFor('Tom Okafor'),
    subtitle: 'tom.okafor@northmail.com',
    closeLabel: enAU.common.close,
    children: (
      <CountedTextarea
        label={messages.personalMessage}
        maxLength={500}
        formatCount={messages.characterCount}
        emptyHint={enAU.common.optional}
      />
    ),
    footer,
  },
});

export const Open = meta.story();
export const DiscardQuestion = meta.story({
  args: { discardLabels: enAU.discard },
  play: async ({ canvasElement, userEvent }) => {
    const body = within(canvasElement.ownerDocument.body);
    await userEvent.type(await body.findByRole('textbox'), 'See you on Tuesday');
    await userEvent.keyboard('{Escape}');
    await expect(await body.findByRole('button', { name: enAU.discard.keep })).toHaveFocus();
  },
});
export const Large = meta.story({ args: { size: 'lg' } });
export const Dark = meta.story({
  decorators: [
    (Story) => (
      <ThemeScope theme="dark" className="foyer-surface">
        <Story />
      </ThemeScope>
    ),
  ],
});
export const RightToLeft = meta.story({
  decorators: [
    (Story) => (
      <ThemeScope dir="rtl">
        <Story />
      </ThemeScope>
    ),
  ],
});
export const AlertDialog = meta.story({
  args: {
    role: 'alertdialog',
    title: 'Revoke the invitation of Tom Okafor?',
    subtitle: undefined,
    closeLabel: undefined,
    children:
      'The link in his e-mail stops working at once. He is not told. You can send a new invite at any time.',
    footer: (
      <>
        <DialogCancel>{enAU.common.cancel}</DialogCancel>
        <Button variant="critical">Revoke invitation</Button>
      </>
    ),
  },
});
export const ClosedByEscape = meta.story({
  play: async ({ canvasElement, userEvent }) => {
    const page = within(canvasElement.ownerDocument.body);
    await page.findByRole('dialog');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('dialog')).not.toBeInTheDocument());
  },
});
