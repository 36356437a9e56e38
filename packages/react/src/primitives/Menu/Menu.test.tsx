import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { Dialog } from '../Dialog/index.ts';
import { ThemeScope } from '../ThemeScope/index.ts';
import { MenuButton, type MenuEntry } from './index.ts';

const send = vi.fn();
const revoke = vi.fn();
const entries: MenuEntry[] = [
  { kind: 'item', key: 'send', label: 'Send invite to all owners', icon: 'send', onSelect: send },
  { kind: 'item', key: 'add', label: 'Add member', icon: 'user-plus', onSelect: vi.fn() },
  { kind: 'separator', key: 'separator' },
  {
    kind: 'item',
    key: 'revoke',
    label: 'Revoke invitation',
    icon: 'ban',
    disabledReason: 'You need the permission to revoke',
    onSelect: revoke,
  },
];
const actions = <MenuButton label="Actions for Tom" entries={() => entries} onLoadFailed={vi.fn()} />;

test('supports arrow keys, typeahead and Enter', async () => {
  const user = userEvent.setup();
  render(actions);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('menu', { name: 'Actions for Tom' })).toBeInTheDocument();
  await waitFor(() =>
    expect(screen.getByRole('menuitem', { name: 'Send invite to all owners' })).toHaveFocus(),
  );
  await user.keyboard('{ArrowDown}');
  expect(screen.getByRole('menuitem', { name: 'Add member' })).toHaveFocus();
  await user.keyboard('s');
  await waitFor(() =>
    expect(screen.getByRole('menuitem', { name: 'Send invite to all owners' })).toHaveFocus(),
  );
  await user.keyboard('{Enter}');
  expect(send).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  expect(screen.getByRole('button', { name: 'Actions for Tom' })).toHaveFocus();
});

test('closes on a second click, and returns focus on Escape', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(actions);
  const button = screen.getByRole('button', { name: 'Actions for Tom' });
  await user.click(button);
  expect(await screen.findByRole('menu')).toBeInTheDocument();
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await user.click(button);
  await waitFor(() => expect(screen.queryByRole('menu')).not.toBeInTheDocument());
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await user.click(button);
  await screen.findByRole('menu');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(button).toHaveFocus());
});

test('a disabled item is focusable, shows its reason and does nothing', async () => {
  const user = userEvent.setup();
  render(actions);
  await user.tab();
  await user.keyboard('{ArrowDown}');
  await user.keyboard('{End}');
  const item = await screen.findByRole('menuitem', { name: /Revoke invitation/ });
  await waitFor(() => expect(item).toHaveFocus());
  expect(item).toHaveAttribute('aria-disabled', 'true');
  expect(item).toHaveTextContent('You need the permission to revoke');
  await user.keyboard('{Enter}');
  expect(revoke).not.toHaveBeenCalled();
  expect(screen.getByRole('menu')).toBeInTheDocument();
});

function MenuWithDialog() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <MenuButton
        label="Actions for Tom"
        entries={() => [{ kind: 'item', key: 'revoke', label: 'Revoke', onSelect: () => setOpen(true) }]}
        onLoadFailed={vi.fn()}
      />
      <Dialog open={open} onOpenChange={setOpen} title="Revoke?" closeLabel="Close">
        {null}
      </Dialog>
    </>
  );
}

test('a dialog opened from a menu returns focus to the menu button', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  render(<MenuWithDialog />);
  await user.click(screen.getByRole('button', { name: 'Actions for Tom' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  expect(await screen.findByRole('dialog', { name: 'Revoke?' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Actions for Tom' })).toHaveFocus());
});

test('renders into the container of the root, with its direction and theme', async () => {
  const container = document.body.appendChild(document.createElement('div'));
  render(
    <ThemeScope dir="rtl" theme="dark" container={container}>
      <MenuButton label="Actions for Tom" entries={() => entries} defaultOpen onLoadFailed={vi.fn()} />
    </ThemeScope>,
  );
  const menu = await screen.findByRole('menu');
  expect(container).toContainElement(menu);
  expect(menu).toHaveAttribute('dir', 'rtl');
  expect(menu).toHaveAttribute('data-theme', 'dark');
  container.remove();
});
