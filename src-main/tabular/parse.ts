import { Worker } from 'node:worker_threads'
import { Refusal } from '../../src-shared/kernel/errors'
import type { RawSheet, RawWorkbook } from '../../src-shared/tabular/raw'
import { PARSE_WORKER } from './parse.path'
import type { ParseJob, ParseMessage } from './parse.worker'

/** What reading one file may cost: seconds of processor time, and megabytes of heap. */
export interface ParseLimits { seconds: number; heapMb: number }

const MB = 2 ** 20

/**
 * Limits by the file's size: a small file that asks for much is hostile or broken, a long sheet may take its time.
 * Processor time is counted, so that a sound file isn't refused because the machine is busy.
 */
export const parseLimits = (bytes: number): ParseLimits => ({ seconds: 1.5 + (4 * bytes) / MB, heapMb: Math.min(1024, Math.round(128 + (40 * bytes) / MB)) })

/** How often the processor time is asked for, in milliseconds. */
const WATCH_MS = 100
/** A thread that doesn't get on at all, whatever the reason, is ended after so many times its processor time. */
const PATIENCE = 20

/**
 * Reads a spreadsheet file in a thread of its own, so that whoever asked keeps answering, and ends the thread when it
 * costs too much or when `signal` says that nobody waits any more. Sheets that are hidden are left out; `onRows` hears of rows
 * as they come.
 *
 * Refuses what readWorkbook refuses, and FILE_TOO_LARGE with `limit` time or memory.
 */
export async function parseFile(bytes: Uint8Array, fileName: string, { signal, limits = parseLimits(bytes.byteLength), onRows }: { signal?: AbortSignal | undefined; limits?: ParseLimits; onRows?: (count: number) => void } = {}): Promise<RawWorkbook> {
  signal?.throwIfAborted()
  // Its own copy: small buffers share memory with others, and what is handed over is gone here.
  const job: ParseJob = { bytes: new Uint8Array(bytes), fileName }
  const worker = new Worker(PARSE_WORKER, { workerData: job, transferList: [job.bytes.buffer as ArrayBuffer], resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 } })
  const sheets: RawSheet[] = []
  const reading = new Promise<RawWorkbook>((resolve, reject) => {
    const abort = () => { reject(signal!.reason as Error) }
    signal?.addEventListener('abort', abort)
    const watch = watched(worker, limits, () => { reject(new Refusal('FILE_TOO_LARGE', { limit: 'time' })) })
    worker.on('message', (message: ParseMessage) => {
      if (message.kind === 'sheet') sheets.push({ ...message.sheet, rows: [] })
      else if (message.kind === 'rows') { sheets.at(-1)!.rows.push(...message.rows); onRows?.(message.rows.length) }
      else if (message.kind === 'refused') reject(new Refusal(message.code, message.data))
      else resolve({ sheets })
    })
    worker.once('error', (error: NodeJS.ErrnoException) => { reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('FILE_TOO_LARGE', { limit: 'memory' }) : error) })
    worker.once('exit', () => {
      clearInterval(watch)
      signal?.removeEventListener('abort', abort)
      reject(new Error('the reading thread ended without an answer'))
    })
  })
  try {
    return await reading
  } finally {
    await worker.terminate()
  }
}

function watched(worker: Worker, { seconds }: ParseLimits, spent: () => void): NodeJS.Timeout {
  const started = performance.now()
  return setInterval(() => {
    if (performance.now() - started > seconds * PATIENCE * 1000) spent()
    worker.cpuUsage().then(({ user, system }) => { if ((user + system) / 1e6 > seconds) spent() }, () => { /* It has ended meanwhile. */ })
  }, WATCH_MS)
}
