import { build, statement } from '../db/statement'

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

export const page = statement((p: { before: number; limit: number; subject: string }) =>
  build.selectFrom('audit_entry as a').leftJoin('user as u', 'u.id', 'a.user_id')
    .select(['a.id', 'a.at', 'u.name as userName', 'a.host', 'a.procedure', 'a.subject', 'a.detail'])
    .where('a.id', '<', p.before).where((eb) => eb.or([eb(eb.val(p.subject), '=', ''), eb('a.subject', '=', p.subject)]))
    .orderBy('a.id', 'desc').limit(p.limit))
