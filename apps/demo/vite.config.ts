import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const server = `http://localhost:${process.env['PORT'] ?? 4300}`;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@foyer/source', ...defaultClientConditions] },
  build: { sourcemap: true },
  server: { port: 5180, proxy: { '/v1': server, '/config.json': server } },
});
