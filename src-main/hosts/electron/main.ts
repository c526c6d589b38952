import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, type IpcMainEvent } from 'electron'
import { desktopMessages } from '../../../src-shared/messages/desktop'
import { givenPath, hostFolders } from '../folders'
import { PRELOAD, RENDERER, VERSION } from '../program'
import { startLedger, type Ledger } from './ledger'
import { installContextMenu, installMenu } from './menu'
import { installPermissions } from './permissions'
import { declareScheme, ORIGIN, serveScheme } from './protocol'
import { relay } from './relay'
import { loadWindowState, rememberWindowState } from './window-state'

const { home, state } = hostFolders()
const { values } = parseArgs({ args: process.argv.slice(1), strict: false, options: { sample: { type: 'boolean' }, office: { type: 'string' } } })
/** The development server's address; a packaged program believes no such setting. */
const devServer = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const isOurs = (url: string) => url === ORIGIN || url.startsWith(`${ORIGIN}/`) || (devServer !== undefined && url.startsWith(devServer))
const isTrusted = ({ senderFrame }: IpcMainEvent) => senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)

/** The page itself, which may load itself again; there is nowhere else to go. */
const PAGE = devServer ?? `${ORIGIN}/index.html`
const isPage = (url: string) => url.replace(/[?#].*$/, '') === PAGE

let window: BrowserWindow | undefined
let ledger: Ledger | undefined

function openWindow(core: Ledger): BrowserWindow {
  const { bounds, isMaximized } = loadWindowState(state)
  const made = new BrowserWindow({
    ...bounds, minWidth: 960, minHeight: 600, show: false, title: desktopMessages.product,
    webPreferences: {
      preload: PRELOAD,
      sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, spellcheck: false, devTools: !app.isPackaged
    }
  })
  if (isMaximized) made.maximize()
  rememberWindowState(made, state)
  made.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  made.webContents.on('will-navigate', (event) => { if (!isPage(event.url)) event.preventDefault() })
  made.webContents.on('will-attach-webview', (event) => { event.preventDefault() })
  relay(made.webContents, core.worker, isTrusted)
  installMenu(made, { logs: join(state, 'logs'), version: VERSION })
  installContextMenu(made)
  made.once('ready-to-show', () => { made.show() })
  made.once('closed', () => { window = undefined })
  return made
}

/** Office closed, then program closed: a window that is gone must not take a command's commit with it. */
function quitInOrder(core: Ledger) {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().then(() => { isClosed = true; app.quit() })
  })
}

async function start() {
  await app.whenReady()
  installPermissions(isOurs)
  serveScheme(RENDERER)
  const office = typeof values.office === 'string' ? givenPath(values.office) : undefined
  const core = startLedger({ host: 'desktop', home, state, version: VERSION, isSample: values.sample === true, ...(office ? { office } : {}) }, () => {
    dialog.showErrorBox(desktopMessages.ledgerStopped.title, desktopMessages.ledgerStopped.text)
    app.exit(1)
  })
  ledger = core
  quitInOrder(core)
  window = openWindow(core)
  await window.loadURL(PAGE)
}

// Chromium's own files lie with the program's; it is also what makes an instance single, one per state folder.
const profile = join(state, 'profile')
mkdirSync(profile, { recursive: true })
app.setPath('userData', profile)

if (app.requestSingleInstanceLock()) {
  declareScheme()
  app.on('second-instance', () => {
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  })
  app.on('window-all-closed', () => { app.quit() })
  void start().catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`)
    void (ledger?.close() ?? Promise.resolve()).then(() => { app.exit(1) })
  })
} else app.quit()
