import type { BudgetPosition } from '../../src-shared/expense/budget'
import type { Claim, ClaimInput, ClaimLine, ClaimLineInput, RequestState } from '../../src-shared/expense/claim'
import { claimProblems, invoiceKey, isPromotion, PROMOTION, settlementPlan } from '../../src-shared/expense/claim.rules'
import { addMonths, monthOf, monthsBetween } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen, ZERO } from '../../src-shared/kernel/money'
import { requestPurpose } from '../../src-shared/messages/expense'
import type { ReadDb, WriteDb } from '../db/connection'
import { listCategories } from '../ledger/account.service'
import { endAlone, getApproval, startApproval } from '../workspace/approval.service'
import { findUser } from '../workspace/user.service'
import { findingsOf, refuseBreaches } from './compliance.service'
import { isOpenToChange, nextNo, openAdvances, paymentsOf, prefixOf } from './advance.service'
import { claimPositions, refuseOverBudget } from './budget.service'
import { departmentNameOf, isOwn, maySee, requireStaff, staffNameOf, userOf, type Caller } from './person.service'
import * as repo from './request.repo'
import * as report from './request.report'

/** 费用类别 that may be claimed: leaves in use; `pinyin` begins with the names above as well: clfjt for 差旅费 · 交通. */
export function claimCategories(db: ReadDb) {
  const all = listCategories(db), parent = new Map(all.map((category) => [category.id, category.pinyin.split(' ')]))
  const under = ({ parentId, pinyin }: (typeof all)[number]) => (parentId === null ? [] : (parent.get(parentId) ?? []).flatMap((above) => pinyin.split(' ').map((key) => above + key)))
  return all.filter((category) => category.isLeaf && category.isActive)
    .map((category) => {
      const { id, code, name, fullName, needsCustomer } = category
      return { id, code, name, fullName, pinyin: [category.pinyin, ...under(category)].join(' '), needsCustomer, isPromotion: isPromotion(code) }
    })
}

export const linesOf = (db: ReadDb, claimId: number): ClaimLine[] => repo.lines.all(db, { claimId }).map((row) => ({
  ...row, amountFen: fen(row.amountFen), taxFen: fen(row.taxFen), invoiceFen: fen(row.invoiceFen), isDeductible: row.isDeductible === 1, invoiceKind: row.invoiceKind as ClaimLine['invoiceKind'],
  categoryName: row.categoryName ?? '', categoryCode: row.categoryCode ?? '', customerName: row.customerName ?? ''
}))

/**
 * Keeps a 报销单 as typed, right or wrong; lines keep their ids, so that their papers stay with them. Answers the ids in
 * the order of the lines. Refuses REQUEST_UNKNOWN, REQUEST_CHANGED, REQUEST_LOCKED, NO_STAFF.
 */
export function saveClaim(w: WriteDb, input: ClaimInput, caller: Caller): { id: number; no: string; revision: number; lineIds: number[] } {
  const before = input.id === null ? undefined : requireOwn(w, input.id, caller)
  if (before && !isOpenToChange(before.state)) throw new Refusal('REQUEST_LOCKED', { no: before.no })
  if (before && input.revision !== null && input.revision !== before.revision) throw new Refusal('REQUEST_CHANGED')
  const staff = requireStaff(w, caller, input.staffId ?? before?.staff_id ?? null)
  const values = { staffId: staff.id, departmentId: staff.departmentId, date: input.date, purpose: input.purpose, at: w.now }
  const prefix = prefixOf('BX', input.date)
  const no = before?.no ?? nextNo(prefix, repo.lastClaimNo.get(w, { prefix })?.no ?? null)
  const id = before?.id ?? Number(repo.insertClaim.run(w, { ...values, no, makerId: w.actor.userId! }).lastInsertRowid)
  if (before) repo.updateClaim.run(w, { ...values, id })
  const lineIds = saveLines(w, id, input.lines)
  w.note(`claim:${id}`, { no, lines: input.lines.length, totalFen: sumFen(input.lines.map((line) => line.amountFen)) })
  return { id, no, revision: (before?.revision ?? 0) + 1, lineIds }
}

function saveLines(w: WriteDb, claimId: number, lines: readonly ClaimLineInput[]): number[] {
  repo.dropLines.run(w, { claimId, kept: JSON.stringify(lines.flatMap((line) => (line.id === null ? [] : [line.id]))) })
  return lines.map(({ id, ...line }, index) => {
    const values = { ...line, claimId, lineNo: index + 1, isDeductible: line.isDeductible ? 1 : 0, invoiceNo: invoiceKey(line.invoiceNo), invoiceCode: invoiceKey(line.invoiceCode) }
    if (id !== null && repo.updateLine.run(w, { ...values, id }).changes === 1) return id
    return Number(repo.insertLine.run(w, values).lastInsertRowid)
  })
}

/**
 * 提交报销单. Refuses REQUEST_UNKNOWN, REQUEST_LOCKED, CLAIM_EMPTY, CLAIM_INCOMPLETE (the first thing missing),
 * INVOICE_OVERCLAIMED, BUDGET_EXCEEDED, COMPLIANCE_BLOCKED, NO_ROUTE, NO_APPROVER.
 */
