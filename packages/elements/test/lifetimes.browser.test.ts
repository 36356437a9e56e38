import '../src/styles.css';
import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { screen } from '@testing-library/dom';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchLeftovers } from '../../react/test/leftovers.ts';
import { defineFoyerElements } from '../src/index.ts';

test('leaves no listeners, timers or elements after 200 mounts and removals', async () => {
  defineFoyerElements();
  const mockPortal = await createMockPortal({ scenario: 'every-status' });
  onTestFinished(() => mockPortal.close());
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    fetch: mockPortal.fetch,
    clock: mockPortal.clock,
  });
  const mount = () => {
    const list = Object.assign(document.createElement('foyer-client-list'), { portal });
    document.body.append(list);
    return list;
  };
  // Load what is cached for the lifetime of the page before watching.
  const first = mount();
  (await screen.findByRole('button', { name: 'Actions for Caroline Whitby' })).click();
  await screen.findByRole('menu');
  first.remove();
  await vi.waitFor(() => expect(document.querySelector('.foyer')).toBeNull(), { timeout: 30_000 });

  const watch = watchLeftovers();
  onTestFinished(() => watch.end());
  for (let n = 0; n < 200; n += 1) {
    const list = mount();
    if (n % 20 === 0) (await screen.findByRole('button', { name: 'Actions for Caroline Whitby' })).click();
    // Remove the element after a frame, after a microtask, or before its first render.
    if (n % 3 > 0)
      await new Promise<unknown>((resolve) =>
        n % 3 === 1 ? requestAnimationFrame(resolve) : queueMicrotask(() => resolve(null)),
      );
    list.remove();
    await Promise.resolve();
  }
  await vi.waitFor(() => expect(watch.left()).toEqual([]), { timeout: 60_000 });
});
