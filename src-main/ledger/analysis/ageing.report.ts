import { sql } from 'kysely'
import type { ClaimLine } from '../../../src-shared/ledger/ageing.rules'
import { asSql, statement } from '../../db/statement'

/** Every line of 应收账款 and 预收账款 up to a day, customer by customer in the books' order. */
export const claimLines = statement((p: { asOf: string }) => asSql(sql<ClaimLine & { customerId: number; role: string }>`
  SELECT ifnull(p.customer_id, 0) AS customerId, a.role, p.account_id AS accountId, p.date, p.voucher_id AS voucherId, p.line_no AS lineNo, p.debit_fen - p.credit_fen AS netFen, v.reverses_id AS reversesId
  FROM account a JOIN posting p ON p.account_id = a.id JOIN voucher v ON v.id = p.voucher_id
  WHERE a.role IN ('receivable', 'customer_advance') AND p.date <= ${p.asOf} ORDER BY p.customer_id, p.date, p.voucher_id, p.line_no`))

/** What the accounts of a role come to on a day: whole months from the sums, the last one from its lines. Debit less credit. */
export const roleBalance = statement((p: { role: string; month: string; asOf: string }) => asSql(sql<{ netFen: number }>`
  SELECT (SELECT ifnull(sum(m.debit_fen - m.credit_fen), 0) FROM account_month m JOIN account a ON a.id = m.account_id WHERE a.role = ${p.role} AND m.month < ${p.month})
    + (SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) FROM account a JOIN posting p ON p.account_id = a.id WHERE a.role = ${p.role}
      AND p.date >= ${p.month} || '-01' AND p.date <= ${p.asOf} AND p.month = ${p.month}) AS netFen`))
