import { build, statement } from '../db/statement'

/** 本年累计 before the first month. */
export const clear = statement(() => build.deleteFrom('opening_turnover'))
export const insert = statement((p: {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null; yearDebitFen: number; yearCreditFen: number
}) => build.insertInto('opening_turnover').values({
  account_id: p.accountId, staff_id: p.staffId, customer_id: p.customerId, product_id: p.productId, department_id: p.departmentId,
  debit_fen: p.yearDebitFen, credit_fen: p.yearCreditFen
}))
