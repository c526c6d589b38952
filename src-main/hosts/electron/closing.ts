import type { Worker } from 'node:worker_threads'

/** How long the ledger thread may take to close an office, its backup of a large one included. */
export const CLOSING_SECONDS = 120

/**
 * Resolves when `ended` does, or when the ledger thread has not ended `seconds` later: then `report` is told and the
 * thread is ended where it stands. What was acknowledged is on disk by then and the office's lock goes with the
 * process; the next start checks the file, as after a power cut.
 */
export async function endWithin(worker: Worker, ended: Promise<void>, seconds: number, report: (problem: Error) => void): Promise<void> {
  let late: NodeJS.Timeout | undefined
  const limit = new Promise<void>((resolve) => {
    late = setTimeout(() => {
      report(new Error(`the ledger thread did not close the office within ${seconds} s and was ended`))
      void worker.terminate().then(() => { resolve() })
    }, seconds * 1000)
  })
  await Promise.race([ended, limit])
  clearTimeout(late)
}
