import * as mocks from '@foyer/mocks';
import * as sdk from '@foyer/sdk';
import * as reactQuery from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import * as server from 'react-dom/server';
import type { ComponentType } from 'react';
import { expect, test, vi } from 'vitest';
import { openDocsPage } from './page-blocks.ts';
import { openPortal, urlOf } from './portal.tsx';

const page = openDocsPage('embedding.md');

async function run(block: number, modules: Record<string, object> = {}): Promise<Record<string, unknown>> {
  const { portal } = await openPortal({ scenario: 'every-status' });
  return page.run(block, {
    '@tanstack/react-query': reactQuery,
    'react-dom/server': server,
    './portal.ts': { portal },
    ...modules,
  });
}

const isRenderFunction = (value: unknown): value is () => Promise<string> => typeof value === 'function';
const isLoggingComponent = (value: unknown): value is ComponentType<{ log: (entry: string) => void }> =>
  typeof value === 'function';
const isRefetch = (value: unknown): value is () => Promise<void> => typeof value === 'function';
const isComponent = (value: unknown): value is ComponentType<{ token?: string }> =>
  typeof value === 'function';

test('shows the list of the quick start on its portal in memory', async () => {
  const { portal } = await page.run(0, { '@foyer/mocks': mocks, '@foyer/sdk': sdk });
  const { Clients } = await run(1, { '@foyer/react/styles.css': {}, './portal.ts': { portal } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
  expect(await screen.findByRole('link', { name: 'Adeline Marsh' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/clients\/cl_/),
  );
});

test('reports the operation that failed', async () => {
  const opened = await openPortal({ scenario: 'every-status' });
  opened.mockPortal.fail('clients.list', { kind: 'problem', code: 'forbidden' });
  const { Reported } = await run(2, { './portal.ts': { portal: opened.portal } });
  if (!isLoggingComponent(Reported)) throw new Error('The block exports no component');
  const log = vi.fn();
  render(<Reported log={log} />);
  await waitFor(() =>
    expect(log).toHaveBeenCalledWith(expect.stringMatching(/^query clients\.list: PortalError/)),
  );
});

test('shares the cache of the host, and refetches the list by its key', async () => {
  const opened = await openPortal({ scenario: 'every-status' });
  const { Shared, refetchClients } = await run(3, { './portal.ts': { portal: opened.portal } });
  if (!isComponent(Shared) || !isRefetch(refetchClients))
    throw new Error('The block exports no component and no function');
  render(<Shared />);
  await screen.findByRole('button', { name: 'Caroline Whitby' });
  const fetch = vi.spyOn(opened.mockPortal, 'fetch');
  await act(() => refetchClients());
  expect(fetch.mock.calls.some(([url]) => urlOf(url).includes('/clients?'))).toBe(true);
});

test('renders the rows on a server', async () => {
  const { renderClients } = await run(4);
  if (!isRenderFunction(renderClients)) throw new Error('The block exports no function');
  const html = await renderClients();
  expect(html).toContain('Caroline Whitby');
  expect(html).not.toMatch(/<[^>]*\sstyle=/);
});

test('shows the page behind the link', async () => {
  const { Activate } = await run(5);
  if (!isComponent(Activate)) throw new Error('The block exports no component');
  render(<Activate token="made-up" />);
  expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeVisible();
});
