import { EventEmitter } from 'node:events'

/** The rest of Electron's main-process surface that the host touches; tests replace dialogs as they would on Electron. */
export class MenuItem {
  constructor(template) {
    Object.assign(this, { enabled: true, visible: true, ...template })
    if (Array.isArray(template.submenu)) this.submenu = Menu.buildFromTemplate(template.submenu)
    this.click = () => template.click?.(this)
  }
}

export class Menu extends EventEmitter {
  static #application = null
  static setApplicationMenu(menu) { Menu.#application = menu }
  static getApplicationMenu() { return Menu.#application }
  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((item) => new MenuItem(item))
    return menu
  }

  items = []
  popup() { this.emit('menu-will-show') }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}

export const dialog = {
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
  showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  showMessageBox: () => Promise.resolve({ response: 0, checkboxChecked: false }),
  showErrorBox: (title, text) => { console.error('[dialog]', title, text) }
}

const handlers = {}
const defaultSession = Object.assign(new EventEmitter(), {
  setPermissionRequestHandler(handler) { handlers.request = handler },
  setPermissionCheckHandler(handler) { handlers.check = handler },
  /** For specs: what the installed handlers say. */
  permissionHandlers: handlers
})
export const session = { defaultSession }
export const shell = { openPath: () => Promise.resolve(''), openExternal: () => Promise.resolve() }
const display = { id: 1, bounds: { x: 0, y: 0, width: 1920, height: 1080 }, workArea: { x: 0, y: 0, width: 1920, height: 1040 }, scaleFactor: 1 }
export const screen = Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] })
