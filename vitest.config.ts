import { defineConfig } from 'vitest/config'
import { lazyZod } from './scripts/lazy-zod.mjs'
import { workerModules } from './tests/worker-modules.ts'

export default defineConfig({
  plugins: [workerModules(), lazyZod()],
  test: {
    // What takes minutes lies in tests/long and is run by `npm run test:long`.
    include: process.env['TEST_LONG'] ? ['tests/long/**/*.test.ts'] : ['tests/**/*.test.{ts,tsx}'],
    exclude: process.env['TEST_LONG'] ? [] : ['tests/long/**'],
    testTimeout: process.env['TEST_LONG'] ? 1_800_000 : 60_000,
    hookTimeout: 60_000
  }
})
