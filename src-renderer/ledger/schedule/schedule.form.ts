import { addMonths, isMonth, type Month } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText, ZERO } from '../../../src-shared/kernel/money'
import type { ScheduleInput, ScheduleRow } from '../../../src-shared/ledger/schedule.contract'
import { spread, type ScheduleKind } from '../../../src-shared/ledger/schedule.rules'
import type { LineInput } from '../../../src-shared/ledger/voucher'
import { scheduleTexts } from '../../../src-shared/messages/schedule'

const { form: words } = scheduleTexts

/** A schedule as typed; `body` is `kept`, `accounts`, or the id of a template. */
export interface TypedSchedule { name: string; kind: ScheduleKind; body: string; debitId: number | null; creditId: number | null; departmentId: number | null; summary: string; amount: string; from: string; to: string; day: string; isActive: boolean }

export const typedOf = (row: ScheduleRow | undefined, month: Month): TypedSchedule => (row ? {
  name: row.name, kind: row.kind, body: 'kept', debitId: null, creditId: null, departmentId: null, summary: row.lines[0]?.summary ?? '', amount: yuanText(row.kind === 'prepaid' ? row.totalFen : row.monthFen !== 0 ? row.monthFen : Math.round(row.totalFen / Math.max(1, row.months))), from: row.fromMonth, to: row.toMonth, day: String(row.day), isActive: row.isActive
} : { name: '', kind: 'prepaid', body: 'accounts', debitId: null, creditId: null, departmentId: null, summary: '', amount: '', from: month, to: addMonths(month, 11), day: '31', isActive: true })

export type ScheduleProblem = Partial<Record<'name' | 'amount' | 'from' | 'to' | 'day' | 'debit' | 'credit' | 'text', string>>
export interface Template { id: number; name: string; draft: { lines: readonly LineInput[] } }

/** What is typed as a schedule, or which fields can't be read. */
export function readSchedule(typed: TypedSchedule, row: ScheduleRow | undefined, templates: readonly Template[]): ScheduleInput | ScheduleProblem {
  const problem: ScheduleProblem = {}, amount = parseAmount(typed.amount), day = Number(typed.day), amountFen = 'fen' in amount ? amount.fen : 0
  if (typed.name.trim() === '') problem.name = words.nameMissing
  if (amountFen <= 0) problem.amount = words.amountWrong
  if (!isMonth(typed.from)) problem.from = words.monthWrong
  if (!isMonth(typed.to)) problem.to = words.monthWrong
  if (!(Number.isInteger(day) && day >= 1 && day <= 31)) problem.day = words.dayWrong
  if (typed.body === 'accounts' && typed.debitId === null) problem.debit = words.accountMissing
  if (typed.body === 'accounts' && typed.creditId === null) problem.credit = words.accountMissing
  if (Object.keys(problem).length > 0) return problem
  return { id: row?.id ?? null, name: typed.name.trim(), kind: typed.kind, lines: linesOf(typed, row, templates, amountFen), amountFen: fen(amountFen), fromMonth: typed.from, toMonth: typed.to, day, isActive: typed.isActive, revision: row?.revision ?? null }
}
export const isInput = (read: ScheduleInput | ScheduleProblem): read is ScheduleInput => 'amountFen' in read

function linesOf(typed: TypedSchedule, row: ScheduleRow | undefined, templates: readonly Template[], amountFen: number): LineInput[] {
  if (typed.body === 'kept') return [...row?.lines ?? []]
  if (typed.body !== 'accounts') return [...templates.find((one) => String(one.id) === typed.body)?.draft.lines ?? []]
  const line = { summary: typed.summary.trim() === '' ? typed.name.trim() : typed.summary.trim(), debitFen: ZERO, creditFen: ZERO, staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null, cashFlowId: null, quantity: null, typed: null }
  return [{ ...line, accountId: typed.debitId, debitFen: fen(amountFen), departmentId: typed.departmentId }, { ...line, accountId: typed.creditId, creditFen: fen(amountFen) }]
}

/** What each month comes to as typed, in words; nothing where it can't be said yet. */
export function eachMonth(read: ScheduleInput): string | undefined {
  if (read.kind !== 'prepaid' || read.toMonth < read.fromMonth || read.toMonth > addMonths(read.fromMonth, 359)) return undefined
  const months = spread('prepaid', fen(read.amountFen), { from: read.fromMonth, to: read.toMonth }, new Map())
  return months?.[0] && words.each(months[0].amountFen, months.at(-1)!.amountFen)
}
