import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Button, IconButton } from './index.ts';

test('stays focusable and describes why it is disabled', async () => {
  const user = userEvent.setup();
  const send = vi.fn();
  render(
    <Button disabledReason="Sent 19 s ago. Send again in 41 s." onClick={send}>
      Send invite
    </Button>,
  );
  await user.tab();
  const button = screen.getByRole('button', { name: 'Send invite' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-disabled', 'true');
  expect(button).toHaveAccessibleDescription('Sent 19 s ago. Send again in 41 s.');
  await user.keyboard('{Enter}');
  await user.click(button);
  expect(send).not.toHaveBeenCalled();
});

test('keeps focus when it becomes disabled', () => {
  const { rerender } = render(<Button>Send invite</Button>);
  const button = screen.getByRole('button');
  button.focus();
  rerender(<Button disabledReason="Sent just now">Send invite</Button>);
  expect(button).toHaveFocus();
});

test('a disabled submit button does not submit its form', async () => {
  const submit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={submit}>
      <Button type="submit" disabledReason="The address is taken">
        Add client
      </Button>
    </form>,
  );
  await userEvent.click(screen.getByRole('button'));
  expect(submit).not.toHaveBeenCalled();
});

test('while busy, is disabled at once and shows the busy label after 400 ms', () => {
  vi.useFakeTimers();
  const { rerender } = render(<Button busyLabel="Sending…">Send invite</Button>);
  rerender(
    <Button busy busyLabel="Sending…">
      Send invite
    </Button>,
  );
  expect(screen.getByRole('button', { name: 'Send invite' })).toHaveAttribute('aria-disabled', 'true');
  act(() => void vi.advanceTimersByTime(400));
  expect(screen.getByRole('button', { name: 'Sending…' })).toBeVisible();
  rerender(<Button busyLabel="Sending…">Send invite</Button>);
  expect(screen.getByRole('button', { name: 'Send invite' })).not.toHaveAttribute('aria-disabled');
  vi.useRealTimers();
});

test('an icon button has an accessible name', () => {
  render(<IconButton icon="x" label="Close" />);
  expect(screen.getByRole('button', { name: 'Close' })).toBeVisible();
});
