/** Drives the sheet in a real browser with real keys, mouse and clipboard. */
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const system = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const port = Number(process.env['GRID_PORT'] ?? 4717), baseURL = `http://127.0.0.1:${port}`
const executablePath = process.env['CHROMIUM_PATH'] ?? system

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/grid-results',
  reporter: [['list']],
  workers: 2,
  retries: 1,
  timeout: 30_000,
  // Each worker's browser has a clipboard of its own. What is timed comes last and alone.
  projects: [{ name: 'sheet', testIgnore: /\.timed\.spec\.ts$/ }, { name: 'timed', testMatch: /\.timed\.spec\.ts$/, dependencies: ['sheet'] }],
  webServer: {
    command: `vite build --config vite.config.ts --logLevel error && exec vite preview --config vite.config.ts --logLevel error --strictPort --port ${port}`,
    cwd: import.meta.dirname, url: `${baseURL}/`, timeout: 120_000
  },
  use: {
    baseURL, headless: true, viewport: { width: 1280, height: 720 }, locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { ...(executablePath === undefined ? {} : { executablePath }), chromiumSandbox: false, args: ['--disable-gpu', '--disable-quic'] }
  }
})
