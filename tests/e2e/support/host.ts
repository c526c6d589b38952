import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { NODE, ROOT } from './terminal'

/** Which office a test starts on: a copy of a prepared one, the first-start page, or a folder of the test's own. */
export type OfficeKind = 'fresh' | 'sample' | 'none' | { folder: string }
export interface Place { home: string; folder: string | null; remove(): void }
export interface BrowserHost { url: string; folder: string | null; home: string; pid: number; close(): Promise<number> }
export interface DesktopHost { app: ElectronApplication; page: Page; folder: string | null; home: string; close(): Promise<void> }

/** A home of its own for one host, with a copy of the prepared office in it. */
export function makePlace(kind: OfficeKind): Place {
  const home = mkdtempSync(join(tmpdir(), 'outpost-e2e-'))
  const remove = () => { rmSync(home, { recursive: true, force: true, maxRetries: 3 }) }
  if (kind === 'none') return { home, folder: null, remove }
  if (typeof kind === 'object') return { home, folder: kind.folder, remove }
  const prepared = join(process.env['E2E_PREPARED'] ?? '', kind), folder = join(home, 'offices', kind)
  if (!existsSync(join(prepared, 'office.db'))) throw new Error(`the ${kind} office could not be prepared`)
  cpSync(prepared, folder, { recursive: true })
  return { home, folder, remove }
}

const environment = (home: string): Record<string, string> => {
  const { INIT_CWD: _cwd, DISPLAY: _display, ...env } = process.env
  return { ...env as Record<string, string>, OUTPOST_HOME: home }
}
const officeArgs = (folder: string | null) => (folder === null ? [] : ['--office', folder])

/** Starts the browser host and waits for its address. `close` tells it to stop and gives its exit code. */
export async function startBrowserHost(kind: OfficeKind, extra: readonly string[] = []): Promise<BrowserHost> {
  const { home, folder, remove } = makePlace(kind)
  const child = spawn(NODE, [join(ROOT, 'out/main/web.js'), '--no-open', ...officeArgs(folder), ...extra], {
    cwd: ROOT, env: environment(home), stdio: ['ignore', 'pipe', 'inherit']
  })
  const ended = new Promise<number>((done) => { child.once('exit', (code) => { done(code ?? -1) }) })
  const url = await new Promise<string>((found, failed) => {
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const match = /READY (\S+)/.exec(output)
      if (match?.[1]) found(match[1])
    })
    void ended.then((code) => { failed(new Error(`the browser host ended with ${code}`)) })
  })
  return {
    url, folder, home, pid: child.pid ?? 0,
    async close() {
      child.kill('SIGTERM')
      const code = await ended
      remove()
      return code
    }
  }
}

const isReal = Boolean(process.env['ELECTRON_REAL'])
/** Chromium's own sandbox can't be had by root; the renderer's sandbox flag is not touched by this. */
const asRoot = isReal && process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Starts the desktop: the real binary where ELECTRON_REAL is set, else the stand-in. */
export async function startDesktop(kind: OfficeKind): Promise<DesktopHost> {
  const { home, folder, remove } = makePlace(kind)
  const display = process.env['DISPLAY']
  const app = await _electron.launch({
    ...(isReal ? {} : { executablePath: join(ROOT, 'tests/standin/electron') }), cwd: ROOT, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
    args: [...asRoot, '.', ...officeArgs(folder)], env: { ...environment(home), ...(isReal && display ? { DISPLAY: display } : {}) }
  })
  const page = await app.firstWindow()
  await page.waitForURL(/\/\/bundle\b/) // a window is born blank
  return {
    app, page, folder, home,
    async close() {
      await app.close()
      remove()
    }
  }
}
