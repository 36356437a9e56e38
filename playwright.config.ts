import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

const { executablePath, args } = await findChromium();

// No webServer: each spec starts the server it needs, on a port and a database of its own.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  // On a shared machine one may lose a race that is not the product's. It passes at its second try and is named as flaky, to be mended.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: { launchOptions: { executablePath, args } },
});
