import { daysBetween, monthOf, type IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import { ageOf, LOAN_AGE_LIMITS, takenBack, takeOpen } from '../../../src-shared/ledger/ageing.rules'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listDirectory } from '../../workspace/directory.service'
import { getSettings } from '../../workspace/setting.service'
import { balanceOn, loanLines, type ClaimLine } from './ageing.report'
import { dataRow, dateColumn, moneyColumn, partyNames, textColumn, type AnalysisTable } from './analysis.table'
import { staffAccounts } from './staff-accounts'

const texts = analysisTexts.loans
const AGES = texts.ages.map((_, age) => `age${age}`)
const SUMS: Sums = { total: Object.fromEntries(AGES.map((key) => [key, 1 as const])), net: { total: 1, credit: -1 } }
/** A line with what is still open of it; negative where more came back than was lent. */
interface OpenLoan extends ClaimLine { openFen: number }
/** Whose loans they are, the newest first. */
interface Borrower { id: number; open: OpenLoan[] }

/**
 * 个人借款账龄 on a day: what each member of staff still has of the office's money, by days since it was lent. What comes back
 * settles the oldest loan first, as claims do. Loans out longer than the office's term are told.
 */
export function getLoanAgeing(db: ReadDb, { asOf }: AnalysisOf<'loan-ageing'>): AnalysisTable {
  const accounts = JSON.stringify(staffAccounts(db, 'loan').map(({ id }) => id)), limit = getSettings(db).advanceDays
  const borrowers = [...Map.groupBy(loanLines.all(db, { accounts, asOf }), ({ staffId }) => staffId)].map(([id, lines]) => ({ id, open: openOf(lines) })).filter(({ open }) => open.length > 0)
  const pivot = new Pivot(borrowers.flatMap((one) => partsOf(one, asOf, limit)), SUMS), by = new Map(borrowers.map((one) => [one.id, one]))
  const departments = partyNames(db, 'department'), departmentOf = new Map(listDirectory(db, 'staff').map(({ id, departmentId }) => [id, departments.get(departmentId ?? 0) ?? '']))
  const rows = [...partyNames(db, 'staff')].filter(([id]) => by.has(id)).map(([id, name]) =>
    dataRow(String(id), { staff: name, department: departmentOf.get(id) ?? '', ...figures(pivot, String(id)), ...facts(by.get(id)!, asOf, limit) }))
  return {
    title: texts.title, subject: analysisTexts.heading([analysisTexts.ageing.asOf(asOf), texts.limit(limit)]), columns: COLUMNS, rows, notes: [], terms: (row, column) => pivot.terms(row, column),
    totals: rows.length === 0 ? null : { staff: analysisTexts.total, ...figures(pivot, TOTAL_ROW) },
    ties: [{ left: texts.net, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.accounts, rightFen: fen(balanceOn.get(db, { accounts, month: monthOf(asOf), asOf })!.netFen) }]
  }
}

/** What is open of a person's lines, the newest first; what was taken back in red is as if it had never been. */
function openOf(lines: readonly (ClaimLine & { reversesId: number | null })[]): OpenLoan[] {
  const here = new Set(lines.map(({ voucherId }) => voucherId))
  const gone = takenBack(lines.flatMap(({ voucherId, reversesId }) => (reversesId !== null && here.has(reversesId) ? [{ id: voucherId, reversesId }] : [])))
  const standing = lines.filter(({ voucherId }) => !gone.has(voucherId)), found: OpenLoan[] = []
  takeOpen(standing.toReversed(), ({ netFen }) => netFen, sumFen(standing.map(({ netFen }) => netFen)), (line, openFen) => found.push({ ...line, openFen }))
  return found
}

function partsOf({ id, open }: Borrower, asOf: IsoDate, limit: number): Part[] {
  const part = ({ accountId, voucherId, lineNo, openFen }: OpenLoan, column: string): Part => ({
    row: String(id), column, amountFen: Math.abs(openFen),
    term: figureTerm({ accountId, to: monthOf(asOf), side: openFen > 0 ? 'debit' : 'credit', line: { voucherId, lineNo }, countFen: Math.abs(openFen) })
  })
  return open.flatMap((line) => {
    const days = daysBetween(line.date, asOf)
    return line.openFen < 0 ? [part(line, 'credit')] : [part(line, `age${ageOf(days, LOAN_AGE_LIMITS)}`), ...(days > limit ? [part(line, 'overdue')] : [])]
  })
}

const FIGURES = [...AGES, 'total', 'overdue', 'credit', 'net']
const figures = (pivot: Pivot, row: string) => Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)]))

/** The oldest loan still out, and by how much it is over the term. */
function facts({ open }: Borrower, asOf: IsoDate, limit: number): AnalysisRow['cells'] {
  const oldest = open.at(-1)
  if (!oldest || oldest.openFen < 0) return { oldest: null, days: null, mark: '' }
  const days = daysBetween(oldest.date, asOf)
  return { oldest: oldest.date, days, mark: days > limit ? texts.over(days - limit) : '' }
}

const COLUMNS: AnalysisColumn[] = [
  textColumn('staff', texts.staff, 80), textColumn('department', texts.department, 90), textColumn('mark', texts.mark, 96), dateColumn('oldest', texts.oldest), { ...textColumn('days', texts.days, 76), kind: 'integer' },
  ...AGES.map((key, age) => moneyColumn(key, texts.ages[age]!, 96)), moneyColumn('total', texts.total, 100), moneyColumn('overdue', texts.overdue, 100), moneyColumn('credit', texts.credit, 88), moneyColumn('net', texts.net, 100)
]
