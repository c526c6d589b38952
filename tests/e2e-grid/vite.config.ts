/** Builds the page the specs drive, with the same strict policy the application has. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: `${import.meta.dirname}/harness`,
  cacheDir: `${import.meta.dirname}/../../node_modules/.cache/vite-grid`,
  html: { cspNonce: 'harness' },
  plugins: [react()],
  build: { outDir: `${import.meta.dirname}/../../node_modules/.cache/grid-harness`, emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 4000 },
  preview: { strictPort: true, host: '127.0.0.1' }
})
