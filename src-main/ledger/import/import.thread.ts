import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../../src-shared/kernel/errors'
import type { Connection } from '../../app/context'
import type { FromThread, ImportAnswers, ImportJob, ImportTold, JobOffice, ThreadFile, ToThread } from './import.jobs'
import { IMPORT_WORKER } from './import.path'

/** A file as a caller sends it: its bytes in base64, or only its digest where it has sent them before. */
export interface SentFile { fileName: string; content: string | null; digest: string | null }

type JobOf<K extends ImportJob['kind']> = Extract<ImportJob, { kind: K }>
interface Waiting { tell(step: unknown): Promise<void>; done(answer: unknown): void; failed(error: unknown): void }
/** A thread in which files become records, so that whoever asked keeps answering others meanwhile. */
interface ImportThread { worker: Worker; waiting: Map<number, Waiting>; isOver: boolean; idle: NodeJS.Timeout | undefined }
interface KeptFile { owner: Connection; fileName: string; digest: string; thread: ImportThread }

/** Files kept by their threads, all callers together, and how long without being asked. */
const MOST_FILES = 4, IDLE_MS = 10 * 60_000

/** The newest last: a dry run, its corrections and the import use the same thread, each caller only its own. */
let files: KeptFile[] = []
let lastId = 0

/**
 * The thread that has the file, a new one unless this caller's last is still there. Refuses FILE_GONE where only a digest was
 * sent of a file that isn't kept.
 */
export function threadOf({ fileName, content, digest }: SentFile, owner: Connection): ImportThread {
  const bytes = content === null ? undefined : Buffer.from(content, 'base64')
  const wanted = bytes ? createHash('sha256').update(bytes).digest('hex') : digest
  const found = files.find((one) => one.owner === owner && one.fileName === fileName && one.digest === wanted && !one.thread.isOver)
  const others = files.filter((one) => one !== found && !one.thread.isOver)
  if (!found && (!bytes || wanted === null)) throw new Refusal('FILE_GONE')
  // Its own copy: small buffers share memory with others, and what is handed over is gone here.
  const kept = found ?? { owner, fileName, digest: wanted!, thread: startThread({ bytes: new Uint8Array(bytes!), fileName, digest: wanted! }) }
  while (others.length >= MOST_FILES) {
    const oldest = others.findIndex(({ thread }) => thread.waiting.size === 0)
    if (oldest < 0) break
    end(others.splice(oldest, 1)[0]!.thread)
  }
  files = [...others, kept]
  return kept.thread
}

/** A thread without a file, for one job. */
export async function inThread<K extends 'undo'>(office: JobOffice, job: JobOf<K>): Promise<ImportAnswers[K]> {
  const thread = startThread(null)
  try {
    return await ask(thread, office, job)
  } finally {
    end(thread)
  }
}

function startThread(file: ThreadFile | null): ImportThread {
  const worker = new Worker(IMPORT_WORKER, { workerData: file, transferList: file ? [file.bytes.buffer as ArrayBuffer] : [] })
  const thread: ImportThread = { worker, waiting: new Map(), isOver: false, idle: undefined }
  worker.on('message', ({ id, ...message }: FromThread) => {
    const job = thread.waiting.get(id)
    if (message.kind === 'told') { void job?.tell(message.step).then(() => { worker.postMessage({ kind: 'heard', id } satisfies ToThread) }); return }
    thread.waiting.delete(id)
    rest(thread)
    if (message.kind === 'done') job?.done(message.answer)
    else if (message.kind === 'refused') job?.failed(new Refusal(message.code, message.data))
    else if (message.kind === 'cancelled') job?.failed(new DOMException('cancelled', 'AbortError'))
    else job?.failed(Object.assign(new Error(message.message), { stack: message.stack }))
  })
  const over = (error: unknown) => {
    thread.isOver = true
    for (const job of thread.waiting.values()) job.failed(error)
    thread.waiting.clear()
  }
  worker.once('error', (error: NodeJS.ErrnoException) => { over(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new Refusal('FILE_TOO_LARGE', { limit: 'memory' }) : error) })
  worker.once('exit', () => { over(new Error('the import thread ended without an answer')) })
  rest(thread)
  return thread
}

/** While nothing is asked of it, a thread keeps neither the process nor, for long, its file. */
function rest(thread: ImportThread) {
  if (thread.waiting.size > 0) return
  thread.worker.unref()
  clearTimeout(thread.idle)
  thread.idle = setTimeout(() => { end(thread) }, IDLE_MS).unref()
}

function end(thread: ImportThread) {
  thread.isOver = true
  clearTimeout(thread.idle)
  void thread.worker.terminate()
}

/** Does a job in the thread. Aborting `signal` asks it to stop; what it was writing is rolled back before this is rejected. */
export function ask<K extends ImportJob['kind']>(thread: ImportThread, office: JobOffice, job: JobOf<K>, { signal, tell }: { signal?: AbortSignal; tell?: (step: ImportTold[K]) => Promise<void> } = {}): Promise<ImportAnswers[K]> {
  const id = ++lastId
  const post = (message: ToThread) => { thread.worker.postMessage(message) }
  const cancel = () => { post({ kind: 'cancel', id }) }
  clearTimeout(thread.idle)
  thread.worker.ref()
  const answer = new Promise<ImportAnswers[K]>((done, failed) => {
    if (thread.isOver) { failed(new Refusal('FILE_GONE')); return }
    thread.waiting.set(id, { tell: (step) => tell?.(step as ImportTold[K]) ?? Promise.resolve(), done: (given) => { done(given as ImportAnswers[K]) }, failed })
    post({ kind: 'job', id, office, job })
    if (signal?.aborted) cancel()
    else signal?.addEventListener('abort', cancel, { once: true })
  })
  return answer.finally(() => { signal?.removeEventListener('abort', cancel) })
}
