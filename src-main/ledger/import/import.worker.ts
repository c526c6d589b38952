import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { Refusal } from '../../../src-shared/kernel/errors'
import type { ImportStep } from '../../../src-shared/ledger/import'
import { asRead, type WriteDb } from '../../db/connection'
import { translateSqlite } from '../../db/errors'
import { connectBeside } from '../../db/open'
import { createWriter, type Writer } from '../../db/writer'
import { parseFile } from '../../tabular/parse'
import { carryOut, carryOutSteps } from '../../workspace/request.service'
import { faultyRows } from './import.faulty'
import type { FromThread, ImportAnswers, ImportJob, JobOffice, ThreadFile, ToThread } from './import.jobs'
import type { ImportFile } from './import.reader'
import { previewImport, runImport } from './import.service'
import { undoImport } from './import.undo'

/** Rows in one message: whoever listens takes them in between its other work. */
const BLOCK = 250

/** Pieces on their way at once: more would only wait in memory for whoever listens. */
const MOST_UNHEARD = 2

/** One job under way; `heard` resolves when no more of its pieces than that are on their way. */
interface Task { signal: AbortSignal; tell(step: unknown): void; heard(mostUnheard: number): Promise<void>; tellsReading: boolean }
/** What is known of a job while it is asked for: how to stop it, its pieces on their way, and who waits for them. */
interface Asked { cancel: AbortController; unheard: number; wake: () => void }

/** The thread of one file: reads it when it is first wanted, and does one job after another with it, each on a connection of its own. */
function listen(port: MessagePort, given: ThreadFile | null) {
  const asked = new Map<number, Asked>()
  let file: Promise<ImportFile> | undefined, turn: Promise<unknown> = Promise.resolve()
  const say = (message: FromThread) => { port.postMessage(message) }
  const fileFor = (task: Task): Promise<ImportFile> => {
    if (!given) throw new Error('a thread without a file was asked for its rows')
    // What was given up halfway is read anew by the next.
    file ??= readGiven(given, task).catch((error: unknown) => { file = undefined; throw error })
    return file
  }
  const start = async (id: number, office: JobOffice, job: ImportJob, one: Asked) => {
    const { signal } = one.cancel
    const task: Task = {
      signal, tell: (step) => { one.unheard++; say({ id, kind: 'told', step }) }, tellsReading: job.kind === 'preview',
      heard: async (most) => { while (one.unheard > most && !signal.aborted) await new Promise<void>((resume) => { one.wake = resume }) }
    }
    try {
      signal.throwIfAborted()
      say({ id, kind: 'done', answer: await work(office, job, task, () => fileFor(task)) })
    } catch (thrown) {
      const error = translateSqlite(thrown)
      if (error instanceof Refusal) say({ id, kind: 'refused', code: error.code, data: error.data })
      else if (signal.aborted) say({ id, kind: 'cancelled' })
      else say({ id, kind: 'failed', message: String(error), stack: (error instanceof Error ? error.stack : undefined) ?? '' })
    } finally {
      asked.delete(id)
    }
  }
  port.on('message', (message: ToThread) => {
    const known = asked.get(message.id)
    if (message.kind === 'job') {
      const { id, office, job } = message, one: Asked = { cancel: new AbortController(), unheard: 0, wake: () => {} }
      asked.set(id, one)
      turn = turn.then(() => start(id, office, job, one))
      return
    }
    if (message.kind === 'cancel') known?.cancel.abort()
    else if (known) known.unheard--
    known?.wake()
  })
}

async function readGiven({ bytes, fileName, digest }: ThreadFile, { signal, tell, tellsReading }: Task): Promise<ImportFile> {
  let done = 0
  return { digest, workbook: await parseFile(bytes, fileName, { signal, onRows: (count) => { done += count; if (tellsReading) tell({ phase: 'read', done, total: 0, rows: [] } satisfies ImportStep) } }) }
}

function work(office: JobOffice, job: ImportJob, task: Task, file: () => Promise<ImportFile>): Promise<ImportAnswers[ImportJob['kind']]> {
  switch (job.kind) {
    case 'preview': return preview(office, job, task, file)
    case 'faulty': return file().then((read) => reading(office, (db) => faultyRows(db, read, job.source)))
    case 'run': return file().then((read) => writing(office, (writer) => writer.longCommand(office.actor, (w, noted) => carryOutSteps(w, noted, job.order, () => runImport(w, job.source, read)), async (step) => {
      // Each step is heard before the next, so that nothing is written after somebody gave it up.
      task.tell(step)
      await task.heard(0)
      task.signal.throwIfAborted()
    })))
    case 'undo': return writing(office, (writer) => writer.command(office.actor, (w, noted) => carryOut(w, noted, job.order, () => undoImport(w, job))))
  }
}

async function preview(office: JobOffice, { source }: Extract<ImportJob, { kind: 'preview' }>, task: Task, file: () => Promise<ImportFile>): Promise<ImportAnswers['preview']> {
  const read = await file()
  const tell = (done: number, total: number) => { task.tell({ phase: 'check', done, total, rows: [] } satisfies ImportStep) }
  const creates = (source.mapping?.creations ?? []).length > 0
  const { rows, ...summary } = creates ? await trying(office, (w) => previewImport(w, read, source, { w, tell })) : reading(office, (db) => previewImport(db, read, source, { tell }))
  for (let at = 0; at < rows.length; at += BLOCK) {
    const block = rows.slice(at, at + BLOCK)
    task.tell({ phase: 'rows', done: at + block.length, total: rows.length, rows: block } satisfies ImportStep)
    await task.heard(MOST_UNHEARD)
    task.signal.throwIfAborted()
  }
  return summary
}

/** One snapshot of the office. */
function reading<T>({ folder }: JobOffice, ask: (db: ReturnType<typeof asRead>) => T): T {
  const raw = connectBeside(folder, 'read')
  try {
    return raw.transaction(() => ask(asRead(raw))).deferred()
  } finally {
    raw.close()
  }
}

/** A writer of this thread's own, as of the job's instant; whoever holds the turn of writing waits for it. */
async function writing<T>({ folder, now }: JobOffice, act: (writer: Writer) => Promise<T>): Promise<T> {
  const raw = connectBeside(folder, 'write')
  try {
    return await act(createWriter(raw, () => now))
  } finally {
    raw.close()
  }
}

/** What would be if it were written, and nothing is. */
async function trying<T>(office: JobOffice, look: (w: WriteDb) => T): Promise<T> {
  const tried: T[] = [], back = new Error('only tried')
  try {
    await writing(office, (writer) => writer.command(office.actor, (w) => { tried.push(look(w)); throw back }))
  } catch (error) {
    if (error !== back) throw error
  }
  return tried[0]!
}

if (parentPort) listen(parentPort, workerData as ThreadFile | null)
