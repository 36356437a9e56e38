import * as sdk from '@foyer/sdk';
import { render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDocsPage } from './page-blocks.ts';
import { openPortal } from './portal.tsx';

const isComponent = (value: unknown): value is ComponentType => typeof value === 'function';

test('packages/react/README.md: the list of a portal, for whoever is signed in', async () => {
  const { mockPortal } = await openPortal({ scenario: 'every-status', origin: 'https://portal.example' });
  vi.stubGlobal('session', { token: mockPortal.token });
  onTestFinished(() => void vi.unstubAllGlobals());
  const createPortalClient = (options: sdk.HttpOptions) => sdk.createPortalClient({ ...options, fetch: mockPortal.fetch });
  const { Clients } = await openDocsPage('packages/react/README.md').run(0, { '@foyer/react/styles.css': {}, '@foyer/sdk': { ...sdk, createPortalClient } });
  if (!isComponent(Clients)) throw new Error('The block exports no component');
  render(<Clients />);
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
});
