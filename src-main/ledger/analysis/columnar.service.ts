import { addMonths, firstDay, lastDay, monthsBetween, yearOf } from '../../../src-shared/kernel/calendar'
import { Refusal } from '../../../src-shared/kernel/errors'
import { fen, sumFen } from '../../../src-shared/kernel/money'
import type { Account } from '../../../src-shared/ledger/account'
import { TOTAL_ROW, type AnalysisColumn, type AnalysisOf, type AnalysisRow } from '../../../src-shared/ledger/analysis'
import { Pivot, type Part } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import type { SubsidiaryRow } from '../../../src-shared/ledger/report'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import { ledgerMessages, voucherNo } from '../../../src-shared/messages/ledger'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { getSubsidiary } from '../subsidiary.service'
import { dataRow, dateColumn, moneyColumn, partiesOf, partyNames, partyTerm, sumCells, textColumn, type AnalysisTable } from './analysis.table'
import { type Move } from './moves.report'
import { listMoves } from './moves.service'

const texts = analysisTexts.columnar
type Input = AnalysisOf<'columnar-ledger'>
/** The account whose book it is; `keyOf` says which column a leaf's line or a party's sum stands in. */
interface Book { by: Input['by']; only: Input['only']; side: Account['side']; sign: 1 | -1; keyOf: (accountId: number, party: number | null) => string }

/** 多栏账 of an account: its net on its own side, spread over its sub-accounts or over parties. Refuses ACCOUNT_UNKNOWN. */
export function getColumnar(db: ReadDb, input: Input): AnalysisTable {
  const accounts = listAccounts(db), account = accounts.find(({ id }) => id === input.accountId)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: input.accountId })
  const book = bookOf(accounts, account, input)
  const leaves = accounts.filter(({ code, isLeaf }) => isLeaf && isUnder(code, account.code)).map(({ id }) => id)
  const asked = { accounts: JSON.stringify(leaves), by: input.by, closing: 1, ...partiesOf(input.only) }
  const pivot = new Pivot(listMoves(db, { ...asked, from: input.from, to: input.to }).flatMap((move) => partsOf(book, move)))
  const before = input.from.endsWith('-01') ? `${yearOf(input.from)}-00` : addMonths(input.from, -1)
  const openingFen = book.sign * sumFen(listMoves(db, { ...asked, from: '', to: before }).map(({ debitFen, creditFen }) => debitFen - creditFen))
  const spread = spreadColumns(db, input.by, accounts, pivot)
  const rows = input.rows === 'month' ? monthRows(input, pivot, spread, openingFen)
    : lineRows(book, getSubsidiary(db, { accountId: account.id, from: firstDay(input.from), to: lastDay(input.to), ...(input.only ?? {}) }).rows, openingFen)
  const spreadFen = sumFen(spread.map(({ key }) => sumCells(rows, [key])[key] ?? 0))
  const keys = ['debit', 'credit', ...spread.map(({ key }) => key)]
  return {
    title: texts.title, subject: `${account.code} ${account.fullName}`, rows, notes: [],
    columns: [...(input.rows === 'month' ? [textColumn('month', texts.month, 110)] : [dateColumn('date', texts.date), textColumn('no', texts.no, 80), textColumn('summary', texts.summary, 200)]),
      moneyColumn('debit', texts.debit), moneyColumn('credit', texts.credit), { ...moneyColumn('balance', texts.balance(account.side)), isFigure: false }, ...spread],
    totals: { [input.rows === 'month' ? 'month' : 'summary']: analysisTexts.total, ...sumCells(rows, keys), balance: rows.at(-1)?.cells['balance'] ?? openingFen },
    ties: [{ left: texts.moved, leftFen: pivot.figure(TOTAL_ROW, 'net'), right: texts.spread, rightFen: spreadFen }],
    terms: (row, column) => pivot.terms(row, column)
  }
}

const isUnder = (code: string, parent: string) => code === parent || code.startsWith(`${parent}.`)

function bookOf(accounts: readonly Account[], account: Account, { by, only }: Input): Book {
  const byId = new Map(accounts.map((one) => [one.id, one])), byCode = new Map(accounts.map((one) => [one.code, one.id]))
  const depth = account.code.split('.').length + 1
  const childOf = (id: number) => byCode.get((byId.get(id)?.code ?? '').split('.').slice(0, depth).join('.')) ?? id
  return { by, only, side: account.side, sign: account.side === 'debit' ? 1 : -1, keyOf: (accountId, party) => `c${by === 'account' ? childOf(accountId) : party ?? 0}` }
}

/** What an account moved by in a month: its two sides, and its net in one of the columns. */
function partsOf({ by, only, side, sign, keyOf }: Book, { accountId, month, key, debitFen, creditFen }: Move): Part[] {
  const term = figureTerm({ accountId, from: month, to: month, side, ...partiesOf(only), ...(by === 'account' ? {} : partyTerm(by, key)) })
  const netFen = sign * (debitFen - creditFen)
  return [
    { row: month, column: 'debit', term: { ...term, side: 'debit', only: 'debit' }, amountFen: debitFen }, { row: month, column: 'credit', term: { ...term, side: 'credit', only: 'credit' }, amountFen: creditFen },
    { row: month, column: keyOf(accountId, key), term, amountFen: netFen }, { row: month, column: 'net', term, amountFen: netFen }
  ]
}

/** One column for each sub-account or party that moved, in the order of their codes. */
function spreadColumns(db: ReadDb, by: Input['by'], accounts: readonly Account[], pivot: Pivot): AnalysisColumn[] {
  const names = by === 'account' ? new Map(accounts.map(({ id, name }) => [id, name])) : partyNames(db, by)
  return [...names].map(([id, name]) => moneyColumn(`c${id}`, name, 108)).filter(({ key }) => pivot.columns.has(key))
}

function monthRows({ from, to }: Input, pivot: Pivot, spread: readonly AnalysisColumn[], openingFen: number): AnalysisRow[] {
  let balance = openingFen
  return monthsBetween(from, to).map((month) => {
    balance += pivot.figure(month, 'net')
    const figures = ['debit', 'credit', ...spread.map(({ key }) => key)].map((key) => [key, pivot.figure(month, key) || null])
    return dataRow(month, { month: ledgerMessages.monthText(month), ...Object.fromEntries(figures), balance: fen(balance) })
  })
}

const PARTY = { category: 'categoryId', staff: 'staffId', department: 'departmentId' } as const

function lineRows({ by, sign, keyOf }: Book, lines: readonly SubsidiaryRow[], openingFen: number): AnalysisRow[] {
  let balance = openingFen
  return lines.map((line) => {
    const netFen = sign * (line.debitFen - line.creditFen)
    balance += netFen
    return dataRow(`${line.voucherId}/${line.lineNo}`, {
      date: line.date, no: voucherNo(line.type, line.no), summary: line.summary, debit: line.debitFen || null, credit: line.creditFen || null, balance: fen(balance),
      [keyOf(line.accountId, by === 'account' ? null : line[PARTY[by]])]: netFen
    }, { voucherId: line.voucherId })
  })
}
