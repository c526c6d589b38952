import { addDays, daysBetween, monthOf, type IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import { AGE_COUNT, ageOf, takenBack, takeOpen } from '../../../src-shared/ledger/ageing.rules'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, type Part, type Sums } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { isPayable } from '../../../src-shared/ledger/statement.lines'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listCustomerTerms } from '../../workspace/directory.service'
import { listAccounts } from '../account.service'
import { balanceOn, payableLines, reversals, type ClaimLine } from './ageing.report'
import { dataRow, dateColumn, moneyColumn, partyNames, textColumn, type AnalysisTable } from './analysis.table'

const texts = analysisTexts.payables
const AGES = Array.from({ length: AGE_COUNT }, (_, age) => `age${age}`)
const signs = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, 1 as const]))
const SUMS: Sums = { payable: signs(AGES), overdue: signs(AGES.slice(1)), net: { payable: 1, prepaid: -1 } }
/** A line with what is still open of it and the day it falls due; negative where more was paid than is owed. */
interface OpenPayable extends ClaimLine { customerId: number; openFen: number; dueDate: IsoDate }

const accountsOf = (db: ReadDb): string => JSON.stringify(listAccounts(db).filter(({ code, isLeaf }) => isLeaf && isPayable(code)).map(({ id }) => id))

/**
 * 应付账款账龄分析表 on a day, supplier by supplier. As with claims, what is paid settles the oldest debt first, and 预付账款
 * stays a prepayment until it is applied: each account is settled in itself, as 资产负债表 shows it.
 */
export function getPayables(db: ReadDb, { asOf }: AnalysisOf<'payables-ageing'>): AnalysisTable {
  const accounts = accountsOf(db), open = openLines(db, accounts, asOf), terms = listCustomerTerms(db), bySupplier = Map.groupBy(open, ({ customerId }) => customerId)
  const pivot = new Pivot(open.map((line) => partOf(line, asOf)), SUMS), names = partyNames(db, 'customer')
  const rows = [...names].filter(([id]) => bySupplier.has(id)).map(([id, name]) =>
    dataRow(String(id), { supplier: id === 0 ? texts.nobody : name, ...figures(pivot, String(id)), term: terms.get(id)?.termDays ?? null, ...facts(bySupplier.get(id)!, asOf) }))
  const unnamed = sumFen((bySupplier.get(0) ?? []).map(({ openFen }) => Math.abs(openFen)))
  return {
    title: texts.title, subject: analysisTexts.ageing.asOf(asOf), columns: COLUMNS, rows, notes: unnamed === 0 ? [] : [texts.unnamed(unnamed)], terms: (row, column) => pivot.terms(row, column),
    totals: rows.length === 0 ? null : { supplier: analysisTexts.total, ...figures(pivot, TOTAL_ROW) },
    ties: [{ left: texts.net, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.accounts, rightFen: fen(-balanceOn.get(db, { accounts, month: monthOf(asOf), asOf })!.netFen) }]
  }
}

/** What the office owes on a day, line by line, with the day it falls due. Prepayments are left out. */
export function openPayables(db: ReadDb, asOf: IsoDate): { supplierName: string; date: IsoDate; dueDate: IsoDate; openFen: number; voucherId: number }[] {
  const names = partyNames(db, 'customer')
  return openLines(db, accountsOf(db), asOf).filter(({ openFen }) => openFen > 0)
    .map(({ customerId, date, dueDate, openFen, voucherId }) => ({ supplierName: customerId === 0 ? texts.nobody : names.get(customerId) ?? '', date, dueDate, openFen, voucherId }))
}

/** What is open, the newest first of each account and supplier; what was taken back in red is as if it had never been. */
function openLines(db: ReadDb, accounts: string, asOf: IsoDate): OpenPayable[] {
  const gone = takenBack(reversals.all(db, { asOf })), terms = listCustomerTerms(db), found: OpenPayable[] = []
  const standing = payableLines.all(db, { accounts, asOf }).filter(({ voucherId }) => !gone.has(voucherId))
  for (const lines of Map.groupBy(standing, ({ accountId, customerId }) => `${accountId}/${customerId}`).values()) {
    takeOpen(lines.toReversed(), ({ netFen }) => netFen, sumFen(lines.map(({ netFen }) => netFen)), (line, openFen) => {
      found.push({ ...line, openFen, dueDate: addDays(line.date, terms.get(line.customerId)?.termDays ?? 0) })
    })
  }
  return found
}

function partOf({ customerId, accountId, voucherId, lineNo, dueDate, openFen }: OpenPayable, asOf: IsoDate): Part {
  const countFen = Math.abs(openFen)
  return {
    row: String(customerId), column: openFen > 0 ? AGES[ageOf(daysBetween(dueDate, asOf))]! : 'prepaid', amountFen: countFen,
    term: figureTerm({ accountId, to: monthOf(asOf), side: openFen > 0 ? 'credit' : 'debit', line: { voucherId, lineNo }, countFen })
  }
}

const FIGURES = [...AGES, 'payable', 'overdue', 'prepaid', 'net']
const figures = (pivot: Pivot, row: string) => Object.fromEntries(FIGURES.map((key) => [key, pivot.figure(row, key) || (row === TOTAL_ROW ? 0 : null)]))

/** The day the oldest open debt falls due, and by how long it is late. */
function facts(open: readonly OpenPayable[], asOf: IsoDate): AnalysisRow['cells'] {
  const oldest = open.filter(({ openFen }) => openFen > 0).map(({ dueDate }) => dueDate).sort()[0]
  return { oldest: oldest ?? null, days: oldest === undefined ? null : Math.max(0, daysBetween(oldest, asOf)) }
}

const COLUMNS: AnalysisColumn[] = [
  textColumn('supplier', texts.supplier, 200), ...AGES.map((key, age) => moneyColumn(key, texts.ages[age]!, 104)), moneyColumn('payable', texts.payable), moneyColumn('overdue', texts.overdue),
  moneyColumn('prepaid', texts.prepaid, 104), moneyColumn('net', texts.net), { ...textColumn('term', texts.term, 112), kind: 'integer' }, dateColumn('oldest', texts.oldest), { ...textColumn('days', texts.days, 104), kind: 'integer' }
]
