import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** Openings by account and party, netted to one signed amount (debit positive). */
export interface OpeningSum {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null; netFen: number
}
export const openingSums = statement((p: { month: string }) => asSql(sql<OpeningSum>`
  SELECT account_id AS accountId, staff_id AS staffId, customer_id AS customerId, product_id AS productId, department_id AS departmentId,
    sum(debit_fen - credit_fen) AS netFen
  FROM posting WHERE voucher_id IN (SELECT id FROM voucher WHERE month = ${p.month})
  GROUP BY 1, 2, 3, 4, 5 HAVING sum(debit_fen - credit_fen) <> 0 ORDER BY (SELECT code FROM account WHERE id = account_id), 2, 3, 4, 5`))
