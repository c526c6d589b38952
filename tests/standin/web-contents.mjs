import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { cdp } from './cdp.mjs'
import { fromWeb, handlers, toWeb } from './scheme.mjs'
import { session } from './surface.mjs'
import { world } from './world.mjs'

/** String ipc: what pages send is emitted here. */
export const ipcMain = new EventEmitter()

const WORLD = 'standin-preload'
const isGone = (error) => /Invalid InterceptionId|cdp closed|Session with given id/.test(String(error))

export class WebContents extends EventEmitter {
  static #lastId = 0
  id = ++WebContents.#lastId
  session = session.defaultSession
  #window
  #options
  #sessionId
  #frameId
  #worldId = null
  #url = ''
  #isShown = false
  #ownLoads = new Set()
  #openHandler = () => ({ action: 'allow' })

  constructor(window, options) {
    super()
    this.#window = window
    this.#options = options
    this.opened = this.#open()
  }

  command(method, params) { return cdp.send(method, params, this.#sessionId) }

  async #open() {
    const { width = 800, height = 600 } = this.#options
    const { targetId } = await cdp.send('Target.createTarget', { url: 'about:blank', newWindow: true, width, height })
    this.targetId = targetId
    this.#sessionId = (await cdp.send('Target.attachToTarget', { targetId, flatten: true })).sessionId
    this.#listen()
    await this.command('Page.enable')
    this.#frameId = (await this.command('Page.getFrameTree')).frameTree.frame.id
    await this.command('Runtime.enable')
    await this.command('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
    await this.command('Runtime.addBinding', { name: '__standin_send', executionContextName: WORLD })
    await this.#installPreload()
    await this.#grantPermissions()
    const schemes = [...handlers.keys()].map((scheme) => ({ urlPattern: `http://*.${scheme}.localhost/*` }))
    await this.command('Fetch.enable', { patterns: [{ urlPattern: '*', resourceType: 'Document' }, ...schemes] })
  }

  #listen() {
    const on = (method, then) => { cdp.on(`${this.#sessionId}:${method}`, then) }
    on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD && context.auxData?.frameId === this.#frameId) this.#worldId = context.id
    })
    on('Runtime.executionContextDestroyed', ({ executionContextId }) => { if (executionContextId === this.#worldId) this.#worldId = null })
    on('Runtime.bindingCalled', ({ name, payload }) => { if (name === '__standin_send') this.#fromPage(JSON.parse(payload)) })
    on('Fetch.requestPaused', (paused) => { void this.#intercept(paused) })
    on('Page.frameNavigated', ({ frame }) => { if (!frame.parentId) this.#url = fromWeb(frame.url) })
    on('Page.loadEventFired', () => {
      this.emit('did-finish-load', {})
      if (this.#isShown) return
      this.#isShown = true
      setImmediate(() => { this.#window.emit('ready-to-show', {}) })
    })
  }

  async #installPreload() {
    const { preload, sandbox, contextIsolation, nodeIntegration } = this.#options.webPreferences ?? {}
    if (!preload) return
    if (nodeIntegration || contextIsolation === false || sandbox === false) throw new Error('stand-in: only sandboxed, isolated preloads')
    if (!preload.endsWith('.cjs') && !preload.endsWith('.js')) throw new Error('stand-in: a sandboxed preload must be CommonJS')
    const code = await readFile(preload, 'utf8')
    await this.command('Page.addScriptToEvaluateOnNewDocument', { source: `(${world})('main')` })
    const source = `(${world})('preload', function (require, module, exports) {\n${code}\n})`
    await this.command('Page.addScriptToEvaluateOnNewDocument', { worldName: WORLD, source })
  }

  /** What the application's handler allows its own page, Chromium must be told: nobody can click its questions away here. */
  async #grantPermissions() {
    for (const scheme of handlers.keys()) {
      if (!session.defaultSession.permissionHandlers.check?.(null, 'clipboard-read', `${scheme}://bundle`)) continue
      await cdp.send('Browser.grantPermissions', { origin: `http://bundle.${scheme}.localhost`, permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] })
    }
  }

  async #intercept({ requestId, request, resourceType, frameId }) {
    const url = fromWeb(request.url)
    const fail = (errorReason) => this.command('Fetch.failRequest', { requestId, errorReason })
    try {
      if (resourceType === 'Document' && frameId === this.#frameId && !this.#mayNavigate(request.url, url)) return void await fail('Aborted')
      const handler = handlers.get(new URL(url).protocol.slice(0, -1))
      if (!handler) return void await this.command('Fetch.continueRequest', { requestId })
      const body = ['GET', 'HEAD'].includes(request.method) ? {} : { body: request.postData ?? '' }
      const response = await handler(new Request(url, { method: request.method, headers: request.headers, ...body }))
      await this.command('Fetch.fulfillRequest', {
        requestId, responseCode: response.status, responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
        body: Buffer.from(await response.arrayBuffer()).toString('base64')
      })
    } catch (error) {
      if (!isGone(error)) console.error('[stand-in]', error)
      await fail('Failed').catch(() => {})
    }
  }

  #mayNavigate(webUrl, url) {
    if (!this.#ownLoads.delete(webUrl)) {
      const event = { url, isMainFrame: true, isPrevented: false, preventDefault() { event.isPrevented = true } }
      this.emit('will-navigate', event, url)
      if (event.isPrevented) return false
    }
    this.emit('did-start-navigation', { url, isMainFrame: true, isSameDocument: false })
    return true
  }

  #fromPage({ channel, args }) {
    ipcMain.emit(channel, { sender: this, senderFrame: { url: this.#url, parent: null } }, ...args)
  }

  send(channel, ...args) {
    if (this.#worldId === null) return
    void this.command('Runtime.callFunctionOn', {
      functionDeclaration: 'function (json) { globalThis.__standin_receive?.(json) }', executionContextId: this.#worldId,
      arguments: [{ value: JSON.stringify({ channel, args }) }]
    }).catch(() => {})
  }

  async loadURL(url) {
    await this.opened
    const web = new URL(toWeb(url)).href
    this.#url = url
    this.#ownLoads.add(web)
    const loaded = new Promise((resolve) => { this.once('did-finish-load', resolve) })
    const { errorText } = await this.command('Page.navigate', { url: web })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
    await loaded
  }

  reload() {
    this.#ownLoads.add(toWeb(this.#url))
    void this.command('Page.reload')
  }

  async executeJavaScript(expression) {
    await this.opened
    const { result, exceptionDetails } = await this.command('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }

  async printToPDF({ landscape = false, printBackground = false, preferCSSPageSize = false } = {}) {
    const { data } = await this.command('Page.printToPDF', { landscape, printBackground, preferCSSPageSize, paperWidth: 8.27, paperHeight: 11.7 })
    return Buffer.from(data, 'base64')
  }

  setWindowOpenHandler(handler) { this.#openHandler = handler }
  openVerdict(url) { return this.#openHandler({ url: fromWeb(url) }).action }
  getURL() { return this.#url }
  isDestroyed() { return this.#window.isDestroyed() }
  getLastWebPreferences() { return { ...this.#options.webPreferences } }
  openDevTools() {}
  focus() {}
}
