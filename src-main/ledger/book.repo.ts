import { sql } from 'kysely'
import { build, statement } from '../db/statement'

const COLUMNS = ['id', 'name', 'pinyin', 'kind', 'flow', 'account_id as accountId', 'staff_id as staffId', 'bank_no as bankNo', 'is_active as isActive'] as const

export const all = statement(() => build.selectFrom('cash_book').select(COLUMNS).orderBy('sort').orderBy('id'))
export const byId = statement((p: { id: number }) => build.selectFrom('cash_book').select(COLUMNS).where('id', '=', p.id))
/** The book that a line on this account (and holder) belongs to. */
export const ofLine = statement((p: { accountId: number; staffId: number | null }) => build.selectFrom('cash_book').select(COLUMNS)
  .where('account_id', '=', p.accountId).where((eb) => eb.or([eb('staff_id', 'is', null), eb('staff_id', '=', p.staffId)])))
export const onAccount = statement((p: { accountId: number; staffId: number | null }) => build.selectFrom('cash_book').select(['id', 'name'])
  .where('account_id', '=', p.accountId).where(sql`ifnull(staff_id, 0)`, '=', sql<number>`ifnull(${p.staffId}, 0)`))
export const insert = statement((p: { name: string; pinyin: string; kind: string; flow: string; accountId: number; staffId: number | null; bankNo: string | null }) =>
  build.insertInto('cash_book').values({
    name: p.name, pinyin: p.pinyin, kind: p.kind, flow: p.flow, account_id: p.accountId, staff_id: p.staffId, bank_no: p.bankNo,
    sort: sql<number>`(SELECT ifnull(max(sort), 0) + 1 FROM cash_book)`, is_active: 1
  }))
export const update = statement((p: { id: number; name: string; pinyin: string; flow: string; bankNo: string | null; isActive: number }) =>
  build.updateTable('cash_book').set({ name: p.name, pinyin: p.pinyin, flow: p.flow, bank_no: p.bankNo, is_active: p.isActive }).where('id', '=', p.id))
