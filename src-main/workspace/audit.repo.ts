import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const lastHash = statement(() => build.selectFrom('audit_entry').select(['id', 'hash']).orderBy('id', 'desc').limit(1))

export const byRequest = statement((p: { requestId: string }) =>
  build.selectFrom('audit_entry').select(['procedure', 'input_hash as inputHash', 'result']).where('request_id', '=', p.requestId))

export const insert = statement((p: {
  at: string; userId: number | null; host: string; procedure: string; requestId: string; inputHash: string; subject: string; detail: string
  result: string; prevHash: string; hash: string
}) => build.insertInto('audit_entry').values({
  at: p.at, user_id: p.userId, host: p.host, procedure: p.procedure, request_id: p.requestId, input_hash: p.inputHash, subject: p.subject,
  detail: p.detail, result: p.result, prev_hash: p.prevHash, hash: p.hash
}))

export const inOrder = statement(() => build.selectFrom('audit_entry').selectAll().orderBy('id'))

/** An empty text asks for all; `procedures` is a JSON list. */
interface AuditFilter { subject: string; text: string; procedures: string }

const matches = (p: AuditFilter) => sql`(${p.subject} = '' OR a.subject = ${p.subject})
  AND (${p.text} = '' OR instr(lower(a.subject), lower(${p.text})) > 0 OR instr(lower(a.detail), lower(${p.text})) > 0
    OR a.procedure IN (SELECT value FROM json_each(${p.procedures})) OR a.user_id IN (SELECT id FROM user WHERE instr(lower(name), lower(${p.text})) > 0))`
interface AuditRow { id: number; at: string; userName: string | null; host: string; procedure: string; subject: string; detail: string }
const columns = sql`a.id, a.at, (SELECT name FROM user u WHERE u.id = a.user_id) AS userName, a.host, a.procedure, a.subject, a.detail`

export const newest = statement((p: AuditFilter & { offset: number; limit: number }) => asSql(sql<AuditRow>`
  SELECT ${columns} FROM audit_entry a WHERE ${matches(p)} ORDER BY a.id DESC LIMIT ${p.limit} OFFSET ${p.offset}`))
export const oldest = statement((p: AuditFilter & { offset: number; limit: number }) => asSql(sql<AuditRow>`
  SELECT ${columns} FROM audit_entry a WHERE ${matches(p)} ORDER BY a.id LIMIT ${p.limit} OFFSET ${p.offset}`))
export const count = statement((p: AuditFilter) => asSql(sql<{ count: number }>`SELECT count(*) AS count FROM audit_entry a WHERE ${matches(p)}`))
/** Of all entries: read from an index, without looking at one. */
export const countAll = statement(() => asSql(sql<{ count: number }>`SELECT count(*) AS count FROM audit_entry`))
