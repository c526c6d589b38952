import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { Refusal } from '../../src-shared/kernel/errors'
import type { RawSheet } from '../../src-shared/tabular/raw'
import { readWorkbook } from './read-workbook'

/** A file to be read. */
export interface ParseJob { bytes: Uint8Array; fileName: string }

/** What the thread says: a sheet without its rows, rows of the sheet said last, that all is said, or a refusal. */
export type ParseMessage =
  | { kind: 'sheet'; sheet: Omit<RawSheet, 'rows'> } | { kind: 'rows'; rows: RawSheet['rows'] } | { kind: 'end' } | { kind: 'refused'; code: string; data: unknown }

/** Rows in one message: whoever listens takes them in between its other work. */
const BLOCK = 1000

/** Reads one file and hands its visible sheets over in blocks. The thread's limits are set by parse.ts. */
async function run(port: MessagePort, { bytes, fileName }: ParseJob): Promise<void> {
  const say = (message: ParseMessage) => { port.postMessage(message) }
  try {
    const { sheets } = await readWorkbook(bytes, fileName)
    for (const { rows, ...sheet } of sheets) {
      if (sheet.hidden) continue
      say({ kind: 'sheet', sheet })
      for (let at = 0; at < rows.length; at += BLOCK) say({ kind: 'rows', rows: rows.slice(at, at + BLOCK) })
    }
    say({ kind: 'end' })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say({ kind: 'refused', code: error.code, data: error.data })
  }
}

if (parentPort) void run(parentPort, workerData as ParseJob)
