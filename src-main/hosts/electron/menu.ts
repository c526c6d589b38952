import { dialog, Menu, shell, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { desktopMessages } from '../../../src-shared/messages/desktop'

const text = desktopMessages.menu
const separator: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The application's menus. Keys that the sheets use (Ctrl+R fills right, Ctrl+W closes a tab, Ctrl+D fills down) are not
 * taken by any item.
 */
export function menuTemplate(actions: { print(): void; openLogs(): void; about(): void }): MenuItemConstructorOptions[] {
  return [
    { label: text.file, submenu: [
      { id: 'print', label: text.print, accelerator: 'CmdOrCtrl+P', click: actions.print }, separator,
      { id: 'quit', label: text.quit, role: 'quit', accelerator: 'CmdOrCtrl+Q' }
    ] },
    { label: text.edit, submenu: [
      { label: text.undo, role: 'undo' }, { label: text.redo, role: 'redo' }, separator,
      { label: text.cut, role: 'cut' }, { label: text.copy, role: 'copy' }, { label: text.paste, role: 'paste' },
      { label: text.selectAll, role: 'selectAll' }
    ] },
    { label: text.view, submenu: [
      { label: text.zoomIn, role: 'zoomIn', accelerator: 'CmdOrCtrl+=' }, { label: text.zoomOut, role: 'zoomOut' },
      { label: text.actualSize, role: 'resetZoom' }, separator,
      { label: text.fullScreen, role: 'togglefullscreen' }, { label: text.reload, role: 'reload', accelerator: 'F5' }
    ] },
    { label: text.window, submenu: [
      { label: text.minimize, role: 'minimize', accelerator: 'CmdOrCtrl+M' },
      { label: text.closeWindow, role: 'close', accelerator: 'CmdOrCtrl+Shift+W' }
    ] },
    { label: text.help, submenu: [
      { id: 'logs', label: text.logs, click: actions.openLogs }, { id: 'about', label: text.about, click: actions.about }
    ] }
  ]
}

/** Sets the menus for `window`; `logs` is the folder of the program's logs. */
export function installMenu(window: BrowserWindow, options: { logs: string; version: string }): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({
    print: () => { void window.webContents.executeJavaScript('window.print()') },
    openLogs: () => { void shell.openPath(options.logs) },
    about: () => { void dialog.showMessageBox(window, { type: 'info', title: desktopMessages.product, message: desktopMessages.about(options.version) }) }
  })))
}

/** The right-button menu of text fields, which Electron has none of by itself. */
export function installContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (!isEditable && selectionText === '') return
    Menu.buildFromTemplate([
      ...(isEditable ? [{ label: desktopMessages.context.cut, role: 'cut' as const }] : []),
      { label: desktopMessages.context.copy, role: 'copy' },
      ...(isEditable ? [{ label: desktopMessages.context.paste, role: 'paste' as const }] : [])
    ]).popup({ window })
  })
}
