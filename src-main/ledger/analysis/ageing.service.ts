import { addDays, daysBetween, monthOf, type IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import { AGE_COUNT, ageOf } from '../../../src-shared/ledger/ageing.rules'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, ratio, type Part, type Piece, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCustomerTerms, listDirectory, type CustomerTerms } from '../../workspace/directory.service'
import { dataRow, dateColumn, moneyColumn, partyNames, percentColumn, textColumn, type AnalysisTable } from './analysis.table'
import { listClaims, OpenClaims, type Claim } from './claims.service'

const texts = analysisTexts.ageing
const AGES = Array.from({ length: AGE_COUNT }, (_, age) => `age${age}`)
const signs = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 1 as const]))
const SUMS: Sums = { receivable: signs(AGES), overdue: signs(AGES.slice(1)), net: { receivable: 1, prepaid: -1 } }
/** A customer with what is claimed, what of it is open by column, and what was agreed. */
interface Owing { id: number; claims: readonly Claim[]; sums: ReadonlyMap<string, number>; oldest: IsoDate | null; terms: CustomerTerms | undefined }

/** 应收账款账龄分析表 on a day, customer by customer, of all or of one salesperson's (0: of nobody's). */
export function getAgeing(db: ReadDb, { asOf, salespersonId }: AnalysisOf<'receivables-ageing'>): AnalysisTable {
  const terms = listCustomerTerms(db), staff = new Map(listDirectory(db, 'staff').map(({ id, name }) => [id, name])), names = partyNames(db, 'customer')
  const { claims: claimed, balanceFen } = listClaims(db, asOf), open = new OpenClaims(db, asOf), all = Map.groupBy(claimed, ({ customerId }) => customerId)
  const owing = [...names.keys()].flatMap((id): Owing[] => {
    const claims = all.get(id), agreed = terms.get(id)
    return claims && (salespersonId === null || (agreed?.salespersonId ?? 0) === salespersonId) ? [{ id, claims, terms: agreed, ...openOf(claims, agreed, open) }] : []
  })
  const pivot = new Pivot(owing.flatMap(({ id, sums }) => [...sums].map(([column, amountFen]): Piece => ({ row: String(id), column, amountFen }))), SUMS)
  const rows = owing.map((one) => dataRow(String(one.id), { customer: names.get(one.id) ?? '', salesperson: staff.get(one.terms?.salespersonId ?? 0) ?? '', ...figures(pivot, String(one.id)), ...facts(one, pivot, asOf) }))
  return {
    title: texts.title, subject: texts.asOf(asOf), columns: COLUMNS, rows, notes: [],
    terms: (row, column) => new Pivot(owing.filter(({ id }) => row === TOTAL_ROW || row === String(id)).flatMap((one) => partsOf(one, asOf, open)), SUMS).terms(row, column),
    totals: { customer: analysisTexts.total, ...figures(pivot, TOTAL_ROW), rate: ratio(pivot.figure(TOTAL_ROW, 'overdue'), pivot.figure(TOTAL_ROW, 'receivable')) },
    ties: salespersonId === null ? [{ left: texts.net, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.accounts, rightFen: fen(balanceFen) }] : []
  }
}

/** What customers owe on a day, line by line, with the day it falls due. Prepayments are left out. */
export function openReceivables(db: ReadDb, asOf: IsoDate): { customerName: string; date: IsoDate; dueDate: IsoDate; openFen: number; voucherId: number }[] {
  const terms = listCustomerTerms(db), names = partyNames(db, 'customer'), open = new OpenClaims(db, asOf), found: ReturnType<typeof openReceivables> = []
  for (const claim of listClaims(db, asOf).claims) {
    if (claim.netFen <= 0) continue
    open.lines(claim, ({ voucherId, date }, openFen) => {
      found.push({ customerName: names.get(claim.customerId) ?? '', date, dueDate: addDays(date, terms.get(claim.customerId)?.termDays ?? 0), openFen, voucherId })
    })
  }
  return found
}

/** What is open by column, and the day of the oldest charge. */
function openOf(claims: readonly Claim[], terms: CustomerTerms | undefined, open: OpenClaims): Pick<Owing, 'sums' | 'oldest'> {
  const sums = new Map<string, number>(), add = (column: string, amountFen: number) => { sums.set(column, (sums.get(column) ?? 0) + amountFen) }
  const days: IsoDate[] = []
  for (const claim of claims) {
    if (claim.netFen < 0) { add('prepaid', -claim.netFen); continue }
    const ages = open.ages(claim, terms?.termDays ?? 0)
    for (const [age, openFen] of ages.sums) add(AGES[age]!, openFen)
    days.push(ages.oldest)
  }
  return { sums, oldest: days.sort()[0] ?? null }
}

/** The lines that are open, oldest first, each for what is left of it. */
function partsOf({ id, claims, terms }: Owing, asOf: IsoDate, open: OpenClaims): Part[] {
  const parts: Part[] = []
  for (const claim of claims) {
    open.lines(claim, ({ accountId, voucherId, lineNo, date }, openFen) => {
      const countFen = Math.abs(openFen), side = openFen > 0 ? 'debit' : 'credit'
      const column = openFen > 0 ? AGES[ageOf(daysBetween(date, asOf) - (terms?.termDays ?? 0))]! : 'prepaid'
      parts.push({ row: String(id), column, amountFen: countFen, term: figureTerm({ accountId, to: monthOf(asOf), side, line: { voucherId, lineNo }, countFen }) })
    })
  }
  return parts.reverse()
}

const FIGURES = [...AGES, 'receivable', 'overdue', 'prepaid', 'net']
const figures = (pivot: Pivot<Piece>, row: string) => Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)]))

/** What is agreed and how it is kept: 期限, 额度, what is over it, 逾期率 and the oldest item. */
function facts({ id, oldest, terms }: Owing, pivot: Pivot<Piece>, asOf: IsoDate): AnalysisRow['cells'] {
  const row = String(id), dueDate = oldest === null ? null : addDays(oldest, terms?.termDays ?? 0)
  const limit = terms?.creditLimitFen ?? null, over = limit === null ? 0 : pivot.figure(row, 'net') - limit
  return {
    term: terms?.termDays ?? null, limit, over: over > 0 ? sumFen([over]) : null, rate: pivot.figure(row, 'receivable') > 0 ? ratio(pivot.figure(row, 'overdue'), pivot.figure(row, 'receivable')) : null,
    oldest: dueDate, days: dueDate === null ? null : Math.max(0, daysBetween(dueDate, asOf))
  }
}

const fact = (column: AnalysisColumn): AnalysisColumn => ({ ...column, isFigure: false })
const COLUMNS: AnalysisColumn[] = [
  textColumn('customer', texts.customer, 180), textColumn('salesperson', texts.salesperson, 76), ...AGES.map((key, age) => moneyColumn(key, texts.ages[age]!, 104)),
  moneyColumn('receivable', texts.receivable), moneyColumn('overdue', texts.overdue), percentColumn('rate', texts.rate, 80), moneyColumn('prepaid', texts.prepaid, 104), moneyColumn('net', texts.net),
  { ...textColumn('term', texts.term, 80), kind: 'integer' }, fact(moneyColumn('limit', texts.limit)), fact(moneyColumn('over', texts.over, 104)), dateColumn('oldest', texts.oldest), { ...textColumn('days', texts.days, 96), kind: 'integer' }
]
