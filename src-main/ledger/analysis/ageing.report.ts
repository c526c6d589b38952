import { sql, type RawBuilder } from 'kysely'
import type { IsoDate } from '../../../src-shared/kernel/calendar'
import { asSql, statement } from '../../db/statement'

/** 应收账款 and 预收账款, which are aged each for itself. */
export const CLAIM_ROLES = ['receivable', 'customer_advance'] as const
export type ClaimRole = (typeof CLAIM_ROLES)[number]

/** What each customer owes by role on a day, debit less credit: whole months from the sums, the last one from its lines. */
export const customerBalances = statement((p: { month: string; asOf: string }) => asSql(sql<{ role: ClaimRole; customerId: number; netFen: number }>`
  WITH whole AS (SELECT account_id, customer_id, sum(net_fen) AS net_fen FROM (
    -- In the order of the key first, which costs no sorting.
    SELECT m.account_id, m.staff_id, m.customer_id, sum(m.debit_fen - m.credit_fen) AS net_fen FROM account_dim_month m
    WHERE m.account_id IN (SELECT id FROM account WHERE role IN ('receivable', 'customer_advance')) AND m.month < ${p.month} GROUP BY m.account_id, m.staff_id, m.customer_id
  ) GROUP BY account_id, customer_id)
  SELECT a.role, c.id AS customerId, sum(ifnull(w.net_fen, 0) + (SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) FROM posting p
    WHERE p.account_id = a.id AND p.customer_id = c.id AND p.date >= ${p.month} || '-01' AND p.date <= ${p.asOf})) AS netFen
  FROM account a CROSS JOIN customer c LEFT JOIN whole w ON w.account_id = a.id AND w.customer_id = c.id WHERE a.role IN ('receivable', 'customer_advance') GROUP BY a.role, c.id`))

/** What the accounts of a role come to on a day: whole months from the sums, the last one from its lines. Debit less credit. */
export const roleBalance = statement((p: { role: ClaimRole; month: string; asOf: string }) => asSql(sql<{ netFen: number }>`
  SELECT (SELECT ifnull(sum(m.debit_fen - m.credit_fen), 0) FROM account_month m JOIN account a ON a.id = m.account_id WHERE a.role = ${p.role} AND m.month < ${p.month})
    + (SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) FROM account a CROSS JOIN posting p ON p.account_id = a.id WHERE a.role = ${p.role}
      AND p.date >= ${p.month} || '-01' AND p.date <= ${p.asOf}) AS netFen`))

/** The lines of an account from one day to another. */
export interface Days { accountId: number; from: IsoDate; to: IsoDate }
type Whose = (p: Days & { customerId: number }) => RawBuilder<unknown>
const within = (p: Days) => sql`p.account_id = ${p.accountId} AND p.date >= ${p.from} AND p.date <= ${p.to}`
const customer: Whose = (p) => sql`p.customer_id = ${p.customerId}`, nobody: Whose = () => sql`p.customer_id IS NULL`

/** What each customer was charged. */
export const chargedToAll = statement((p: Days) => asSql(sql<{ customerId: number; netFen: number }>`
  SELECT c.id AS customerId, (SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) FROM posting p WHERE p.customer_id = c.id AND ${within(p)} AND p.debit_fen > p.credit_fen) AS netFen FROM customer c`))
