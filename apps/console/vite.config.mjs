import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const gateway = process.env.GATEWAY_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // Packages of this repository are read from their sources, as the type check and the tests read them.
  resolve: { conditions: ['@wian/source', ...defaultClientConditions] },
  // The content security policy allows no inlined fonts.
  build: { assetsInlineLimit: 0, emptyOutDir: true, chunkSizeWarningLimit: 1_000 },
  server: { proxy: { '/api': gateway, '/session': gateway } },
});
