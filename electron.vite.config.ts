/**
 * Three roots, one build. Imports between roots are relative, so tests, the type checker, the layering rule and plain
 * Node all read the same path and no alias has to be repeated.
 */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { dependencies } from './package.json' with { type: 'json' }
import { ascii } from './scripts/ascii.mjs'
import { lazyZod } from './scripts/lazy-zod.mjs'

// Bundled, since loading a hundred small modules is most of a terminal command's time; a native module can't be, and
// the pinyin dictionary is loaded when first needed.
const bundled = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3' && name !== 'pinyin-pro')

const at = (path: string) => resolve(import.meta.dirname, path)

export default defineConfig({
  main: {
    plugins: [lazyZod(), ascii()],
    build: {
      outDir: 'out/main',
      externalizeDeps: { exclude: bundled },
      rollupOptions: {
        input: {
          index: at('src-main/hosts/electron/main.ts'),
          web: at('src-main/hosts/web/main.ts'), // plain Node: must never import electron, also not indirectly
          terminal: at('src-main/hosts/terminal/main.ts'),
          parse: at('src-main/tabular/parse.worker.ts'), // the thread that reads files, in every host
          import: at('src-main/ledger/import/import.worker.ts') // the thread in which files become records
        },
        output: { comments: false } // two megabytes of the libraries' documentation would be read at every start
      }
    }
  },
  preload: {
    build: {
      outDir: 'out/preload', externalizeDeps: false, // a sandboxed preload is one CommonJS file
      rollupOptions: { input: { index: at('src-main/hosts/electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: at('src-renderer'),
    html: { cspNonce: '__CSP_NONCE__' },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'), minify: true,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: { index: at('src-renderer/index.html') } }
    }
  }
})
