import * as mocks from '@foyer/mocks';
import * as sdk from '@foyer/sdk';
import * as adapter from '@foyer/sdk/adapter';
import { act, render, screen, waitForElementToBeRemoved } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import * as reactDom from 'react-dom/client';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const isComponent = (value: unknown): value is ComponentType => typeof value === 'function';

test('packages/react/README.md: shows the list for the signed-in user', async () => {
  const { mockPortal } = await openPortal({ scenario: 'every-status', origin: 'https://portal.example' });
  vi.stubGlobal('session', { token: mockPortal.token });
  onTestFinished(() => void vi.unstubAllGlobals());
  const createPortalClient = (options: sdk.HttpOptions) =>
    sdk.createPortalClient({ ...options, fetch: mockPortal.fetch });
  const { Clients } = await openDocsPage('packages/react/README.md').run(0, {
    '@foyer/react/styles.css': {},
    '@foyer/sdk': { ...sdk, createPortalClient },
  });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
});

describe('README.md', () => {
  const page = openDocsPage('../README.md');

  /** Renders the list of the page on the portal that one of its files exports. */
  async function show(portalFile: number): Promise<void> {
    const { portal } = await page.run(portalFile, {
      '@foyer/mocks': mocks,
      '@foyer/sdk': sdk,
      '@foyer/sdk/adapter': adapter,
    });
    const place = document.body.appendChild(Object.assign(document.createElement('div'), { id: 'root' }));
    const roots: reactDom.Root[] = [];
    const createRoot = (into: Element) => {
      const root = reactDom.createRoot(into);
      roots.push(root);
      return root;
    };
    await act(() =>
      page.run(1, {
        '@foyer/react/styles.css': {},
        'react-dom/client': { createRoot },
        './portal.ts': { portal },
      }),
    );
    onTestFinished(async () => {
      await act(async () => roots[0]?.unmount());
      place.remove();
    });
  }

  test('shows the page with a portal in memory', async () => {
    await show(0);
    expect(await screen.findByRole('button', { name: 'Adeline Marsh' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add client' })).toBeEnabled();
  });

  test('shows the page on a backend that lists and searches, and disables everything else', async () => {
    await show(2);
    expect(await screen.findByRole('button', { name: 'Ada Marlowe' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Add client' })).toHaveAccessibleDescription(
      'You do not have the permission',
    );
    await userEvent.type(screen.getByRole('searchbox'), 'reed');
    await waitForElementToBeRemoved(() => screen.queryByRole('button', { name: 'Ada Marlowe' }));
    expect(screen.getByRole('button', { name: 'Bo Reed' })).toBeVisible();
  });
});
