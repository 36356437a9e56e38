import { configure, screen } from '@testing-library/dom';
import '@testing-library/jest-dom/vitest';
import * as sdk from '@foyer/sdk';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDocsPage } from '../../react/test/page-blocks.ts';
import { openPortal } from '../../react/test/portal.tsx';
import * as elements from '../src/index.ts';

configure({ asyncUtilTimeout: 30_000 });
const modules = { '@foyer/elements': elements, '@foyer/elements/styles.css': {} };
const isMount = (value: unknown): value is (into: HTMLElement) => void => typeof value === 'function';

test('docs/embedding.md: mounts the client list', async () => {
  const { portal } = await openPortal({ scenario: 'every-status' });
  const { appendList } = await openDocsPage('embedding.md').run(6, {
    ...modules,
    './portal.ts': { portal },
  });
  if (!isMount(appendList)) throw new Error('The block exports no function');
  const into = document.body.appendChild(document.createElement('main'));
  onTestFinished(() => into.remove());
  appendList(into);
  expect(await screen.findByRole('link', { name: 'Caroline Whitby' })).toHaveAttribute(
    'href',
    '/clients/cl_caroline',
  );
});

test('README: mounts the client list with a token of the host page', async () => {
  const { mockPortal } = await openPortal({ scenario: 'every-status' });
  vi.stubGlobal('mySession', { token: mockPortal.token });
  onTestFinished(() => void vi.unstubAllGlobals());
  const createPortalClient = (options: { getToken: () => string }) =>
    sdk.createPortalClient({ ...options, baseUrl: mockPortal.origin, fetch: mockPortal.fetch });
  await openDocsPage('packages/elements/README.md').run(0, {
    ...modules,
    '@foyer/sdk': { ...sdk, createPortalClient },
  });
  onTestFinished(() => document.querySelector('foyer-client-list')?.remove());
  expect(await screen.findByRole('button', { name: 'Caroline Whitby' })).toBeVisible();
});
