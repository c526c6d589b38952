import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

export interface OpeningKey { accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null }
/** Openings by account and party: the balance netted to one signed amount (debit positive), and 本年累计 before the first month. */
export interface OpeningSum extends OpeningKey { netFen: number; yearDebitFen: number; yearCreditFen: number }

export const openingSums = statement((p: { month: string }) => asSql(sql<OpeningSum>`
  SELECT account_id AS accountId, staff_id AS staffId, customer_id AS customerId, product_id AS productId, department_id AS departmentId,
    sum(net) AS netFen, sum(yearDebit) AS yearDebitFen, sum(yearCredit) AS yearCreditFen
  FROM (
    SELECT account_id, staff_id, customer_id, product_id, department_id, debit_fen - credit_fen AS net, 0 AS yearDebit, 0 AS yearCredit
      FROM posting WHERE voucher_id IN (SELECT id FROM voucher WHERE month = ${p.month})
    UNION ALL SELECT account_id, staff_id, customer_id, product_id, department_id, 0, debit_fen, credit_fen FROM opening_turnover)
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(net) <> 0 OR sum(yearDebit) <> 0 OR sum(yearCredit) <> 0
  ORDER BY (SELECT code FROM account WHERE id = account_id), 2, 3, 4, 5`))

/** 本年累计 before the first month of an account and everything under it, of one party where it is named. */
export const turnoverBefore = statement((p: { code: string; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null }) => asSql(sql<{ debitFen: number; creditFen: number }>`
  SELECT ifnull(sum(debit_fen), 0) AS debitFen, ifnull(sum(credit_fen), 0) AS creditFen FROM opening_turnover
  WHERE account_id IN (SELECT id FROM account WHERE code = ${p.code} OR code LIKE ${p.code} || '.%')
    AND (${p.staffId} IS NULL OR staff_id = ${p.staffId}) AND (${p.customerId} IS NULL OR customer_id = ${p.customerId})
    AND (${p.productId} IS NULL OR product_id = ${p.productId}) AND (${p.departmentId} IS NULL OR department_id = ${p.departmentId})`))
