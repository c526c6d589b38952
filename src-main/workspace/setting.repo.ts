import { build, statement } from '../db/statement'

export const all = statement(() => build.selectFrom('setting').select(['key', 'value']).orderBy('key'))

export const put = statement((p: { key: string; value: string }) =>
  build.insertInto('setting').values({ key: p.key, value: p.value }).onConflict((oc) => oc.column('key').doUpdateSet({ value: p.value })))
