import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const claimById = statement((p: { id: number }) => build.selectFrom('claim').selectAll().where('id', '=', p.id))
export const advanceById = statement((p: { id: number }) => build.selectFrom('advance').selectAll().where('id', '=', p.id))
/** How many were numbered under a prefix such as BX-2606-. */
export const lastClaimNo = statement((p: { prefix: string }) => build.selectFrom('claim').select((eb) => eb.fn.max('no').as('no')).where('no', 'like', sql<string>`${p.prefix} || '%'`))
export const lastAdvanceNo = statement((p: { prefix: string }) => build.selectFrom('advance').select((eb) => eb.fn.max('no').as('no')).where('no', 'like', sql<string>`${p.prefix} || '%'`))

interface Head { staffId: number; departmentId: number | null; date: string; purpose: string; at: string }
export const insertClaim = statement((p: Head & { no: string; makerId: number }) => build.insertInto('claim').values({
  no: p.no, staff_id: p.staffId, department_id: p.departmentId, maker_id: p.makerId, date: p.date, purpose: p.purpose, updated_at: p.at }))
export const updateClaim = statement((p: Head & { id: number }) => build.updateTable('claim').set((eb) => ({
  staff_id: p.staffId, department_id: p.departmentId, date: p.date, purpose: p.purpose, updated_at: p.at, revision: eb('revision', '+', 1) })).where('id', '=', p.id))
export const insertAdvance = statement((p: Head & { no: string; makerId: number; dueDate: string | null; amountFen: number; categoryId: number | null }) => build.insertInto('advance').values({
  no: p.no, staff_id: p.staffId, department_id: p.departmentId, maker_id: p.makerId, date: p.date, due_date: p.dueDate, amount_fen: p.amountFen, purpose: p.purpose, category_id: p.categoryId, updated_at: p.at }))
export const updateAdvance = statement((p: Head & { id: number; dueDate: string | null; amountFen: number; categoryId: number | null }) => build.updateTable('advance').set((eb) => ({
  staff_id: p.staffId, department_id: p.departmentId, date: p.date, due_date: p.dueDate, amount_fen: p.amountFen, purpose: p.purpose, category_id: p.categoryId, updated_at: p.at, revision: eb('revision', '+', 1)
})).where('id', '=', p.id))
export const removeClaim = statement((p: { id: number }) => build.deleteFrom('claim').where('id', '=', p.id))
export const removeAdvance = statement((p: { id: number }) => build.deleteFrom('advance').where('id', '=', p.id))
export const handInClaim = statement((p: { id: number; approvalId: number }) => build.updateTable('claim').set({ state: 'pending', approval_id: p.approvalId }).where('id', '=', p.id))
export const handInAdvance = statement((p: { id: number; approvalId: number }) => build.updateTable('advance').set({ state: 'pending', approval_id: p.approvalId }).where('id', '=', p.id))

export const lines = statement((p: { claimId: number }) => asSql(sql<{
  id: number; date: string | null; categoryId: number | null; purpose: string; amountFen: number; taxFen: number; isDeductible: number; invoiceKind: string; invoiceCode: string; invoiceNo: string
  invoiceFen: number; customerId: number | null; activity: string; counterpart: string; heads: number | null; categoryName: string | null; categoryCode: string | null; customerName: string | null; attachments: number
}>`SELECT l.id, l.date, l.category_id AS categoryId, l.purpose, l.amount_fen AS amountFen, l.tax_fen AS taxFen, l.is_deductible AS isDeductible, l.invoice_kind AS invoiceKind,
    l.invoice_code AS invoiceCode, l.invoice_no AS invoiceNo, l.invoice_fen AS invoiceFen, l.customer_id AS customerId, l.activity, l.counterpart, l.heads,
    c.name AS categoryName, c.code AS categoryCode, k.name AS customerName, (SELECT count(*) FROM attachment a WHERE a.subject = 'claimLine:' || l.id) AS attachments
  FROM claim_line l LEFT JOIN expense_category c ON c.id = l.category_id LEFT JOIN customer k ON k.id = l.customer_id WHERE l.claim_id = ${p.claimId} ORDER BY l.line_no`))
interface LineRow {
  lineNo: number; date: string | null; categoryId: number | null; purpose: string; amountFen: number; taxFen: number; isDeductible: number; invoiceKind: string; invoiceCode: string; invoiceNo: string
  invoiceFen: number; customerId: number | null; activity: string; counterpart: string; heads: number | null
}
const values = (p: LineRow) => ({
  line_no: p.lineNo, date: p.date, category_id: p.categoryId, purpose: p.purpose, amount_fen: p.amountFen, tax_fen: p.taxFen, is_deductible: p.isDeductible, invoice_kind: p.invoiceKind,
  invoice_code: p.invoiceCode, invoice_no: p.invoiceNo, invoice_fen: p.invoiceFen, customer_id: p.customerId, activity: p.activity, counterpart: p.counterpart, heads: p.heads
})
export const insertLine = statement((p: LineRow & { claimId: number }) => build.insertInto('claim_line').values({ claim_id: p.claimId, ...values(p) }))
export const updateLine = statement((p: LineRow & { id: number; claimId: number }) => build.updateTable('claim_line').set(values(p)).where('id', '=', p.id).where('claim_id', '=', p.claimId))
/** Takes away the lines that are not among `kept`, a JSON list of ids. */
export const dropLines = statement((p: { claimId: number; kept: string }) => build.deleteFrom('claim_line').where('claim_id', '=', p.claimId)
  .where('id', 'not in', sql<number>`(SELECT value FROM json_each(${p.kept}))`))
export const claimOfLine = statement((p: { id: number }) => build.selectFrom('claim_line').select('claim_id as claimId').where('id', '=', p.id))

/** What other live claims take of an invoice. */
export const invoiceUse = statement((p: { claimId: number; invoiceNo: string; invoiceCode: string }) => asSql(sql<{ claimedFen: number | null; invoiceFen: number | null; no: string | null }>`
  SELECT sum(l.amount_fen) AS claimedFen, min(l.invoice_fen) AS invoiceFen, max(c.no) AS no FROM claim_line l JOIN claim c ON c.id = l.claim_id
  WHERE l.invoice_no = ${p.invoiceNo} AND l.invoice_code = ${p.invoiceCode} AND c.state IN ('pending', 'approved', 'paid') AND c.id <> ${p.claimId}`))

export const openAdvances = statement((p: { staffId: number }) => asSql(sql<{ id: number; no: string; date: string; amountFen: number; openFen: number }>`
  SELECT v.id, v.no, p.date, v.amount_fen AS amountFen, v.amount_fen - ifnull((SELECT sum(s.amount_fen) FROM settlement s JOIN payment q ON q.id = s.payment_id
      WHERE s.advance_id = v.id AND q.state = 'live'), 0) AS openFen
  FROM advance v JOIN payment p ON p.record = 'advance' AND p.record_id = v.id AND p.kind = 'payment' AND p.state = 'live'
  WHERE v.staff_id = ${p.staffId} AND v.state = 'paid' AND openFen > 0 ORDER BY p.date, v.id`))
