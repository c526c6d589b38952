import { build, statement } from '../db/statement'

export const ofKind = statement((p: { kind: string }) => build.selectFrom('record_version').select(['record_id as id', 'revision']).where('kind', '=', p.kind))
export const get = statement((p: { kind: string; id: number }) => build.selectFrom('record_version as v').leftJoin('user as u', 'u.id', 'v.user_id')
  .select(['v.revision', 'v.at', 'u.name as by']).where('v.kind', '=', p.kind).where('v.record_id', '=', p.id))
export const put = statement((p: { kind: string; id: number; by: number | null; at: string }) => build.insertInto('record_version')
  .values({ kind: p.kind, record_id: p.id, revision: 1, user_id: p.by, at: p.at })
  .onConflict((oc) => oc.columns(['kind', 'record_id']).doUpdateSet((eb) => ({ revision: eb('record_version.revision', '+', 1), user_id: p.by, at: p.at }))))
