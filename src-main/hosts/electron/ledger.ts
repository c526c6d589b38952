import { Worker } from 'node:worker_threads'
import { bugLog } from '../../app/bug-log'
import type { LedgerMessage } from '../../app/ledger.worker'
import ledgerPath from '../../app/ledger.worker?modulePath'
import type { StartOptions } from '../../app/start'
import { CLOSING_SECONDS, endWithin } from './closing'

/** The ledger thread and its orderly end. */
export interface Ledger { worker: Worker; close(): Promise<void> }

/** Starts the ledger thread. `onCrash` is called when it ends without having been told to. */
export function startLedger(options: StartOptions, onCrash: () => void): Ledger {
  const worker = new Worker(ledgerPath, { workerData: options })
  let isClosing = false
  const ended = new Promise<void>((resolve) => {
    worker.once('error', (error) => { process.stderr.write(`${error.stack ?? error.message}\n`) })
    worker.once('exit', () => {
      resolve()
      if (!isClosing) onCrash()
    })
  })
  return {
    worker,
    /**
     * Resolves when the last command is done, the log is folded into the database and the office's lock is given back;
     * a thread that never says so is ended, since a program that can't be closed is ended by force.
     */
    close() {
      if (!isClosing) worker.postMessage({ kind: 'close' } satisfies LedgerMessage)
      isClosing = true
      return endWithin(worker, ended, CLOSING_SECONDS, (problem) => { bugLog(options.state)('closing', problem) })
    }
  }
}
