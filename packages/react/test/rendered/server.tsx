import { createMockPortal } from '@foyer/mocks';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { enAU } from '../../src/index.ts';
import { de } from '../../src/messages/de/index.ts';
import { clientAt, Page, prefetch, type Given } from './page.tsx';

/** A portal and a server that draws its list. */
export interface RenderingServer {
  fetch(request: Request): Promise<Response>;
  /** @returns the markup, and what the browser must be given beside it, as JSON */
  render(
    how: 'at-once' | 'streamed',
    locale: string,
    timeZone: string,
  ): Promise<{ html: string; data: string }>;
  close(): void;
}

/** Opens a portal in memory that seems to be at an origin. */
export async function openRenderingServer(origin: string): Promise<RenderingServer> {
  const portal = await createMockPortal({
    scenario: 'every-status',
    origin,
    now: '2026-11-24T23:30:00.000Z',
  });
  return {
    fetch: (request) => portal.fetch(request),
    async render(how, locale, timeZone) {
      const given: Given = {
        baseUrl: origin,
        token: portal.token,
        locale,
        timeZone,
        now: portal.clock.now(),
      };
      const queryClient = new QueryClient();
      const client = clientAt(given, portal.fetch);
      await prefetch(client, queryClient);
      const page = (
        <Page
          client={client}
          queryClient={queryClient}
          messages={locale.startsWith('de') ? de : enAU}
          given={given}
        />
      );
      const html = how === 'streamed' ? await streamed(page) : renderToString(page);
      return { html, data: JSON.stringify({ given, state: dehydrate(queryClient) }) };
    },
    close: () => portal.close(),
  };
}

/** As a server streams it, from the first byte to the last. */
function streamed(page: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onError: reject,
      onShellError: reject,
      onShellReady: () => void text(pipe(new PassThrough())).then(resolve, reject),
    });
  });
}
