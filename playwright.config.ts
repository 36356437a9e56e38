import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const { executablePath, args } = await findChromium();

// No webServer: each spec starts the server it needs, on a port and a database of its own.
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/build-demo.ts',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Each file has servers of its own, so two files can run side by side.
  workers: 2,
  // Generous: a busy machine may need many times as long, and a test that hangs fails all the same. No retries: a second try hides a race.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { launchOptions: { executablePath, args } },
});
