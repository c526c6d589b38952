import { localDate } from '../../src-shared/kernel/calendar'
import type { Actor, Raw, WriteDb } from './connection'

/** What a command told the audit. */
export interface Noted { subject: string; detail: Record<string, unknown> }

export interface Writer {
  /** Runs `work` as one synchronous BEGIN IMMEDIATE; a promise returned by it is an error. */
  command<T>(actor: Actor, work: (db: WriteDb, noted: Noted) => T): Promise<T>
  /** Keeps one transaction open while `steps` yields progress; commands wait their turn. `onStep` is waited for, and may throw to cancel. */
  longCommand<P, R>(actor: Actor, steps: (db: WriteDb, noted: Noted) => Generator<P, R>, onStep: (progress: P) => void | Promise<void>): Promise<R>
  /** Waits its turn and runs `work` with no transaction open, as VACUUM wants it; `work` must not write. */
  outside<T>(work: (raw: Raw) => T): Promise<T>
  /** Waits its turn and keeps it until `work` is done, which writes by a connection of another thread, as of `now`. */
  elsewhere<T>(work: (now: Date) => Promise<T>): Promise<T>
  /** Resolves when everything given so far is done. */
  idle(): Promise<void>
}

/**
 * The one writer of a connection. A command that ran inside a long command's open transaction would silently become a
 * SAVEPOINT and vanish with its rollback, acknowledged; hence the turn.
 */
export function createWriter(raw: Raw, clock: () => Date = () => new Date()): Writer {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => undefined)
    return mine
  }
  const open = (actor: Actor): { db: WriteDb; noted: Noted } => {
    const at = clock()
    const noted: Noted = { subject: '', detail: {} }
    const note = (subject: string, detail: Record<string, unknown> = {}) => {
      noted.subject = subject
      Object.assign(noted.detail, detail)
    }
    return { db: { raw, actor, now: at.toISOString(), today: localDate(at), note } as unknown as WriteDb, noted }
  }
  return {
    command: (actor, work) => inTurn(() => {
      const { db, noted } = open(actor)
      return raw.transaction(() => work(db, noted)).immediate()
    }),
    longCommand: (actor, steps, onStep) => inTurn(async () => {
      const { db, noted } = open(actor)
      raw.exec('BEGIN IMMEDIATE')
      try {
        const work = steps(db, noted)
        for (let step = work.next(); ; step = work.next()) {
          if (step.done) { raw.exec('COMMIT'); return step.value }
          await onStep(step.value)
          await new Promise((resume) => { setImmediate(resume) })
        }
      } catch (error) {
        if (raw.inTransaction) raw.exec('ROLLBACK')
        throw error
      }
    }),
    outside: (work) => inTurn(() => work(raw)),
    elsewhere: (work) => inTurn(() => work(clock())),
    idle: () => inTurn(() => undefined)
  }
}
