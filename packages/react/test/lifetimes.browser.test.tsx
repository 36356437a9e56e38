import '../src/styles/styles.css';
import { createMockPortal } from '@foyer/mocks';
import { createPortalClient } from '@foyer/sdk';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { ClientList, FoyerProvider } from '../src/index.ts';
import { watchLeftovers } from './leftovers.ts';

afterEach(cleanup);

/** A portal that records pending requests and open event streams. */
async function openPortal() {
  const mockPortal = await createMockPortal({ scenario: 'every-status' });
  onTestFinished(() => mockPortal.close());
  const [pending, streams] = [new Set<string>(), new Set<AbortSignal>()];
  let calls = 0;
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    clock: mockPortal.clock,
    random: { number: () => 0, id: () => crypto.randomUUID() },
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input);
      const signal = init?.signal ?? (input instanceof Request ? input.signal : null);
      const call = `${(calls += 1)} ${url}`;
      pending.add(call);
      try {
        const response = await mockPortal.fetch(input, init);
        if (response.headers.get('content-type')?.startsWith('text/event-stream') && signal !== null)
          streams.add(signal);
        return response;
      } finally {
        pending.delete(call);
      }
    },
  });
  const getPending = () => [
    ...pending,
    ...[...streams].filter(({ aborted }) => !aborted).map(() => 'a stream'),
  ];
  return { portal, getPending };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

test('leaves no requests, timers, listeners or elements after 200 mounts and unmounts', async () => {
  const { portal, getPending } = await openPortal();
  const user = userEvent.setup();
  const container = document.body.appendChild(document.createElement('div'));
  onTestFinished(() => container.remove());
  const show = () =>
    render(
      <FoyerProvider portal={portal}>
        <ClientList defaultExpandedIds={['cl_okafor']} />
      </FoyerProvider>,
      { container: container.appendChild(document.createElement('div')) },
    );
  // Load everything that is cached for the lifetime of the page before watching.
  const first = show();
  await user.click(await screen.findByRole('button', { name: 'Send invite to Tom Okafor' }));
  await screen.findByRole('dialog');
  first.unmount();
  await nextFrame();

  const watch = watchLeftovers();
  try {
    for (let n = 0; n < 200; n += 1) {
      const mounted = show();
      if (n % 20 === 0) await screen.findByRole('button', { name: 'Caroline Whitby' });
      if (n % 40 === 0) screen.getByRole('button', { name: 'Actions for Caroline Whitby' }).click();
      if (n % 40 === 20) screen.getByRole('button', { name: 'Send invite to Tom Okafor' }).click();
      if (n % 3 === 0) await nextFrame();
      mounted.unmount();
      mounted.container.remove();
    }
    await vi.waitFor(() => expect([...watch.left(), ...getPending()]).toEqual([]), { timeout: 60_000 });
  } finally {
    watch.end();
  }
});

test('detects a leaked timer, listener and observer', async () => {
  const watch = watchLeftovers();
  try {
    const Leaking = () => {
      useEffect(() => {
        window.setTimeout(() => undefined, 60_000);
        document.addEventListener('keydown', () => undefined);
        new ResizeObserver(() => undefined).observe(document.body);
        document.body.dataset['locked'] = 'true';
      }, []);
      return null;
    };
    render(<Leaking />).unmount();
    const left = watch.left();
    expect(left).toContain('a timer of 60000 ms');
    expect(left).toContain('a listener for keydown on HTMLDocument');
    expect(left).toContain('a ResizeObserver');
    expect(left).toContain('data-locked="true" of <body>');
  } finally {
    delete document.body.dataset['locked'];
    watch.end();
  }
});
