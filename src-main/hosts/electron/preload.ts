import { contextBridge, ipcRenderer } from 'electron'

/** All that the page can reach of the desktop: one string out, one string in. */
contextBridge.exposeInMainWorld('office', {
  send: (message: string) => { ipcRenderer.send('rpc', message) },
  listen: (hear: (message: string) => void) => { ipcRenderer.on('rpc', (_event, message: string) => { hear(message) }) }
})
