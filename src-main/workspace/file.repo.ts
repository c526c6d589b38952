import { build, statement } from '../db/statement'

const columns = ['a.id', 'a.hash', 'a.name', 'f.media_type as mediaType', 'f.bytes', 'a.added_at as addedAt', 'u.name as addedBy'] as const
const joined = () => build.selectFrom('attachment as a').innerJoin('file as f', 'f.hash', 'a.hash').innerJoin('user as u', 'u.id', 'a.added_by').select(columns)

export const ofSubject = statement((p: { subject: string }) => joined().where('a.subject', '=', p.subject).orderBy('a.id'))
export const bySubjectAndHash = statement((p: { subject: string; hash: string }) => joined().where('a.subject', '=', p.subject).where('a.hash', '=', p.hash))
export const insertFile = statement((p: { hash: string; mediaType: string; bytes: number; at: string }) =>
  build.insertInto('file').values({ hash: p.hash, media_type: p.mediaType, bytes: p.bytes, added_at: p.at }).onConflict((oc) => oc.doNothing()))
export const insert = statement((p: { subject: string; hash: string; name: string; at: string; by: number }) =>
  build.insertInto('attachment').values({ subject: p.subject, hash: p.hash, name: p.name, added_at: p.at, added_by: p.by }))
export const remove = statement((p: { id: number }) => build.deleteFrom('attachment').where('id', '=', p.id))
export const move = statement((p: { from: string; to: string }) => build.updateTable('attachment').set({ subject: p.to }).where('subject', '=', p.from))
export const removeOf = statement((p: { subject: string }) => build.deleteFrom('attachment').where('subject', '=', p.subject))
export const referred = statement((p: { hash: string }) => build.selectFrom('attachment').select('id').where('hash', '=', p.hash).limit(1))
export const removeFile = statement((p: { hash: string }) => build.deleteFrom('file').where('hash', '=', p.hash))
export const isKnown = statement((p: { hash: string }) => build.selectFrom('file').select('hash').where('hash', '=', p.hash))
export const files = statement(() => build.selectFrom('file').select('hash').orderBy('hash'))
export const nameOf = statement((p: { hash: string }) => build.selectFrom('attachment').select(['subject', 'name']).where('hash', '=', p.hash).orderBy('id').limit(1))
