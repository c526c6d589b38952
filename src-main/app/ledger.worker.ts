import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import type { Connection } from './context'
import { serve } from './serve'
import { startCore, type StartOptions } from './start'

/** What Electron's main thread tells the ledger thread: a window's new page, a window gone, or the end. */
export type LedgerMessage = { kind: 'page'; window: number; port: MessagePort } | { kind: 'gone'; window: number } | { kind: 'close' }

/**
 * The desktop's ledger thread: SQLite never runs on Electron's main thread, where a slow commit would freeze every
 * window's input. A window keeps its session when its page is loaded again; each page gets a port of its own, so that
 * answers meant for the page before can't reach it.
 */
function run(main: MessagePort): void {
  const starting = startCore(workerData as StartOptions)
  const windows = new Map<number, { connection: Connection; port: MessagePort }>()
  const hear = async (message: LedgerMessage) => {
    const core = await starting
    switch (message.kind) {
      case 'page': {
        const before = windows.get(message.window)
        before?.port.close()
        const connection = before?.connection ?? core.connect('desktop')
        const { port } = message
        windows.set(message.window, { connection, port })
        serve({
          send: (text) => { port.postMessage(text) }, listen: (then) => { port.on('message', then) }, closed: (then) => { port.on('close', then) }
        }, { core, connection })
        return
      }
      case 'gone': {
        const left = windows.get(message.window)
        if (left) core.disconnect(left.connection)
        left?.port.close()
        windows.delete(message.window)
        return
      }
      case 'close':
        for (const { port } of windows.values()) port.close()
        await core.close()
        process.exit(0)
    }
  }
  // One after another: a window's page may be told while the office is still being opened.
  let turn: Promise<void> = Promise.resolve()
  // A message that fails must not take the ones after it along: the last one closes the office.
  const report = (error: unknown) => { process.stderr.write(`${String(error)}\n`) }
  main.on('message', (message: LedgerMessage) => { turn = turn.then(() => hear(message)).catch(report) })
}

if (parentPort) run(parentPort)
