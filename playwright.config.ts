/**
 * The same specs on two hosts. `x.spec.ts` runs on both, `x.browser.spec.ts`, `x.desktop.spec.ts` and
 * `x.terminal.spec.ts` on theirs alone. The desktop is the stand-in unless ELECTRON_REAL is set, and then what needs
 * the stand-in is left out.
 */
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const chromium = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/e2e/support/prepare.ts',
  reporter: [['list']],
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 1, // On a machine loaded to its limit; what needed it is named at the end of the run.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
    // A trace takes as long as the case itself; `--trace on` for one that is looked into.
    trace: 'off', screenshot: 'only-on-failure',
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), chromiumSandbox: false, args: ['--disable-gpu', '--disable-quic'] }
  },
  projects: [
    { name: 'browser', testIgnore: /\.(desktop|terminal)\.spec\.ts$/ },
    { name: 'desktop', testIgnore: process.env['ELECTRON_REAL'] ? /\.(browser|terminal|standin\.desktop)\.spec\.ts$/ : /\.(browser|terminal)\.spec\.ts$/ },
    { name: 'terminal', testMatch: /\.terminal\.spec\.ts$/ }
  ]
})
