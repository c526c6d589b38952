import { build, statement } from '../db/statement'

export const get = statement((p: { userId: number; key: string }) =>
  build.selectFrom('screen_draft').select('body').where('user_id', '=', p.userId).where('key', '=', p.key))

export const put = statement((p: { userId: number; key: string; body: string; at: string }) =>
  build.insertInto('screen_draft').values({ user_id: p.userId, key: p.key, body: p.body, updated_at: p.at })
    .onConflict((oc) => oc.columns(['user_id', 'key']).doUpdateSet({ body: p.body, updated_at: p.at })))

export const remove = statement((p: { userId: number; key: string }) =>
  build.deleteFrom('screen_draft').where('user_id', '=', p.userId).where('key', '=', p.key))
