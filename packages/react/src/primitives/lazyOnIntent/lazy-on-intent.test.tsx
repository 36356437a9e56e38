import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { lazyOnIntent } from './index.ts';

const Hello = ({ name }: { name: string }) => <p>{`Hello ${name}`}</p>;

test('renders nothing until its code has loaded, and loads it once for all instances', async () => {
  const load = vi.fn(() => Promise.resolve(Hello));
  const LazyHello = lazyOnIntent(load);
  expect(load).not.toHaveBeenCalled();
  render(
    <>
      <LazyHello name="Ann" onLoadFailed={vi.fn()} />
      <LazyHello name="Tom" onLoadFailed={vi.fn()} />
    </>,
  );
  expect(screen.queryByText('Hello Ann')).not.toBeInTheDocument();
  expect(await screen.findByText('Hello Ann')).toBeVisible();
  expect(screen.getByText('Hello Tom')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(1);
});

test('renders synchronously after a prefetch', async () => {
  const LazyHello = lazyOnIntent(() => Promise.resolve(Hello));
  LazyHello.prefetch();
  await Promise.resolve();
  render(<LazyHello name="Ann" onLoadFailed={vi.fn()} />);
  expect(screen.getByText('Hello Ann')).toBeVisible();
});

test('reports a load error of a rendered component, not of a prefetch, and retries on the next render', async () => {
  const load = vi
    .fn(() => Promise.resolve(Hello))
    .mockRejectedValueOnce(new Error('offline'))
    .mockRejectedValueOnce(new Error('offline'));
  const LazyHello = lazyOnIntent(load);
  LazyHello.prefetch();
  await waitFor(() => expect(load).toHaveBeenCalledTimes(1));
  const failed = vi.fn();
  const { unmount } = render(<LazyHello name="Ann" onLoadFailed={failed} />);
  await waitFor(() => expect(failed).toHaveBeenCalledTimes(1));
  unmount();
  render(<LazyHello name="Ann" onLoadFailed={failed} />);
  expect(await screen.findByText('Hello Ann')).toBeVisible();
  expect(failed).toHaveBeenCalledTimes(1);
});
