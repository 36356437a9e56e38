import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Button } from '../Button/index.ts';
import { RadioGroup } from '../ChoiceGroup/index.ts';
import { ThemeScope } from '../ThemeScope/index.ts';
import { Dialog, DialogCancel, type DialogChangeDetails, type DialogProps } from './index.ts';

const onOpenChange = vi.fn<(open: boolean, details: DialogChangeDetails) => void>();

function Page(props: Partial<DialogProps>) {
  const [open, setOpen] = useState(false);
  return (
    <ThemeScope theme="dark" density="compact" contrast="more">
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        open={open}
        onOpenChange={(next, details) => {
          onOpenChange(next, details);
          setOpen(next);
        }}
        title="Send invite to Tom Okafor"
        subtitle="tom.okafor@northmail.com"
        closeLabel="Close"
        footer={<DialogCancel>Cancel</DialogCancel>}
        {...props}
      >
        {props.children ?? <Button>Inside</Button>}
      </Dialog>
    </ThemeScope>
  );
}

async function openPage(props: Partial<DialogProps> = {}) {
  onOpenChange.mockClear();
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<Page {...props} />);
  const opener = screen.getByRole('button', { name: 'Open' });
  await user.click(opener);
  return {
    user,
    opener,
    dialog: await screen.findByRole(props.role ?? 'dialog', { name: 'Send invite to Tom Okafor' }),
  };
}

test('has a name, a description and a level 2 heading, and locks page scrolling', async () => {
  const { user, dialog } = await openPage();
  expect(dialog).toHaveAccessibleDescription('tom.okafor@northmail.com');
  expect(screen.getByRole('heading', { level: 2, name: 'Send invite to Tom Okafor' })).toBeVisible();
  expect(document.documentElement).toHaveClass('foyer-scroll-locked');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.documentElement).not.toHaveClass('foyer-scroll-locked'));
});

test('focuses the first control of the body, not the close button', async () => {
  await openPage();
  expect(screen.getByRole('button', { name: 'Inside' })).toHaveFocus();
});

test('focuses the checked radio button of a group', async () => {
  const options = [
    { value: 'invitation', label: 'Invite alone' },
    { value: 'form', label: 'Invite with a digital form' },
  ] as const;
  await openPage({ children: <RadioGroup legend="What to send" options={options} defaultValue="form" /> });
  expect(screen.getByRole('radio', { name: 'Invite with a digital form' })).toHaveFocus();
});

test.each<
  [string, DialogChangeDetails['reason'], (user: ReturnType<typeof userEvent.setup>) => Promise<void>]
>([
  ['Escape', 'escape', (user) => user.keyboard('{Escape}')],
  ['the close button', 'close', (user) => user.click(screen.getByRole('button', { name: 'Close' }))],
  ['Cancel', 'cancel', (user) => user.click(screen.getByRole('button', { name: 'Cancel' }))],
  ['a click outside', 'outside', (user) => user.click(document.body)],
])('%s closes it with a reason and returns focus to the opener', async (_, reason, act) => {
  const { user, opener } = await openPage();
  await act(user);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(onOpenChange).toHaveBeenLastCalledWith(false, { reason });
  await waitFor(() => expect(opener).toHaveFocus());
});

test('is not closed by Escape that ends a composition of an input method', async () => {
  const { dialog } = await openPage({ children: <input aria-label="Message" /> });
  const field = screen.getByRole('textbox', { name: 'Message' });
  fireEvent.keyDown(field, { key: 'Escape', isComposing: true });
  expect(dialog).toHaveAttribute('data-state', 'open');
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

const discardLabels = { question: 'Discard what you entered?', keep: 'Keep editing', discard: 'Discard' };

test('shows a question before Escape discards a text, and keeps it on a second Escape', async () => {
  const { user, dialog } = await openPage({ discardLabels, children: <input aria-label="Message" /> });
  const field = screen.getByRole('textbox', { name: 'Message' });
  await user.type(field, 'See you on Tuesday');
  await user.keyboard('{Escape}');
  expect(screen.getByRole('alertdialog', { name: 'Discard what you entered?' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Keep editing' })).toHaveFocus();
  expect(dialog.querySelector('.foyer-Dialog-content')).toHaveProperty('inert', true);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  expect(field).toHaveFocus();
  expect(field).toHaveValue('See you on Tuesday');
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(onOpenChange).toHaveBeenLastCalledWith(false, { reason: 'escape' });
});

test('shows no question after a choice', async () => {
  const { user } = await openPage({ discardLabels, children: <input type="checkbox" aria-label="Again" /> });
  await user.click(screen.getByRole('checkbox', { name: 'Again' }));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('is not closed by a press beside it once something was entered', async () => {
  const { user, dialog } = await openPage({ children: <input aria-label="Message" /> });
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'See you on Tuesday');
  await user.click(document.body);
  expect(dialog).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveValue('See you on Tuesday');
});

test('is not closed by a press on an element of the host page, such as a browser extension', async () => {
  const { user, dialog } = await openPage();
  const extension = document.body.appendChild(document.createElement('button'));
  await user.click(extension);
  extension.focus();
  expect(dialog).toBeInTheDocument();
  extension.remove();
});

test('an alertdialog is not closed by a click outside', async () => {
  const { user, dialog } = await openPage({ role: 'alertdialog' });
  await user.click(document.body);
  expect(dialog).toBeInTheDocument();
});

test('applies the theme attributes of the root to the portalled layer', async () => {
  const { dialog } = await openPage();
  expect(dialog.closest('.foyer')).toHaveAttribute('data-theme', 'dark');
  expect(dialog.closest('.foyer')).toHaveAttribute('data-density', 'compact');
  expect(dialog.closest('.foyer')).toHaveAttribute('data-contrast', 'more');
});

test('adds no style element to the page', async () => {
  const before = document.querySelectorAll('style').length;
  await openPage();
  expect(document.querySelectorAll('style')).toHaveLength(before);
});
