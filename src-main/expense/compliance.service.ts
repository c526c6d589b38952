import { z } from 'zod'
import shipped from '../../resources/templates/compliance-rules.json'
import { ruleInputSchema, type ComplianceRule, type Finding, type FindingRow, type RuleInput } from '../../src-shared/expense/compliance'
import { counterpartKey, judgeClaim, type History, type SpentLine } from '../../src-shared/expense/compliance.rules'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { ReadDb, WriteDb } from '../db/connection'
import * as repo from './compliance.repo'
import { isOwn, type Caller } from './person.service'
import { listRegister } from './register.service'
import { claimById } from './request.repo'

/** The rules that come with the program; the company's own figures are put into them. They stand until one is changed. */
const SHIPPED: readonly RuleInput[] = z.array(ruleInputSchema).parse(shipped.map((rule) => ({ id: null, ...rule })))

/** 合规规则, those that hold and those that ended. */
export function listRules(db: ReadDb): ComplianceRule[] {
  const rows = repo.rules.all(db, {})
  if (rows.length === 0) return SHIPPED.map((rule, index) => ({ ...rule, id: index + 1 }))
  return rows.map((row) => ({ ...row, kind: row.kind as ComplianceRule['kind'], action: row.action as ComplianceRule['action'], limitFen: fen(row.limitFen) }))
}

/** Adds or changes a rule; one that no longer holds gets a last day. Refuses RULE_UNKNOWN, RULE_INCOMPLETE. */
export function saveRule(w: WriteDb, input: RuleInput): { id: number } {
  if ((input.kind === 'words') === (input.words === '') || (input.kind !== 'words' && input.limitFen <= 0) || (input.toDate !== null && input.toDate < input.fromDate)) throw new Refusal('RULE_INCOMPLETE')
  const before = listRules(w).find((rule) => rule.id === input.id)
  if (input.id !== null && !before) throw new Refusal('RULE_UNKNOWN')
  keepShipped(w)
  if (input.id !== null) repo.updateRule.run(w, { ...input, id: input.id })
  const id = input.id ?? Number(repo.insertRule.run(w, input).lastInsertRowid)
  w.note(`rule:${id}`, { name: input.name, limitFen: { from: before?.limitFen ?? null, to: input.limitFen }, action: { from: before?.action ?? null, to: input.action }, fromDate: input.fromDate, toDate: input.toDate })
  return { id }
}
function keepShipped(w: WriteDb) {
  if (repo.rules.all(w, {}).length === 0) for (const rule of SHIPPED) repo.insertRule.run(w, rule)
}

/** What the rules find in claims: `claimId` judges one, whatever its state; null judges all of a span. */
function judge(db: ReadDb, from: string, to: string, claimId: number | null, cashFen?: number): Map<number, Finding[]> {
  const lines = repo.spent.all(db, { from: `${from.slice(0, 4)}-01-01`, to: `${to.slice(0, 4)}-12-31`, claimId: claimId ?? 0 })
  const byClaim = Map.groupBy(lines, (line) => line.claimId), rules = listRules(db), cash = new Map(repo.cashPaid.all(db, {}).map((row) => [row.claimId, row.cashFen]))
  const overrides = new Map(repo.overrides.all(db, {}).map(({ claimId: claim, ruleId, ...rest }) => [`${claim} ${ruleId}`, rest]))
  const history = historyOf(lines)
  const wanted = claimId === null ? [...byClaim.keys()] : [claimId]
  return new Map(wanted.map((id) => {
    const own = byClaim.get(id) ?? []
    return [id, judgeClaim({ claimId: id, date: own[0]?.date ?? from, lines: own, cashFen: cashFen ?? cash.get(id) ?? 0 }, rules, history).map((found) => ({ ...found, override: overrides.get(`${id} ${found.ruleId}`) ?? null }))]
  }))
}
function historyOf(lines: readonly SpentLine[]): History {
  const days = Map.groupBy(lines, (line) => `${line.staffId} ${line.date}`), people = Map.groupBy(lines, (line) => `${line.date?.slice(0, 4)} ${counterpartKey(line)}`)
  return { sameDay: (staffId, date) => days.get(`${staffId} ${date}`) ?? [], ofCounterpart: (key, year) => people.get(`${year} ${key}`) ?? [] }
}

/** What the rules say of one claim, at entry, on its way and afterwards. */
export const findingsOf = (db: ReadDb, claim: { id: number; date: string }): Finding[] => judge(db, claim.date, claim.date, claim.id).get(claim.id) ?? []

/** What the rules say to paying a claim this much in cash, before it is paid. */
export const cashFindingsOf = (db: ReadDb, claim: { id: number; date: string }, cashFen: number): Finding[] =>
  (judge(db, claim.date, claim.date, claim.id, cashFen).get(claim.id) ?? []).filter((one) => one.kind === 'cash')

/** Refuses COMPLIANCE_BLOCKED for the first finding that forbids and that nobody let through. */
export function refuseBreaches(db: ReadDb, claim: { id: number; date: string }): void {
  const found = findingsOf(db, claim).find((one) => one.action === 'block' && one.override === null)
  if (found) throw new Refusal('COMPLIANCE_BLOCKED', { line: found.line, rule: found.name, clause: found.clause, word: found.word, foundFen: found.foundFen, limitFen: found.limitFen })
}

/** 合规检查: every finding of a span's claims, newest first. */
export function listFindings(db: ReadDb, input: { from: string; to: string }, today: string): FindingRow[] {
  const found = judge(db, input.from, input.to, null)
  return listRegister(db, { ...input, record: 'claim', state: null }, today).flatMap((row) => (found.get(row.id) ?? []).map((one) => ({
    ...one, claimId: row.id, no: row.no, staffName: row.staffName, date: row.date, purpose: row.purpose, amountFen: row.amountFen, state: row.state })))
}

/** 放行 a finding with the reason, by somebody whose claim it is not. Refuses REQUEST_UNKNOWN, FINDING_UNKNOWN, OWN_OVERRIDE, PAYMENT_REASON_MISSING. */
export function overrideFinding(w: WriteDb, input: { claimId: number; ruleId: number; reason: string }, caller: Caller): Record<string, never> {
  const claim = claimById.get(w, { id: input.claimId })
  if (!claim) throw new Refusal('REQUEST_UNKNOWN')
  if (isOwn(w, caller, claim)) throw new Refusal('OWN_OVERRIDE')
  if (input.reason.trim() === '') throw new Refusal('PAYMENT_REASON_MISSING')
  const finding = findingsOf(w, claim).find((one) => one.ruleId === input.ruleId && one.override === null)
  if (!finding) throw new Refusal('FINDING_UNKNOWN')
  keepShipped(w)
  repo.insertOverride.run(w, { ...input, by: caller.userId, at: w.now })
  w.note(`claim:${claim.id}`, { no: claim.no, letThrough: finding.name, reason: input.reason })
  return {}
}
