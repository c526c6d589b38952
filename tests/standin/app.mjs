import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

/** What boot.mjs found out about the application. */
export const environment = { root: '', pkg: {}, userData: '' }
/** Every window that is open. */
export const windows = new Set()

const paths = new Map()
let resolveReady
const ready = new Promise((resolve) => { resolveReady = resolve })
let isReady = false, isQuitting = false

const defaultPath = (name) => {
  if (name === 'userData' || name === 'sessionData') return environment.userData
  return { temp: tmpdir(), home: homedir() }[name] ?? join(environment.userData, name)
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** One instance per userData, as in Electron: the second leaves its command line for the first, which looks for it. */
function requestSingleInstanceLock() {
  const folder = join(app.getPath('userData'), 'instance'), holder = join(folder, 'pid')
  mkdirSync(folder, { recursive: true })
  const pid = existsSync(holder) ? Number(readFileSync(holder, 'utf8')) : 0
  if (pid > 0 && pid !== process.pid && isAlive(pid)) {
    writeFileSync(join(folder, `second-${process.pid}.json`), JSON.stringify({ argv: process.argv, cwd: process.cwd() }))
    return false
  }
  writeFileSync(holder, String(process.pid))
  setInterval(() => {
    for (const name of readdirSync(folder)) {
      if (!name.startsWith('second-')) continue
      const { argv, cwd } = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      rmSync(join(folder, name))
      app.emit('second-instance', {}, argv, cwd)
    }
  }, 100).unref()
  return true
}

const preventable = () => {
  const event = { defaultPrevented: false, preventDefault() { event.defaultPrevented = true } }
  return event
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: false,
  commandLine: { appendSwitch() {}, appendArgument() {}, hasSwitch: () => false, getSwitchValue: () => '' },
  isReady: () => isReady, whenReady: () => ready,
  getName: () => environment.pkg.productName ?? environment.pkg.name, getVersion: () => environment.pkg.version, getAppPath: () => environment.root,
  getLocale: () => 'zh-CN',
  getPath(name) {
    const path = paths.get(name) ?? defaultPath(name)
    mkdirSync(path, { recursive: true })
    return path
  },
  setPath(name, path) { paths.set(name, path) },
  requestSingleInstanceLock, setAppUserModelId() {}, focus() {},
  exit(code = 0) { process.exit(code) },
  quit() {
    const before = preventable()
    app.emit('before-quit', before)
    if (before.defaultPrevented) return
    isQuitting = true
    for (const window of [...windows]) {
      window.close()
      if (!window.isDestroyed()) { isQuitting = false; return }
    }
    const last = preventable()
    app.emit('will-quit', last)
    isQuitting = false
    if (last.defaultPrevented) return
    app.emit('quit', {}, 0)
    setImmediate(() => { process.exit(0) })
  }
})

/** Electron quits by itself when the last window closes, unless somebody listens; while it quits anyway it says nothing. */
export function lastWindowClosed() {
  if (isQuitting) return
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

/** Fires `ready`, which Electron does once the entry module has been evaluated. */
export function becomeReady() {
  isReady = true
  app.emit('ready', {}, {})
  resolveReady()
}