const charged = (whose: Whose) => statement((p: Days & { customerId: number }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(p.debit_fen - p.credit_fen), 0) AS netFen FROM posting p WHERE ${within(p)} AND ${whose(p)} AND p.debit_fen > p.credit_fen`))
const chargedDays = (whose: Whose) => statement((p: Days & { customerId: number }) => asSql(sql<{ date: IsoDate; netFen: number }>`
  SELECT p.date, sum(p.debit_fen - p.credit_fen) AS netFen FROM posting p WHERE ${within(p)} AND ${whose(p)} AND p.debit_fen > p.credit_fen GROUP BY p.date`))

/** A line on a customer's account: what it adds to the claim; a receipt or a red invoice is negative. */
export interface ClaimLine { accountId: number; date: IsoDate; voucherId: number; lineNo: number; netFen: number }
/** Charges for `sign` 1, receipts for −1; newest first, so that whoever knows the balance need not read on. */
const lines = (whose: Whose) => statement((p: Days & { customerId: number; sign: number }) => asSql(sql<ClaimLine>`
  SELECT p.account_id AS accountId, p.date, p.voucher_id AS voucherId, p.line_no AS lineNo, p.debit_fen - p.credit_fen AS netFen FROM posting p
  WHERE ${within(p)} AND ${whose(p)} AND (p.debit_fen - p.credit_fen) * ${p.sign} > 0 ORDER BY p.date DESC, p.voucher_id DESC, p.line_no DESC`))

export const ofCustomer = { charged: charged(customer), chargedDays: chargedDays(customer), lines: lines(customer) }
export const ofNobody: typeof ofCustomer = { charged: charged(nobody), chargedDays: chargedDays(nobody), lines: lines(nobody) }

/** Vouchers that take others back, both in the books on a day. */
export const reversals = statement((p: { asOf: string }) => asSql(sql<{ id: number; reversesId: number }>`
  SELECT r.id, r.reverses_id AS reversesId FROM voucher r CROSS JOIN voucher v ON v.id = r.reverses_id
  WHERE r.reverses_id > 0 AND r.date <= ${p.asOf} AND v.date <= ${p.asOf} ORDER BY +r.date, r.id`))

/** The lines of some vouchers (a JSON list) on accounts of 应收账款 and 预收账款. */
export const linesOfVouchers = statement((p: { ids: string }) => asSql(sql<{ role: ClaimRole; customerId: number; date: IsoDate; netFen: number }>`
  SELECT a.role, ifnull(p.customer_id, 0) AS customerId, p.date, p.debit_fen - p.credit_fen AS netFen
  FROM json_each(${p.ids}) j JOIN posting p ON p.voucher_id = j.value JOIN account a ON a.id = p.account_id WHERE a.role IN ('receivable', 'customer_advance')`))

/** Every line of loans to staff up to a day, person by person in the books' order. */
export const loanLines = statement((p: { accounts: string; asOf: string }) => asSql(sql<ClaimLine & { staffId: number; reversesId: number | null }>`
  SELECT ifnull(p.staff_id, 0) AS staffId, p.account_id AS accountId, p.date, p.voucher_id AS voucherId, p.line_no AS lineNo, p.debit_fen - p.credit_fen AS netFen, v.reverses_id AS reversesId
  FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE p.account_id IN (SELECT value FROM json_each(${p.accounts})) AND p.date <= ${p.asOf} ORDER BY p.staff_id, p.date, p.voucher_id, p.line_no`))

/** Every line of some accounts up to a day, supplier by supplier in the books' order; what names nobody is under 0. What is owed counts as positive. */
export const payableLines = statement((p: { accounts: string; asOf: string }) => asSql(sql<ClaimLine & { customerId: number }>`
  SELECT ifnull(p.customer_id, 0) AS customerId, p.account_id AS accountId, p.date, p.voucher_id AS voucherId, p.line_no AS lineNo, p.credit_fen - p.debit_fen AS netFen
  FROM posting p WHERE p.account_id IN (SELECT value FROM json_each(${p.accounts})) AND p.date <= ${p.asOf} ORDER BY p.account_id, p.date, p.voucher_id, p.line_no`))

/** What accounts come to on a day: whole months from the sums, the last one from its lines. Debit less credit. */
export const balanceOn = statement((p: { accounts: string; month: string; asOf: string }) => asSql(sql<{ netFen: number }>`
  SELECT (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM account_month WHERE account_id IN (SELECT value FROM json_each(${p.accounts})) AND month < ${p.month})
    + (SELECT ifnull(sum(debit_fen - credit_fen), 0) FROM posting WHERE account_id IN (SELECT value FROM json_each(${p.accounts}))
      AND date >= ${p.month} || '-01' AND date <= ${p.asOf} AND month = ${p.month}) AS netFen`))
