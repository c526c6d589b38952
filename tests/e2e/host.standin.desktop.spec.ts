import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startDesktop, type DesktopHost } from './support/host'
import { ROOT } from './support/terminal'

// What only the stand-in lets a test see: Electron keeps its handlers to itself and needs a window manager for focus.

let desktop: DesktopHost
test.beforeEach(async () => { desktop = await startDesktop('fresh') })
test.afterEach(async () => { await desktop.close() })

test('our page gets the clipboard, everything else is denied', async () => {
  const answers = await desktop.app.evaluate(({ session }) => {
    type Handlers = {
      request(contents: null, permission: string, answer: (isAllowed: boolean) => void, details: { requestingUrl: string }): void
      check(contents: null, permission: string, origin: string): boolean
    }
    const { request, check } = (session.defaultSession as unknown as { permissionHandlers: Handlers }).permissionHandlers
    const asked = (permission: string, url: string) => {
      let answer: boolean | undefined
      request(null, permission, (isAllowed) => { answer = isAllowed }, { requestingUrl: url })
      return answer === check(null, permission, url) ? answer : 'two answers'
    }
    const permissions = ['clipboard-read', 'clipboard-sanitized-write', 'media', 'geolocation', 'notifications', 'openExternal', 'fileSystem', 'usb']
    return ['app://bundle/index.html', 'https://evil.example/', 'app://bundle.evil/'].map((url) => permissions.filter((permission) => asked(permission, url) !== false))
  })
  expect(answers).toEqual([['clipboard-read', 'clipboard-sanitized-write'], [], []])
})

test('a second start brings the first window forward and ends', async () => {
  const { app, home } = desktop
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.minimize() })
  const second = spawn(join(ROOT, 'tests/standin/electron'), ['.'], { cwd: ROOT, env: { ...process.env, OUTPOST_HOME: home }, stdio: 'ignore' })
  const code = await new Promise((done) => { second.once('exit', done) })
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return [window?.isMinimized(), window?.isFocused()]
  })).toEqual([false, true])
})
