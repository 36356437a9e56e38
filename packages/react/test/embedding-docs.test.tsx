import * as mocks from '@foyer/mocks';
import * as sdk from '@foyer/sdk';
import * as reactQuery from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import * as server from 'react-dom/server';
import type { ComponentType } from 'react';
import { expect, test } from 'vitest';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const page = openDocsPage('embedding.md');

async function run(block: number, modules: Record<string, object> = {}): Promise<Record<string, unknown>> {
  const { client } = await openPortal({ scenario: 'every-status' });
  return page.run(block, {
    '@tanstack/react-query': reactQuery,
    'react-dom/server': server,
    './portal.ts': { portal: client },
    ...modules,
  });
}

const isDrawing = (value: unknown): value is () => Promise<string> => typeof value === 'function';
const isComponent = (value: unknown): value is ComponentType<{ token?: string }> =>
  typeof value === 'function';

test('renders the list over the in-memory portal of the guide', async () => {
  const { portal } = await page.run(0, { '@foyer/mocks': mocks, '@foyer/sdk': sdk });
  const { Clients } = await run(1, { '@foyer/react/styles.css': {}, './portal.ts': { portal } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
  expect(await screen.findByRole('link', { name: 'Adeline Marsh' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/clients\/cl_/),
  );
});

test('the page draws the rows on a server', async () => {
  const { drawClients } = await run(2);
  if (!isDrawing(drawClients)) throw new Error('The block exports no function');
  const html = await drawClients();
  expect(html).toContain('Caroline Whitby');
  expect(html).not.toMatch(/<[^>]*\sstyle=/);
});

test('the page shows the client’s own side', async () => {
  const { Activate } = await run(3);
  if (!isComponent(Activate)) throw new Error('The block exports no component');
  render(<Activate token="made-up" />);
  expect(await screen.findByRole('heading', { name: 'This link does not work' })).toBeVisible();
});
