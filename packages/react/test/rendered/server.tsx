import { createMockPortal } from '@foyer/mocks';
import { dehydrate, QueryClient } from '@tanstack/react-query';
import { text } from 'node:stream/consumers';
import { PassThrough } from 'node:stream';
import { renderToPipeableStream, renderToString } from 'react-dom/server';
import type { ReactNode } from 'react';
import { enAU } from '../../src/index.ts';
import { de } from '../../src/messages/de/index.ts';
import { createPortalAt, Page, prefetch, type PageData } from './page.tsx';

/** A mock portal and a server that renders its list. */
export interface RenderingServer {
  fetch(request: Request): Promise<Response>;
  /** @returns the HTML, and the page data as JSON */
  render(
    how: 'at-once' | 'streamed',
    locale: string,
    timeZone: string,
  ): Promise<{ html: string; data: string }>;
  close(): void;
}

/** Opens an in-memory portal for an origin. */
export async function openRenderingServer(origin: string): Promise<RenderingServer> {
  const mockPortal = await createMockPortal({
    scenario: 'every-status',
    origin,
    now: '2026-11-24T23:30:00.000Z',
  });
  return {
    fetch: (request) => mockPortal.fetch(request),
    async render(how, locale, timeZone) {
      const data: PageData = {
        baseUrl: origin,
        token: mockPortal.token,
        locale,
        timeZone,
        now: mockPortal.clock.now(),
      };
      const queryClient = new QueryClient();
      const portal = createPortalAt(data, mockPortal.fetch);
      await prefetch(portal, queryClient);
      const page = (
        <Page
          portal={portal}
          queryClient={queryClient}
          messages={locale.startsWith('de') ? de : enAU}
          data={data}
        />
      );
      const html = how === 'streamed' ? await streamed(page) : renderToString(page);
      return { html, data: JSON.stringify({ data, state: dehydrate(queryClient) }) };
    },
    close: () => mockPortal.close(),
  };
}

/** Renders to a stream and returns the complete HTML. */
function streamed(page: ReactNode): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onError: reject,
      onShellError: reject,
      onShellReady: () => void text(pipe(new PassThrough())).then(resolve, reject),
    });
  });
}
