/** What `import … from 'electron'` gives in the main process on the stand-in. */
import { app } from './app.mjs'
import { protocol } from './scheme.mjs'
import { dialog, Menu, MenuItem, screen, session, shell } from './surface.mjs'
import { ipcMain } from './web-contents.mjs'
import { BrowserWindow } from './window.mjs'

export { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, protocol, screen, session, shell }
export default { app, BrowserWindow, dialog, ipcMain, Menu, MenuItem, protocol, screen, session, shell }
