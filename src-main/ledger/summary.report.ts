import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

/** Per leaf account: what stood before `from`, what moved in the range, what moved in the year up to `to`. */
export interface AccountSums { accountId: number; openFen: number; debitFen: number; creditFen: number; yearDebitFen: number; yearCreditFen: number }

export const accountSums = statement((p: { from: string; to: string }) => asSql(sql<AccountSums>`
  SELECT account_id AS accountId,
    sum(iif(month < ${p.from}, debit_fen - credit_fen, 0)) AS openFen,
    sum(iif(month >= ${p.from}, debit_fen, 0)) AS debitFen, sum(iif(month >= ${p.from}, credit_fen, 0)) AS creditFen,
    sum(iif(month > substr(${p.to}, 1, 4) || '-00', debit_fen, 0)) AS yearDebitFen, sum(iif(month > substr(${p.to}, 1, 4) || '-00', credit_fen, 0)) AS yearCreditFen
  FROM account_month WHERE month <= ${p.to} GROUP BY account_id`))

/** 本年累计 of before the office's first month, per leaf account, where that month is in the year of `to` and not after it. */
export const accountTurnover = statement((p: { to: string }) => asSql(sql<Pick<AccountSums, 'accountId' | 'yearDebitFen' | 'yearCreditFen'>>`
  SELECT account_id AS accountId, sum(debit_fen) AS yearDebitFen, sum(credit_fen) AS yearCreditFen FROM opening_turnover
  WHERE (SELECT first_month FROM office) BETWEEN substr(${p.to}, 1, 4) || '-01' AND ${p.to} GROUP BY account_id`))

/** Months of an account and everything under it. */
export const monthsOf = statement((p: { code: string; to: string }) => asSql(sql<{ month: string; debitFen: number; creditFen: number }>`
  SELECT month, sum(debit_fen) AS debitFen, sum(credit_fen) AS creditFen FROM account_month
  WHERE account_id IN (SELECT id FROM account WHERE code = ${p.code} OR code LIKE ${p.code} || '.%') AND month <= ${p.to} GROUP BY month ORDER BY month`))
