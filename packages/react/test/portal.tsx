import { createMockPortal, type MockPortal, type MockPortalOptions } from '@foyer/mocks';
import { createPortalClient, type PortalClient } from '@foyer/sdk';
import { act, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { FoyerProvider, type FoyerProviderProps } from '../src/index.ts';
import { now } from './members.ts';

export interface Opened {
  mockPortal: MockPortal;
  portal: PortalClient;
}

/** Creates an in-memory portal at the fixed time, closed after the test. */
export async function openPortal(options: MockPortalOptions = {}): Promise<Opened> {
  const mockPortal = await createMockPortal({ now, ...options });
  onTestFinished(() => mockPortal.close());
  const portal = createPortalClient({
    baseUrl: mockPortal.origin,
    getToken: () => mockPortal.token,
    // Read on every call, so that tests can replace it.
    fetch: (input, init) => mockPortal.fetch(input, init),
    clock: mockPortal.clock,
    random: { number: () => 0, id: () => crypto.randomUUID() },
  });
  return { mockPortal, portal };
}

export interface Shown extends Opened, ReturnType<typeof render> {
  user: UserEvent;
  /** Advances the portal's clock and waits for the next tick. */
  pass: (ms: number) => Promise<void>;
}

/** Renders an element in a provider with its own portal. */
export async function show(
  ui: ReactNode,
  {
    provider = {},
    ...options
  }: MockPortalOptions & { provider?: Partial<FoyerProviderProps>; opened?: Opened } = {},
): Promise<Shown> {
  const opened = options.opened ?? (await openPortal(options));
  const rendered = render(
    <FoyerProvider portal={opened.portal} {...provider}>
      {ui}
    </FoyerProvider>,
  );
  const pass = async (ms: number) => {
    opened.mockPortal.clock.advance(ms);
    await act(() => new Promise((resolve) => setTimeout(resolve, 1_050)));
  };
  return { ...opened, ...rendered, user: userEvent.setup({ pointerEventsCheck: 0 }), pass };
}

/** Returns the URL of a `fetch` call. */
export function urlOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString();
}
