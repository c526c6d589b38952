import { monthOf, type IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import { AGE_COUNT, ageOf, openLines, overdueDays, type ClaimLine, type OpenLine } from '../../../src-shared/ledger/ageing.rules'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, ratio, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCustomerTerms, listDirectory, type CustomerTerms } from '../../workspace/directory.service'
import { claimLines, roleBalance } from './ageing.report'
import { dataRow, dateColumn, moneyColumn, partyNames, percentColumn, textColumn, type AnalysisTable } from './analysis.table'

const texts = analysisTexts.ageing
const AGES = Array.from({ length: AGE_COUNT }, (_, age) => `age${age}`)
const signs = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 1 as const]))
const SUMS: Sums = { receivable: signs(AGES), overdue: signs(AGES.slice(1)), net: { receivable: 1, prepaid: -1 } }
/** A customer with what is open, and what was agreed. */
interface Owing { id: number; invoices: OpenLine[]; prepaid: OpenLine[]; terms: CustomerTerms | undefined }

/** 应收账款账龄分析表 on a day, customer by customer, of all or of one salesperson's (0: of nobody's). */
export function getAgeing(db: ReadDb, { asOf, salespersonId }: AnalysisOf<'receivables-ageing'>): AnalysisTable {
  const terms = listCustomerTerms(db), staff = new Map(listDirectory(db, 'staff').map(({ id, name }) => [id, name])), names = partyNames(db, 'customer')
  const all = Map.groupBy(claimLines.all(db, { asOf }), ({ customerId }) => customerId)
  const owing = [...names.keys()].flatMap((id): Owing[] => {
    const lines = all.get(id), agreed = terms.get(id)
    return lines && (salespersonId === null || (agreed?.salespersonId ?? 0) === salespersonId) ? [{ id, terms: agreed, ...openOf(lines, agreed?.termDays ?? 0) }] : []
  })
  const pivot = new Pivot(owing.flatMap((one) => partsOf(one, asOf)), SUMS)
  const rows = owing.filter(({ invoices, prepaid }) => invoices.length + prepaid.length > 0)
    .map((one) => dataRow(String(one.id), { customer: names.get(one.id) ?? '', salesperson: staff.get(one.terms?.salespersonId ?? 0) ?? '', ...figures(pivot, String(one.id)), ...facts(one, pivot, asOf) }))
  const balance = (role: string) => roleBalance.get(db, { role, month: monthOf(asOf), asOf })!.netFen
  return {
    title: texts.title, subject: texts.asOf(asOf), columns: COLUMNS, rows, notes: [], terms: (row, column) => pivot.terms(row, column),
    totals: { customer: analysisTexts.total, ...figures(pivot, TOTAL_ROW), rate: ratio(pivot.figure(TOTAL_ROW, 'overdue'), pivot.figure(TOTAL_ROW, 'receivable')) },
    ties: salespersonId === null ? [{ left: texts.net, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.accounts, rightFen: fen(balance('receivable') + balance('customer_advance')) }] : []
  }
}

/** 预收账款 stays a prepayment until it is applied: its lines are set against each other only. */
function openOf(lines: readonly (ClaimLine & { role: string })[], termDays: number): Pick<Owing, 'invoices' | 'prepaid'> {
  const [claims, advances] = ['receivable', 'customer_advance'].map((role) => openLines(lines.filter((line) => line.role === role), termDays))
  return { invoices: [...claims!.invoices, ...advances!.invoices], prepaid: [...claims!.prepaid, ...advances!.prepaid] }
}

function partsOf({ id, invoices, prepaid }: Owing, asOf: IsoDate): Part[] {
  const part = ({ accountId, voucherId, lineNo, openFen }: OpenLine, column: string): Part => ({
    row: String(id), column, amountFen: Math.abs(openFen),
    term: figureTerm({ accountId, to: monthOf(asOf), side: openFen > 0 ? 'debit' : 'credit', line: { voucherId, lineNo }, countFen: Math.abs(openFen) })
  })
  return [...invoices.map((line) => part(line, `age${ageOf(overdueDays(line, asOf))}`)), ...prepaid.map((line) => part(line, 'prepaid'))]
}

const FIGURES = [...AGES, 'receivable', 'overdue', 'prepaid', 'net']
const figures = (pivot: Pivot, row: string) => Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)]))

/** What is agreed and how it is kept: 期限, 额度, what is over it, 逾期率 and the oldest item. */
function facts({ id, invoices, terms }: Owing, pivot: Pivot, asOf: IsoDate): AnalysisRow['cells'] {
  const row = String(id), oldest = invoices.reduce<OpenLine | undefined>((found, line) => (found === undefined || line.dueDate < found.dueDate ? line : found), undefined)
  const limit = terms?.creditLimitFen ?? null, over = limit === null ? 0 : pivot.figure(row, 'net') - limit
  return {
    term: terms?.termDays ?? null, limit, over: over > 0 ? sumFen([over]) : null, rate: pivot.figure(row, 'receivable') > 0 ? ratio(pivot.figure(row, 'overdue'), pivot.figure(row, 'receivable')) : null,
    oldest: oldest?.dueDate ?? null, days: oldest ? Math.max(0, overdueDays(oldest, asOf)) : null
  }
}

const fact = (column: AnalysisColumn): AnalysisColumn => ({ ...column, isFigure: false })
const COLUMNS: AnalysisColumn[] = [
  textColumn('customer', texts.customer, 180), textColumn('salesperson', texts.salesperson, 76), ...AGES.map((key, age) => moneyColumn(key, texts.ages[age]!, 104)),
  moneyColumn('receivable', texts.receivable), moneyColumn('overdue', texts.overdue), percentColumn('rate', texts.rate, 80), moneyColumn('prepaid', texts.prepaid, 104), moneyColumn('net', texts.net),
  { ...textColumn('term', texts.term, 80), kind: 'integer' }, fact(moneyColumn('limit', texts.limit)), fact(moneyColumn('over', texts.over, 104)), dateColumn('oldest', texts.oldest), { ...textColumn('days', texts.days, 96), kind: 'integer' }
]