export function submitClaim(w: WriteDb, { id }: { id: number }, caller: Caller): { approvalId: number } {
  const row = requireOwn(w, id, caller)
  if (!isOpenToChange(row.state)) throw new Refusal('REQUEST_LOCKED', { no: row.no })
  const lines = linesOf(w, id)
  const [problem] = problemsOf(w, lines, caller.today)
  if (problem) throw problem.code === 'NO_LINES' ? new Refusal('CLAIM_EMPTY') : new Refusal('CLAIM_INCOMPLETE', { line: problem.line, problem: problem.code })
  refuseOverclaimed(w, id, lines)
  refuseOverBudget(w, { id, staffId: row.staff_id, departmentId: row.department_id, lines }, caller.today)
  refuseBreaches(w, row)
  const owner = userOf(w, row.staff_id)
  const approvalId = startApproval(w, {
    record: 'claim', recordId: id, title: row.no, summary: `${staffNameOf(w, row.staff_id)} ${row.purpose || requestPurpose([...new Set(lines.map((line) => line.categoryName))])}`.trim(),
    amountFen: sumFen(lines.map((line) => line.amountFen)), categoryCodes: lines.map((line) => line.categoryCode), level: owner.level, departmentId: row.department_id, ownerId: owner.userId
  })
  repo.handInClaim.run(w, { id, approvalId })
  endAlone(w, approvalId)
  w.note(`claim:${id}`, { no: row.no, submitted: true, totalFen: sumFen(lines.map((line) => line.amountFen)) })
  return { approvalId }
}

/** Says which invoice and which other claim, where SQLite would only say that there is one. */
function refuseOverclaimed(db: ReadDb, claimId: number, lines: readonly ClaimLine[]) {
  for (const [key, same] of Map.groupBy(lines.filter((line) => line.invoiceNo !== ''), (line) => `${line.invoiceCode}/${line.invoiceNo}`)) {
    const [{ invoiceNo, invoiceCode, invoiceFen }] = same as [ClaimLine]
    const use = repo.invoiceUse.get(db, { claimId, invoiceNo, invoiceCode })
    const claimedFen = use?.claimedFen ?? 0, limit = Math.min(invoiceFen, use?.invoiceFen ?? invoiceFen)
    if (key !== '/' && sumFen(same.map((line) => line.amountFen)) + claimedFen > limit) throw new Refusal('INVOICE_OVERCLAIMED', { invoiceNo, claimedFen, invoiceFen: limit, no: use?.no ?? '' })
  }
}

function problemsOf(db: ReadDb, lines: readonly ClaimLine[], today: string) {
  const categories = new Map(listCategories(db).map((category) => [category.id, category]))
  return claimProblems(lines, today, (id) => categories.get(id))
}

/** A draft that was never handed in. Refuses REQUEST_UNKNOWN, REQUEST_LOCKED. */
export function removeClaim(w: WriteDb, { id }: { id: number }, caller: Caller): Record<string, never> {
  const row = requireOwn(w, id, caller)
  if (row.approval_id !== null) throw new Refusal('REQUEST_LOCKED', { no: row.no })
  repo.removeClaim.run(w, { id })
  w.note(`claim:${id}`, { no: row.no, removed: true })
  return {}
}

/** The whole story of a claim. Refuses REQUEST_UNKNOWN, also for those whom it does not concern. */
export function getClaim(db: ReadDb, id: number, caller: Caller): Claim {
  const row = repo.claimById.get(db, { id })
  if (!row || !maySee(db, caller, { ...row, record: 'claim' })) throw new Refusal('REQUEST_UNKNOWN')
  const lines = linesOf(db, id), amountFen = sumFen(lines.map((line) => line.amountFen))
  const mayChange = isOpenToChange(row.state)
  return {
    id, no: row.no, staffId: row.staff_id, staffName: staffNameOf(db, row.staff_id), departmentName: departmentNameOf(db, row.department_id), makerName: findUser(db, row.maker_id)?.name ?? '',
    date: row.date, purpose: row.purpose, amountFen, state: row.state as RequestState, revision: row.revision, lines,
    approval: row.approval_id === null ? null : getApproval(db, row.approval_id, caller), payments: paymentsOf(db, 'claim', id), mayEdit: mayChange && isOwn(db, caller, row),
    plan: row.state === 'paid' || row.state === 'reversed' ? { settled: [], payableFen: ZERO, leftOpenFen: ZERO } : settlementPlan(amountFen, openAdvances(db, row.staff_id, caller.today)),
    problems: mayChange ? problemsOf(db, lines, caller.today) : [], months: monthsOf(db, row), isOwn: isOwn(db, caller, row), findings: findingsOf(db, row)
  }
}

/** What budgets say to a claim, as stored or with lines as they are being typed. Refuses REQUEST_UNKNOWN. */
export function budgetsOfClaim(db: ReadDb, input: { claimId: number; lines: readonly BudgetedLine[] | null }, caller: Caller): BudgetPosition[] {
  const row = repo.claimById.get(db, { id: input.claimId })
  if (!row || !maySee(db, caller, { ...row, record: 'claim' })) throw new Refusal('REQUEST_UNKNOWN')
  return claimPositions(db, { id: row.id, staffId: row.staff_id, departmentId: row.department_id, lines: input.lines ?? linesOf(db, row.id) }, caller.today)
}
type BudgetedLine = Parameters<typeof claimPositions>[1]['lines'][number]

function monthsOf(db: ReadDb, row: { id: number; staff_id: number; date: string }): Claim['months'] {
  const to = monthOf(row.date), from = addMonths(to, -5)
  const found = new Map(report.monthsOf.all(db, { staffId: row.staff_id, from, to, claimId: row.id, root: PROMOTION }).map((one) => [one.month, one]))
  return monthsBetween(from, to).map((month) => ({ month, promotionFen: fen(found.get(month)?.promotionFen ?? 0), otherFen: fen(found.get(month)?.otherFen ?? 0) }))
}

function requireOwn(db: ReadDb, id: number, caller: Caller) {
  const row = repo.claimById.get(db, { id })
  if (!row || !isOwn(db, caller, row)) throw new Refusal('REQUEST_UNKNOWN')
  return row
}
