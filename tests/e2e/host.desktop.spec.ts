import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startDesktop, type DesktopHost } from './support/host'
import { runTerminal } from './support/terminal'

let desktop: DesktopHost
test.beforeEach(async () => { desktop = await startDesktop('fresh') })
test.afterEach(async () => { await desktop.close().catch(() => undefined) })

test('the page is app://, sandboxed and sees nothing of Node', async () => {
  const { app, page } = desktop
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return { url: contents?.getURL(), ...(contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences() }
  })
  expect(preferences).toMatchObject({ url: 'app://bundle/index.html', sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
  const seen = await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis))
  expect(seen).toEqual([])
})

test('the preload exposes exactly two functions', async () => {
  const shape = await desktop.page.evaluate(() => {
    const { office } = window as unknown as { office: Record<string, unknown> }
    return { names: Object.entries(office).map(([name, value]) => `${name}:${typeof value}`).sort(), isFrozen: Object.isFrozen(office) }
  })
  expect(shape).toEqual({ names: ['listen:function', 'send:function'], isFrozen: true })
})

test('inline script and other origins are refused by the policy', async () => {
  const { page } = desktop
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.planted = true'
    document.head.append(script)
    return 'planted' in window
  })
  expect(ran).toBe(false)
  expect(await page.evaluate(() => fetch('https://example.invalid/').then(() => 'sent', () => 'refused'))).toBe('refused')
})

test('no navigation, no new windows', async () => {
  const { app, page } = desktop
  const place = () => page.url().replace(/#.*/, '') // the hash is the page's own
  const before = place()
  // From a timer: an answer would be waited for while the page is told to leave.
  await page.evaluate(() => { setTimeout(() => { location.href = 'http://example.invalid/' }) })
  await page.evaluate(() => { setTimeout(() => { window.open('http://example.invalid/') }) })
  await page.waitForTimeout(500)
  expect(place()).toBe(before)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('menus are Chinese and leave the keys of the sheets alone', async () => {
  const items = await desktop.app.evaluate(({ Menu }) => {
    const all = (menu: Electron.Menu | null | undefined): { label: string; accelerator: string }[] =>
      (menu?.items ?? []).flatMap((item) => [{ label: item.label ?? '', accelerator: String(item.accelerator ?? '') }, ...all(item.submenu)])
    return all(Menu.getApplicationMenu())
  })
  const labels = items.map(({ label }) => label).filter(Boolean)
  expect(labels).toContain('文件')
  expect(labels.filter((label) => !/[\u4e00-\u9fff]/.test(label))).toEqual([])
  expect(items.map(({ accelerator }) => accelerator).filter((key) => /^(CmdOrCtrl|Ctrl)\+[RWDK]$/.test(key))).toEqual([])
})

test('calls go through the ledger thread and a reload keeps working', async () => {
  const { page } = desktop
  const ask = () => page.evaluate(async () => {
    const { office } = window as unknown as { office: { send(text: string): void; listen(hear: (text: string) => void): void } }
    return await new Promise<string>((answer) => {
      office.listen((text) => { if (text.includes('9007')) answer(text) })
      office.send(JSON.stringify({ i: '9007', p: { u: '/workspace/session/get', b: { json: undefined } } }))
    })
  })
  expect(await ask()).toContain('王会计')
  const loaded = page.waitForEvent('load')
  await desktop.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.reload() })
  await loaded
  expect(await ask()).toContain('王会计')
})

test('a message from a page that is not ours is not relayed', async () => {
  const count = await desktop.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    let thrown = 0
    for (const senderFrame of [null, { url: 'http://evil.example/', parent: null }, { url: 'app://bundle.evil/', parent: null }, { url: 'app://bundle/index.html', parent: {} }]) {
      try {
        ipcMain.emit('rpc', { sender, senderFrame } as never, 'not even a message')
      } catch {
        thrown++
      }
    }
    return thrown
  })
  expect(count).toBe(0)
})

test('closing closes the office in order and remembers the window', async () => {
  const { app, home, folder } = desktop
  const office = folder ?? ''
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1200, height: 800 }) })
  await expect.poll(() => existsSync(join(office, 'office.lock.json'))).toBe(true)
  const ended = new Promise<void>((done) => { app.process().once('exit', () => { done() }) })
  await app.evaluate(({ BrowserWindow }) => { setTimeout(() => { BrowserWindow.getAllWindows()[0]?.close() }, 50) })
  await ended
  expect(existsSync(join(office, 'office.lock.json'))).toBe(false)
  expect(existsSync(join(office, 'office.db-wal'))).toBe(false)
  const state = JSON.parse(readFileSync(join(home, 'state/window.json'), 'utf8')) as unknown
  expect(state).toEqual({ bounds: { x: 40, y: 50, width: 1200, height: 800 }, isMaximized: false })
  expect((await runTerminal(['check', '--office', office])).code).toBe(0)
})

test('while the desktop has the office, a terminal is told so', async () => {
  const { stdout, code } = await runTerminal(['call', 'ledger.book.list', '--office', desktop.folder ?? ''])
  expect(code).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'OFFICE_IN_USE', data: { host: 'desktop' } } })
})
