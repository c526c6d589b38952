import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const assets = statement(() => build.selectFrom('fixed_asset').selectAll().orderBy('code'))
export const terms = statement(() => build.selectFrom('asset_term').selectAll().orderBy('asset_id').orderBy('from_month'))
export const codeTaken = statement((p: { code: string; id: number }) => build.selectFrom('fixed_asset').select('name').where('code', '=', p.code).where('id', '<>', p.id))

/** A voucher that stands for a record: its draft, or posted and not reversed. */
interface Standing { kind: 'draft' | 'posted'; voucherId: number }
/** Runs that count, each with its voucher. */
export const runs = statement(() => asSql(sql<Standing & { id: number; month: string }>`
  SELECT r.id, r.month, 'draft' AS kind, d.id AS voucherId FROM depreciation_run r JOIN voucher_draft d ON d.source = 'depreciation' AND d.source_ref = CAST(r.id AS TEXT)
  UNION ALL SELECT r.id, r.month, 'posted', v.id FROM depreciation_run r JOIN voucher v ON v.source = 'depreciation' AND v.source_ref = CAST(r.id AS TEXT)
    WHERE NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)
  ORDER BY 2`))
export const linesOfRuns = statement(() => build.selectFrom('depreciation_line').select(['run_id as runId', 'asset_id as assetId', 'amount_fen as amountFen']))

interface StoredDisposal extends Standing { id: number; assetId: number; date: string; disposalKind: string; proceedsFen: number; expenseFen: number; note: string }
const disposal = sql`o.id, o.asset_id AS assetId, o.date, o.kind AS disposalKind, o.proceeds_fen AS proceedsFen, o.expense_fen AS expenseFen, o.note`
export const disposals = statement(() => asSql(sql<StoredDisposal>`
  SELECT ${disposal}, 'draft' AS kind, d.id AS voucherId FROM asset_disposal o JOIN voucher_draft d ON d.source = 'disposal' AND d.source_ref = CAST(o.id AS TEXT)
  UNION ALL SELECT ${disposal}, 'posted', v.id FROM asset_disposal o JOIN voucher v ON v.source = 'disposal' AND v.source_ref = CAST(o.id AS TEXT)
    WHERE NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)`))
/** Every voucher of a disposal that stands: its own and those of its money. */
export const vouchersOfDisposal = statement((p: { ref: string; inRef: string; outRef: string }) => asSql(sql<Standing>`
  SELECT 'draft' AS kind, id AS voucherId FROM voucher_draft WHERE source = 'disposal' AND source_ref IN (${p.ref}, ${p.inRef}, ${p.outRef})
  UNION ALL SELECT 'posted', v.id FROM voucher v WHERE v.source = 'disposal' AND v.source_ref IN (${p.ref}, ${p.inRef}, ${p.outRef}) AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)`))

interface Card {
  code: string; name: string; category: string; departmentId: number | null; keeperId: number | null; place: string; boughtOn: string; fromMonth: string; usedMonths: number; openingFen: number
  assetAccountId: number; depreciationAccountId: number; expenseAccountId: number; note: string
}
const values = (p: Card) => ({
  code: p.code, name: p.name, category: p.category, department_id: p.departmentId, keeper_id: p.keeperId, place: p.place, bought_on: p.boughtOn, from_month: p.fromMonth, used_months: p.usedMonths,
  opening_fen: p.openingFen, asset_account_id: p.assetAccountId, depreciation_account_id: p.depreciationAccountId, expense_account_id: p.expenseAccountId, note: p.note
})
export const insert = statement((p: Card) => build.insertInto('fixed_asset').values(values(p)))
export const update = statement((p: Card & { id: number }) => build.updateTable('fixed_asset').set(values(p)).where('id', '=', p.id))
export const remove = statement((p: { id: number }) => build.deleteFrom('fixed_asset').where('id', '=', p.id))
export const clearTerms = statement((p: { id: number; from: string }) => build.deleteFrom('asset_term').where('asset_id', '=', p.id).where('from_month', '>=', p.from))
export const insertTerm = statement((p: { assetId: number; fromMonth: string; costFen: number; salvageRate: number; lifeMonths: number; method: string }) => build.insertInto('asset_term')
  .values({ asset_id: p.assetId, from_month: p.fromMonth, cost_fen: p.costFen, salvage_rate: p.salvageRate, life_months: p.lifeMonths, method: p.method }))
export const isUsed = statement((p: { id: number }) => asSql(sql<{ found: number }>`
  SELECT EXISTS (SELECT 1 FROM depreciation_line WHERE asset_id = ${p.id}) OR EXISTS (SELECT 1 FROM asset_disposal WHERE asset_id = ${p.id}) AS found`))

export const lastRun = statement(() => asSql(sql<{ id: number }>`SELECT ifnull(max(id), 0) AS id FROM depreciation_run`))
export const insertRun = statement((p: { id: number; month: string; at: string; userId: number }) => build.insertInto('depreciation_run').values({ id: p.id, month: p.month, at: p.at, user_id: p.userId }))
export const insertLine = statement((p: { runId: number; assetId: number; amountFen: number }) => build.insertInto('depreciation_line').values({ run_id: p.runId, asset_id: p.assetId, amount_fen: p.amountFen }))
export const insertDisposal = statement((p: { assetId: number; date: string; kind: string; costFen: number; takenFen: number; proceedsFen: number; taxFen: number; expenseFen: number; note: string; at: string; userId: number }) =>
  build.insertInto('asset_disposal').values({
    asset_id: p.assetId, date: p.date, kind: p.kind, cost_fen: p.costFen, accumulated_fen: p.takenFen, proceeds_fen: p.proceedsFen, tax_fen: p.taxFen, expense_fen: p.expenseFen, note: p.note, at: p.at, user_id: p.userId
  }))

/** Net debit of an account and what lies under it, up to a month. */
export const netOfCode = statement((p: { code: string; month: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(m.debit_fen - m.credit_fen), 0) AS netFen FROM account a JOIN account_month m ON m.account_id = a.id
  WHERE (a.code = ${p.code} OR a.code LIKE ${p.code} || '.%') AND m.month <= ${p.month}`))
