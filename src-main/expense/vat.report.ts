import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** Net debit of the leaves of 应交增值税 by month, the opening period included. */
export const movesByMonth = statement((p: { like: string; to: string }) => asSql(sql<{ code: string; month: string; netFen: number }>`
  SELECT a.code, m.month, m.debit_fen - m.credit_fen AS netFen FROM account a JOIN account_month m ON m.account_id = a.id
  WHERE a.code LIKE ${p.like} AND a.is_leaf = 1 AND m.month <= ${p.to} ORDER BY m.month`))

export interface TaxLine { voucherId: number; lineNo: number; date: string; type: string; no: number; summary: string; code: string; debitFen: number; creditFen: number; customerId: number | null; otherDebitFen: number; otherCreditFen: number }
/** Posted lines of 应交增值税, with what else stands on each side of their vouchers. */
export const taxLines = statement((p: { like: string; from: string; to: string }) => asSql(sql<TaxLine>`
  SELECT p.voucher_id AS voucherId, p.line_no AS lineNo, p.date, v.type, v.no, p.summary, a.code, p.debit_fen AS debitFen, p.credit_fen AS creditFen,
    ifnull(p.customer_id, (SELECT max(o.customer_id) FROM posting o WHERE o.voucher_id = p.voucher_id)) AS customerId,
    (SELECT ifnull(sum(o.debit_fen), 0) FROM posting o JOIN account x ON x.id = o.account_id WHERE o.voucher_id = p.voucher_id AND x.code NOT LIKE ${p.like}) AS otherDebitFen,
    (SELECT ifnull(sum(o.credit_fen), 0) FROM posting o JOIN account x ON x.id = o.account_id WHERE o.voucher_id = p.voucher_id AND x.code NOT LIKE ${p.like}) AS otherCreditFen
  FROM account a JOIN posting p ON p.account_id = a.id JOIN voucher v ON v.id = p.voucher_id
  WHERE a.code LIKE ${p.like} AND a.is_leaf = 1 AND p.month BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' ORDER BY p.date, v.type, v.no, p.line_no`))

/** Deductible invoices of the claims that vouchers of a span paid. */
export const invoicesPaid = statement((p: { from: string; to: string }) => asSql(sql<{ voucherId: number; kind: string; no: string; amountFen: number; taxFen: number }>`
  SELECT y.voucher_id AS voucherId, l.invoice_kind AS kind, l.invoice_no AS no, l.amount_fen AS amountFen, l.tax_fen AS taxFen
  FROM voucher v JOIN payment y ON y.voucher_id = v.id JOIN claim_line l ON l.claim_id = y.record_id
  WHERE v.month BETWEEN ${p.from} AND ${p.to} AND v.source = 'expense' AND y.record = 'claim' AND l.is_deductible = 1 AND l.tax_fen <> 0 ORDER BY l.id`))

/** Vouchers that moved a month's due, drafts included. */
export const movedBy = statement((p: { month: string }) => asSql(sql<{ kind: 'draft' | 'posted'; id: number }>`
  SELECT 'draft' AS kind, id FROM voucher_draft WHERE source = 'vat' AND month = ${p.month} UNION ALL SELECT 'posted', id FROM voucher WHERE source = 'vat' AND month = ${p.month}`))
