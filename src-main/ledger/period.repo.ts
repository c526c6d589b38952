import { build, statement } from '../db/statement'

export const byMonth = statement((p: { month: string }) => build.selectFrom('period').selectAll().where('month', '=', p.month))
export const all = statement(() => build.selectFrom('period as p').innerJoin('fiscal_year as y', 'y.year', 'p.year')
  .leftJoin('user as u', 'u.id', 'p.closed_by')
  .select((eb) => ['p.month', 'p.state', 'p.closed_at as closedAt', 'u.name as closedBy', 'p.reopen_reason as reopenReason', 'y.state as yearState',
    eb.selectFrom('voucher_draft as d').select(eb.fn.countAll<number>().as('n')).whereRef('d.month', '=', 'p.month').as('draftCount'),
    eb.selectFrom('voucher as v').select(eb.fn.countAll<number>().as('n')).whereRef('v.month', '=', 'p.month').as('voucherCount')])
  .orderBy('p.month'))
export const span = statement(() => build.selectFrom('period').select((eb) => [eb.fn.min<string | null>('month').as('first'), eb.fn.max<string | null>('month').as('last')])
  .where('month', 'not like', '%-00'))
export const opening = statement(() => build.selectFrom('period').selectAll().where('month', 'like', '%-00').orderBy('month').limit(1))
export const firstOpen = statement(() => build.selectFrom('period').select('month').where('state', '=', 'open').where('month', 'not like', '%-00').orderBy('month').limit(1))

export const close = statement((p: { month: string; at: string; by: number | null }) =>
  build.updateTable('period').set({ state: 'closed', closed_at: p.at, closed_by: p.by }).where('month', '=', p.month))
export const reopen = statement((p: { month: string; reason: string; count: number }) =>
  build.updateTable('period').set({ state: 'open', reopen_count: p.count, reopen_reason: p.reason }).where('month', '=', p.month))

export const lastYear = statement(() => build.selectFrom('fiscal_year').select((eb) => eb.fn.max<number | null>('year').as('year')))
export const yearByNumber = statement((p: { year: number }) => build.selectFrom('fiscal_year').selectAll().where('year', '=', p.year))
export const insertYear = statement((p: { year: number }) => build.insertInto('fiscal_year').values({ year: p.year }))
export const insertPeriod = statement((p: { month: string; year: number }) => build.insertInto('period').values({ month: p.month, year: p.year }))
export const closeYear = statement((p: { year: number }) => build.updateTable('fiscal_year').set({ state: 'closed' }).where('year', '=', p.year))
export const openMonthOfYear = statement((p: { year: number }) =>
  build.selectFrom('period').select('month').where('year', '=', p.year).where('state', '=', 'open').orderBy('month').limit(1))
