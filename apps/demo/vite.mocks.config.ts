import react from '@vitejs/plugin-react';
import { msw } from 'msw/vite';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The same page, begun with a mock portal. A build never comes here. */
const mocked: Plugin = {
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
  plugins: [react(), msw({ mode: 'worker-only' }), mocked],
  resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
  cacheDir: 'node_modules/.vite-mocks',
  // The page names another beginning: found late, its dependencies would load the page twice.
  optimizeDeps: { entries: ['src/mocks/main.tsx'] },
  server: { host: 'localhost', port: Number(process.env['PORT'] ?? 5180) },
});
