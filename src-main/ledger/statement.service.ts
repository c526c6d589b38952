import { addMonths, yearOf, type Month } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import type { Account } from '../../src-shared/ledger/account'
import { figureTerm } from '../../src-shared/ledger/figure'
import type { StatementColumn, StatementKind, StatementPart, StatementRow, StatementTie } from '../../src-shared/ledger/statement'
import { balanceLinesOf, incomeLinesOf, isSplitByParty } from '../../src-shared/ledger/statement.lines'
import { partsOf, statementRows, type StatementSource, type StatementSources } from '../../src-shared/ledger/statement.rules'
import { incomeDetailNames } from '../../src-shared/messages/statements'
import type { ReadDb } from '../db/connection'
import { listAccounts } from './account.service'
import * as report from './statement.report'

const openingOf = (month: Month): Month => `${yearOf(month)}-00`
const januaryOf = (month: Month): Month => `${yearOf(month)}-01`
const net = (sources: Iterable<{ netFen: number }>) => { let sum = 0; for (const { netFen } of sources) sum += netFen; return sum }
const isResult = ({ type }: Account) => type === 'income' || type === 'expense'
const isMoney = ({ role, isLeaf }: Account) => isLeaf && (role === 'cash' || role === 'bank')

/** A statement of a month from posted vouchers, with the equalities it must keep. */
export function getStatement(db: ReadDb, { kind, month }: { kind: StatementKind; month: Month }): { lines: StatementRow[]; ties: StatementTie[] } {
  const accounts = listAccounts(db)
  const lines = statementRows(kind, sourcesOf(db, accounts, kind, month))
  return { lines, ties: tiesOf(db, accounts, kind, month, lines) }
}

/** What one figure is made of, by account and party; the parts add up to it. */
export const listStatementParts = (db: ReadDb, { kind, month, no, column }: { kind: StatementKind; month: Month; no: number; column: StatementColumn }): StatementPart[] =>
  partsOf(kind, no, sourcesOf(db, listAccounts(db), kind, month)[column]).filter(({ amountFen }) => amountFen !== 0)

function sourcesOf(db: ReadDb, accounts: readonly Account[], kind: StatementKind, month: Month): StatementSources {
  switch (kind) {
    case 'balance': return { first: balances(db, accounts, month), second: balances(db, accounts, openingOf(month)) }
    case 'income': return { first: results(db, accounts, januaryOf(month), month), second: results(db, accounts, month, month) }
    case 'cash': return { first: moneyMoves(db, accounts, januaryOf(month), month), second: moneyMoves(db, accounts, month, month) }
  }
}

/** Balances up to a month, claims and debts by party: 应收与预收、应付与预付、其他应收与其他应付 are each shown at their full amount. */
function balances(db: ReadDb, accounts: readonly Account[], to: Month): StatementSource[] {
  const nets = new Map(report.balancesAt.all(db, { month: to }).map(({ accountId, netFen }) => [accountId, netFen]))
  const source = (account: Account, netFen: number, parties: { staffId?: number; customerId?: number } = {}): StatementSource => ({
    term: figureTerm({ accountId: account.id, to, side: 'debit', ...parties }), netFen, lines: balanceLinesOf(account, netFen)
  })
  return accounts.flatMap((account) => {
    const netFen = nets.get(account.id)
    if (netFen === undefined) return []
    if (!isSplitByParty(account.code)) return [source(account, netFen)]
    const named = report.partyBalancesAt.all(db, { accountId: account.id, month: to }).filter(({ staffId, customerId }) => staffId !== 0 || customerId !== 0)
    const rest = source(account, netFen - net(named), { staffId: 0, customerId: 0 })
    return [...named.map(({ staffId, customerId, netFen: own }) => source(account, own, { staffId, customerId })), rest]
  }).filter(({ netFen }) => netFen !== 0)
}

/** What income and expense moved by in a range of months, 结转损益 apart. */
function results(db: ReadDb, accounts: readonly Account[], from: Month, to: Month): StatementSource[] {
  const closing = new Map(report.closingMoves.all(db, { from, to }).map(({ accountId, netFen }) => [accountId, netFen]))
  const moved = new Map(report.resultMoves.all(db, { from, to }).map(({ accountId, netFen }) => [accountId, netFen - (closing.get(accountId) ?? 0)]))
  return accounts.flatMap((account): StatementSource[] => {
    const netFen = moved.get(account.id) ?? 0
    if (netFen === 0 || !isResult(account)) return []
    return [{ term: figureTerm({ accountId: account.id, from, to, side: 'debit', closing: false }), netFen, lines: incomeLinesOf({ ...account, type: account.type as 'income' | 'expense' }, incomeDetailNames) }]
  })
}

/** Lines 1–18 by the item's code, which is the line's 行次, and 21 from what stood on the money accounts before. */
function moneyMoves(db: ReadDb, accounts: readonly Account[], from: Month, to: Month): StatementSource[] {
  const before = addMonths(from, -1) < januaryOf(from) ? openingOf(from) : addMonths(from, -1)
  const nets = new Map(report.balancesAt.all(db, { month: before }).map(({ accountId, netFen }) => [accountId, netFen]))
  return [
    ...report.cashMoves.all(db, { from, to }).map(({ accountId, cashFlowId, code, netFen }) => ({ term: figureTerm({ accountId, cashFlowId, from, to, side: 'debit' }), netFen, lines: [Number(code)] })),
    ...accounts.filter((account) => isMoney(account) && nets.has(account.id)).map(({ id }) => ({ term: figureTerm({ accountId: id, to: before, side: 'debit' }), netFen: nets.get(id)!, lines: [21] }))
  ]
}

/** 勾稽: 资产 = 负债和权益; 净利润 = what 本年利润 moved by and what still stands on income and expense; 期末现金 = the money accounts. */
function tiesOf(db: ReadDb, accounts: readonly Account[], kind: StatementKind, month: Month, lines: readonly StatementRow[]): StatementTie[] {
  const first = (no: number) => fen(lines.find((line) => line.no === no)?.firstFen ?? 0)
  switch (kind) {
    case 'balance': return [{ key: 'balance', leftFen: first(30), rightFen: first(53) }]
    case 'income': {
      const range = { from: januaryOf(month), to: month }, profit = report.profitMoves.all(db, range)
      return profit.length === 0 ? [] : [{ key: 'profit', leftFen: first(32), rightFen: fen(-net(profit) - net(report.resultMoves.all(db, range))) }]
    }
    case 'cash': {
      const money = new Set(accounts.filter(isMoney).map(({ id }) => id))
      return [{ key: 'cash', leftFen: first(22), rightFen: fen(net(report.balancesAt.all(db, { month }).filter(({ accountId }) => money.has(accountId)))) }]
    }
  }
}
