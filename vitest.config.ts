import path from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/chromium.mjs';

// Tests read the sources: nothing has to be built first.
const source = {
  resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['@foyer/source', ...defaultServerConditions] } },
};

const chosen = process.argv.flatMap((arg, i, all) => {
  if (arg.startsWith('--project=')) return [arg.slice('--project='.length)];
  return arg === '--project' ? [all[i + 1] ?? ''] : [];
});
const wanted = (project: string) =>
  chosen.length === 0 || chosen.some((name) => name === project || /[*!]/.test(name));

// A browser is looked for, and perhaps installed, only when a project needs one.
const chromium = wanted('browser') || wanted('storybook') ? await findChromium() : undefined;
const browser = (reducedMotion?: 'reduce') => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: chromium?.executablePath, args: chromium?.args },
    contextOptions: { ...(reducedMotion && { reducedMotion }) },
  }),
  instances: [{ browser: 'chromium' as const }],
});

// Generous: a busy machine may need many times as long, and a test that hangs fails all the same. No retries: a second try hides a race.
const patience = {
  testTimeout: 180_000,
  hookTimeout: 180_000,
  retry: 0,
  expect: { poll: { timeout: 30_000, interval: 20 } },
};

export default defineConfig({
  ...source,
  test: {
    projects: [
      {
        ...source,
        test: {
          name: 'node',
          ...patience,
          environment: 'node',
          // One worker for many files: no test changes a global or a module, and each file would otherwise import everything again.
          isolate: false,
          include: [
            'packages/{contract,sdk,portal,mocks,conformance,store-postgres,server}/{src,spec,test}/**/*.test.ts',
            'apps/{server,hosts}/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.browser.test.*'],
        },
      },
      {
        ...source,
        plugins: [react()],
        test: {
          name: 'dom',
          ...patience,
          environment: 'jsdom',
          // One worker for many files: every test unmounts what it renders (`packages/react/test/setup.ts`), and starting jsdom for each file took three quarters of the CPU.
          isolate: false,
          include: ['packages/{react,elements}/{src,test}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', '**/*.browser.test.*'],
          setupFiles: ['packages/react/test/setup.ts'],
        },
      },
      {
        ...source,
        plugins: [react(), msw({ mode: 'worker-only' })],
        test: {
          name: 'browser',
          ...patience,
          include: ['{packages,apps}/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['packages/react/test/setup-browser.ts'],
          browser: { ...browser(), viewport: { width: 1_280, height: 800 } },
        },
      },
      // storybookTest() loads .storybook even when another project is selected.
      ...(wanted('storybook')
        ? [
            {
              extends: true as const,
              plugins: [
                storybookTest({
                  configDir: path.join(import.meta.dirname, '.storybook'),
                  storybookScript: 'pnpm run storybook:dev',
                }),
              ],
              // Still: axe would measure the colours of a dialog that is half faded in.
              test: { name: 'storybook', ...patience, browser: browser('reduce') },
            },
          ]
        : []),
    ],
  },
});
