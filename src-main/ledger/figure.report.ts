import { sql } from 'kysely'
import { analysisTexts } from '../../src-shared/messages/analysis'
import { asSql, statement } from '../db/statement'

/** Vouchers of 结转损益: made as such, or the red ink of one. */
export const isClosing = sql<number>`(v.source = 'closing' OR EXISTS (SELECT 1 FROM voucher o WHERE o.id = v.reverses_id AND o.source = 'closing'))`

/** Null is any party, 0 none, an id that one. */
export interface FigureFilter {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; categoryId: number | null; departmentId: number | null
  cashFlowId: number | null; from: string; to: string; closing: number; type: string | null; money: number; sales: string | null
}
export interface FigureRow {
  voucherId: number; lineNo: number; date: string; type: string; no: number; summary: string; accountId: number; staffId: number | null; customerId: number | null
  debitFen: number; creditFen: number
}

const party = (column: string, id: number | null) => sql`(${id} IS NULL OR ifnull(${sql.ref(column)}, 0) = ${id})`

const line = sql`p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, p.summary, p.account_id AS accountId, p.staff_id AS staffId, p.customer_id AS customerId,
    p.debit_fen AS debitFen, p.credit_fen AS creditFen`

/** Vouchers that move money or bills: what customers' accounts count in them is 回款 or its return. */
export const movesMoney = sql<number>`EXISTS (SELECT 1 FROM posting o JOIN account x ON x.id = o.account_id WHERE o.voucher_id = p.voucher_id AND x.role IN ('cash', 'bank', 'bill'))`

/**
 * What a line `p` on sales is, of voucher `v`. Red ink that takes a voucher back counts where that one did. Any other that
 * lessens sales is a return where it counts goods or its 摘要 says so, else an allowance.
 */
export const saleKind = sql<string>`iif((p.credit_fen - p.debit_fen) * iif(v.reverses_id IS NULL, 1, -1) > 0, 'gross',
      iif(ifnull(p.quantity, 0) <> 0 OR instr(p.summary, ${analysisTexts.marginal.returned}) > 0, 'returns', 'allowances'))`

/** The lines of one term, in the books' order, openings first. */
export const figureLines = statement((p: FigureFilter) => asSql(sql<FigureRow>`
  SELECT ${line}
  FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE p.account_id = ${p.accountId} AND p.month >= ${p.from} AND p.month <= ${p.to}
    AND ${party('p.staff_id', p.staffId)} AND ${party('p.customer_id', p.customerId)} AND ${party('p.product_id', p.productId)}
    AND ${party('p.category_id', p.categoryId)} AND ${party('p.department_id', p.departmentId)} AND ${party('p.cash_flow_id', p.cashFlowId)}
    AND (${p.closing} = 1 OR NOT ${isClosing}) AND (${p.type} IS NULL OR v.type = ${p.type}) AND (${p.money} = 0 OR ${movesMoney})
    AND (${p.sales} IS NULL OR ${saleKind} = ${p.sales})
  ORDER BY p.month, p.date, v.type, v.no, p.line_no`))

export const figureLine = statement((p: { voucherId: number; lineNo: number }) => asSql(sql<FigureRow>`
  SELECT ${line} FROM posting p JOIN voucher v ON v.id = p.voucher_id WHERE p.voucher_id = ${p.voucherId} AND p.line_no = ${p.lineNo}`))
