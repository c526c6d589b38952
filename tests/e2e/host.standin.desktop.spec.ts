import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { startDesktop, type DesktopHost } from './support/host'
import { ROOT } from './support/terminal'

// What only the stand-in lets a test see: Electron keeps its handlers to itself and needs a window manager for focus.

let desktop: DesktopHost
test.beforeEach(async () => { desktop = await startDesktop('fresh') })
test.afterEach(async () => { await desktop.close() })

test('every permission is denied', async () => {
  const answers = await desktop.app.evaluate(({ session }) => {
    const { request, check } = (session.defaultSession as unknown as {
      permissionHandlers: { request(contents: null, permission: string, answer: (isAllowed: boolean) => void): void; check(): boolean }
    }).permissionHandlers
    let answer = true
    request(null, 'media', (isAllowed) => { answer = isAllowed })
    return [answer, check()]
  })
  expect(answers).toEqual([false, false])
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
