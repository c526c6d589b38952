import { EventEmitter } from 'node:events'
import { app, lastWindowClosed, windows } from './app.mjs'
import { cdp } from './cdp.mjs'
import { WebContents } from './web-contents.mjs'

export class BrowserWindow extends EventEmitter {
  static #lastId = 0
  static getAllWindows() { return [...windows] }
  static getFocusedWindow() { return [...windows].find((window) => window.isFocused()) ?? null }
  static fromWebContents(contents) { return [...windows].find((window) => window.webContents === contents) ?? null }

  id = ++BrowserWindow.#lastId
  #state = { isDestroyed: false, isVisible: true, isFocused: false, isMaximized: false, isMinimized: false }
  #bounds
  #title

  constructor({ show = true, x = 0, y = 0, width = 800, height = 600, title = '', ...options } = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#state.isVisible = show
    this.#bounds = { x, y, width, height }
    this.#title = title
    windows.add(this)
    this.webContents = new WebContents(this, { width, height, ...options })
    app.emit('web-contents-created', {}, this.webContents)
  }

  loadURL(url) { return this.webContents.loadURL(url) }
  show() { this.#state.isVisible = true; this.emit('show', {}) }
  hide() { this.#state.isVisible = false; this.emit('hide', {}) }
  focus() { this.#state.isFocused = true; this.emit('focus', {}) }
  isFocused() { return this.#state.isFocused }
  isVisible() { return this.#state.isVisible }
  isDestroyed() { return this.#state.isDestroyed }
  maximize() { this.#state.isMaximized = true; this.emit('maximize', {}) }
  unmaximize() { this.#state.isMaximized = false; this.emit('unmaximize', {}) }
  isMaximized() { return this.#state.isMaximized }
  minimize() { this.#state.isMinimized = true; this.emit('minimize', {}) }
  restore() { this.#state.isMinimized = false; this.emit('restore', {}) }
  isMinimized() { return this.#state.isMinimized }
  getTitle() { return this.#title }
  getBounds() { return { ...this.#bounds } }
  getNormalBounds() { return { ...this.#bounds } }

  setBounds(bounds) {
    Object.assign(this.#bounds, bounds)
    const { width, height } = this.#bounds
    void this.webContents.opened
      .then(() => this.webContents.command('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false }))
      .catch(() => {})
    this.emit('resize', {})
  }

  close() {
    let isPrevented = false
    this.emit('close', { preventDefault() { isPrevented = true } })
    if (!isPrevented) this.destroy()
  }

  destroy() {
    if (this.#state.isDestroyed) return
    this.#state.isDestroyed = true
    windows.delete(this)
    void this.webContents.opened.then(() => cdp.send('Target.closeTarget', { targetId: this.webContents.targetId })).catch(() => {})
    this.webContents.emit('destroyed')
    this.emit('closed', {})
    if (windows.size === 0) lastWindowClosed()
  }
}

const byTarget = (targetId) => [...windows].find((window) => window.webContents.targetId === targetId)

/** Follows what happens to pages from outside: closed by the tester, or opened by a page that may not. */
export async function watchTargets() {
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  cdp.on('Target.targetDestroyed', ({ targetId }) => { byTarget(targetId)?.destroy() })
  cdp.on('Target.targetCreated', ({ targetInfo: { type, openerId, targetId, url } }) => {
    if (type === 'page' && openerId && byTarget(openerId)?.webContents.openVerdict(url) === 'deny') {
      void cdp.send('Target.closeTarget', { targetId }).catch(() => {})
    }
  })
}
