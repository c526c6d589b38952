import { chromium, type Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, preview } from 'vite'
import { measure, type Bench, type Taken } from '../protocol'

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path))
const taken = (ms: number): Taken => ({ seconds: ms / 1000, peakMiB: 0 })
/** A goal in time rather than against a peer, judged as everything else is. */
const limit = (ms: number) => () => Promise.resolve(taken(ms))

/** The sheet alone, built as the program is, in a browser that draws without a graphics card. */
async function onPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const outDir = mkdtempSync(join(tmpdir(), 'outpost-grid-'))
  const shared = { configFile: false, root: join(import.meta.dirname, '../grid-page'), logLevel: 'error', build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 4000 } } as const
  await build({ ...shared, plugins: [react()] })
  const server = await preview({ ...shared, preview: { port: 0, host: '127.0.0.1' } })
  const browser = await chromium.launch({ ...(CHROMIUM === undefined ? {} : { executablePath: CHROMIUM }), chromiumSandbox: false, args: ['--disable-gpu', '--disable-quic'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(server.resolvedUrls!.local[0]!)
    await page.waitForFunction(() => 'gridBench' in window)
    return await work(page)
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
}

/** 100,000 × 12 all in the page, and the rows of a paged sheet however many there are. */
export const grid: Bench = ({ pairs }) => {
  return onPage(async (page) => {
    const first = (count: number, isPaged: boolean) => async () => taken(await page.evaluate(([rows, paged]) => window.gridBench.first(rows, paged), [count, isPaged] as const))
    const rows = [
      await measure({ op: 'grid: first rows, all here', size: '100k × 12', peer: '300 ms' }, { atMost: 1 }, pairs, first(100_000, false), limit(300)),
      await measure({ op: 'grid: sort', size: '100k × 12', peer: '400 ms' }, { atMost: 1 }, pairs, async () => taken(await page.evaluate(() => window.gridBench.sort())), limit(400)),
      // A frame takes at most 20 ms at 50 a second.
      await measure({ op: 'grid: one frame while scrolling', size: '100k × 12', peer: '20 ms (50 fps)' }, { atMost: 1 }, pairs, async () => taken(1000 / await page.evaluate(() => window.gridBench.scroll())), limit(20)),
      await measure({ op: 'grid: first rows, paged', size: '1M × 12', peer: 'ours at 10k' }, { atMost: 1 }, pairs, first(1_000_000, true), first(10_000, true))
    ]
    return rows
  })
}
