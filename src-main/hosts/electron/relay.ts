import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads'
import { ipcMain, type IpcMainEvent, type WebContents } from 'electron'
import type { LedgerMessage } from '../../app/ledger.worker'

/**
 * Carries a window's messages to the ledger thread and back; nothing is read or kept here. Every load of the page gets a
 * port of its own: the page before may still have had calls running, whose answers would carry the new page's numbers.
 *
 * `isTrusted` says whether a message comes from our own page.
 */
export function relay(contents: WebContents, ledger: Worker, isTrusted: (event: IpcMainEvent) => boolean): void {
  const window = contents.id
  const tell = (message: LedgerMessage, ports: MessagePort[] = []) => { ledger.postMessage(message, ports) }
  let here: MessagePort | undefined
  const connect = () => {
    here?.close()
    const { port1, port2 } = new MessageChannel()
    here = port1
    tell({ kind: 'page', window, port: port2 }, [port2])
    port1.on('message', (message: string) => { if (!contents.isDestroyed()) contents.send('rpc', message) })
  }
  const fromPage = (event: IpcMainEvent, message: unknown) => {
    if (event.sender === contents && isTrusted(event) && typeof message === 'string') here?.postMessage(message)
  }
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => { if (isMainFrame && !isSameDocument) connect() })
  ipcMain.on('rpc', fromPage)
  contents.once('destroyed', () => {
    ipcMain.off('rpc', fromPage)
    here?.close()
    tell({ kind: 'gone', window })
  })
}
