import { sql } from 'kysely'
import type { SpentLine } from '../../src-shared/expense/compliance.rules'
import { asSql, build, statement } from '../db/statement'

interface Rule { kind: string; name: string; clause: string; categoryCode: string | null; limitFen: number; words: string; action: string; fromDate: string; toDate: string | null }
const values = (p: Rule) => ({ kind: p.kind, name: p.name, clause: p.clause, category_code: p.categoryCode, limit_fen: p.limitFen, words: p.words, action: p.action, from_date: p.fromDate, to_date: p.toDate })

export const rules = statement(() => build.selectFrom('compliance_rule')
  .select(['id', 'kind', 'name', 'clause', 'category_code as categoryCode', 'limit_fen as limitFen', 'words', 'action', 'from_date as fromDate', 'to_date as toDate']).orderBy('id'))
export const insertRule = statement((p: Rule) => build.insertInto('compliance_rule').values(values(p)))
export const updateRule = statement((p: Rule & { id: number }) => build.updateTable('compliance_rule').set(values(p)).where('id', '=', p.id))

export const overrides = statement(() => build.selectFrom('compliance_override as o').innerJoin('user as u', 'u.id', 'o.user_id').select(['o.claim_id as claimId', 'o.rule_id as ruleId', 'o.reason', 'o.at', 'u.name as by']))
export const insertOverride = statement((p: { claimId: number; ruleId: number; reason: string; by: number; at: string }) =>
  build.insertInto('compliance_override').values({ claim_id: p.claimId, rule_id: p.ruleId, reason: p.reason, user_id: p.by, at: p.at }))

/** Lines of claims that are under way or paid, of whole years, and of one claim whatever its state. */
export const spent = statement((p: { from: string; to: string; claimId: number }) => asSql(sql<SpentLine>`
  SELECT l.claim_id AS claimId, c.staff_id AS staffId, ifnull(l.date, c.date) AS date, ifnull(k.code, '') AS categoryCode, l.purpose, l.amount_fen AS amountFen, l.customer_id AS customerId, l.activity, l.counterpart, l.heads
  FROM claim c JOIN claim_line l ON l.claim_id = c.id LEFT JOIN expense_category k ON k.id = l.category_id
  WHERE (c.state IN ('pending', 'approved', 'paid') AND ifnull(l.date, c.date) BETWEEN ${p.from} AND ${p.to}) OR c.id = ${p.claimId} ORDER BY l.claim_id, l.line_no`))
/** What was paid of claims from a cash book. */
export const cashPaid = statement(() => asSql(sql<{ claimId: number; cashFen: number }>`SELECT p.record_id AS claimId, sum(p.amount_fen) AS cashFen FROM payment p JOIN cash_book b ON b.id = p.book_id
  WHERE p.record = 'claim' AND p.state = 'live' AND b.kind = 'cash' GROUP BY p.record_id`))
