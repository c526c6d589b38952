import { randomUUID } from 'node:crypto'
import type { IsoDate } from '../../../src-shared/kernel/calendar'
import type { WriteDb } from '../../db/connection'
import { appendAudit } from '../../workspace/audit.service'

/** Who does something in the story, on which day, and at what time of day. */
export interface Act { userId: number | null; procedure: string; date: IsoDate; time?: string }

/**
 * Lets somebody do something on a day of the story: the services see that person and that day, and the audit chain gets
 * its entry, inside the transaction that is open anyway.
 */
export function act<T>(w: WriteDb, { userId, procedure, date, time = '09:30' }: Act, work: (db: WriteDb) => T): T {
  const noted = { subject: '', detail: {} as Record<string, unknown> }
  const db: WriteDb = {
    ...w, actor: { userId, host: w.actor.host }, now: `${date}T${time}:00.000Z`, today: date,
    note(subject, detail = {}) {
      noted.subject = subject
      Object.assign(noted.detail, detail)
    }
  }
  const result = work(db)
  appendAudit(db, { procedure, requestId: randomUUID(), inputHash: '', noted, result })
  return result
}
