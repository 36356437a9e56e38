import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Serves the same page with the entry point of the mocks. Not used by builds. */
const mocksEntry: Plugin = {
  name: 'foyer-demo-on-mocks',
  apply: 'serve',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) => html.replace('/src/main.tsx', '/src/mocks/main.tsx'),
  },
  configureServer({ httpServer, config }) {
    httpServer?.once('listening', () => {
      const address = httpServer.address();
      if (address !== null && typeof address === 'object')
        config.logger.info(`ready http://localhost:${address.port}`);
    });
  },
};

export default defineConfig({
  plugins: [react(), msw({ mode: 'worker-only' }), mocksEntry],
  resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
  cacheDir: 'node_modules/.vite-mocks',
  // index.html names another entry point. Dependencies discovered late would reload the page.
  optimizeDeps: { entries: ['src/mocks/main.tsx'] },
  server: { host: 'localhost', port: Number(process.env['PORT'] ?? 5180) },
});
