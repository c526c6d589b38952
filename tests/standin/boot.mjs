/** Starts Chromium, puts the stand-in in the place of 'electron' and runs the application's entry. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, registerHooks } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, becomeReady, environment } from './app.mjs'
import { cdp } from './cdp.mjs'
// Loaded before the address is told: Playwright asks for it with `require` as soon as it is connected, keeps what it gets,
// and could never end an application whose modules were just being linked then.
import './electron.mjs'
import { watchTargets } from './window.mjs'

const standin = new URL('./electron.mjs', import.meta.url).href
registerHooks({
  resolve: (name, context, next) => (name === 'electron' || name === 'electron/main' ? { url: standin, format: 'module', shortCircuit: true } : next(name, context))
})

const root = resolve(process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? '.')
const pkg = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const { version } = createRequire(import.meta.url)('electron/package.json')
Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
process.type = 'browser'

const profile = mkdtempSync(join(tmpdir(), 'standin-'))
Object.assign(environment, { root, pkg, userData: join(profile, 'userData') })

const chromium = spawn(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--no-default-browser-check', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--lang=zh-CN', '--no-startup-window', '--remote-debugging-port=0',
  `--user-data-dir=${profile}`
], { stdio: ['ignore', 'ignore', 'pipe'] })
process.on('exit', () => {
  chromium.kill('SIGKILL')
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 })
  } catch {
    // Chromium may still be writing; the folder is in the system's temporary one.
  }
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => { app.quit() })

const address = await new Promise((found, failed) => {
  let output = ''
  chromium.stderr.on('data', (data) => {
    output += data
    const match = /DevTools listening on (ws:\/\/\S+)/.exec(output)
    if (match) found(match[1])
  })
  chromium.once('exit', (code) => { failed(new Error(`chromium exited ${code}\n${output}`)) })
})
await cdp.open(address)
await watchTargets()
process.stderr.write(`DevTools listening on ${address}\n`)
await import(pathToFileURL(resolve(root, pkg.main)).href)
becomeReady()
