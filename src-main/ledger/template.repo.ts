import { build, statement } from '../db/statement'

export const all = statement(() => build.selectFrom('voucher_template').select(['id', 'name', 'body']).orderBy('name'))
export const byName = statement((p: { name: string }) => build.selectFrom('voucher_template').select('id').where('name', '=', p.name))
export const save = statement((p: { name: string; body: string }) => build.insertInto('voucher_template').values({ name: p.name, body: p.body })
  .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ body: eb.ref('excluded.body') }))))
export const remove = statement((p: { id: number }) => build.deleteFrom('voucher_template').where('id', '=', p.id))
