import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { lazyOnIntent } from './index.ts';

const Hello = ({ name }: { name: string }) => <p>{`Hello ${name}`}</p>;

test('it draws nothing until its code has arrived, which is fetched once for all of its kind', async () => {
  const load = vi.fn(() => Promise.resolve(Hello));
  const Late = lazyOnIntent(load);
  expect(load).not.toHaveBeenCalled();
  render(
    <>
      <Late name="Ann" onLoadFailed={vi.fn()} />
      <Late name="Tom" onLoadFailed={vi.fn()} />
    </>,
  );
  expect(screen.queryByText('Hello Ann')).not.toBeInTheDocument();
  expect(await screen.findByText('Hello Ann')).toBeVisible();
  expect(screen.getByText('Hello Tom')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

test('what was fetched ahead is drawn at once', async () => {
  const Late = lazyOnIntent(() => Promise.resolve(Hello));
  Late.prefetch();
  await Promise.resolve();
  render(<Late name="Ann" onLoadFailed={vi.fn()} />);
  expect(screen.getByText('Hello Ann')).toBeVisible();
});

test('a failure is told to whoever waits, not to whoever merely pointed, and the next intent tries again', async () => {
  const load = vi
    .fn(() => Promise.resolve(Hello))
    .mockRejectedValueOnce(new Error('offline'))
    .mockRejectedValueOnce(new Error('offline'));
  const Late = lazyOnIntent(load);
  Late.prefetch();
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  const failed = vi.fn();
  const { unmount } = render(<Late name="Ann" onLoadFailed={failed} />);
  await waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  unmount();
  render(<Late name="Ann" onLoadFailed={failed} />);
  expect(await screen.findByText('Hello Ann')).toBeVisible();
  expect(failed).toHaveBeenCalledTimes(1);
});
