import { monthsBetween, yearOf, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen } from '../../src-shared/kernel/money'
import type { Account } from '../../src-shared/ledger/account'
import type { GeneralRow, TrialRow } from '../../src-shared/ledger/report'
import type { ReadDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { findAccount, listAccounts } from './account.service'
import { turnoverBefore } from './opening.report'
import { accountSums, accountTurnover, monthsOf } from './summary.report'

interface Sums { openDebitFen: number; openCreditFen: number; debitFen: number; creditFen: number; yearDebitFen: number; yearCreditFen: number; closeDebitFen: number; closeCreditFen: number }
const nothing = (): Sums => ({ openDebitFen: 0, openCreditFen: 0, debitFen: 0, creditFen: 0, yearDebitFen: 0, yearCreditFen: 0, closeDebitFen: 0, closeCreditFen: 0 })
const add = (into: Sums, from: Sums) => { for (const key of Object.keys(into) as (keyof Sums)[]) into[key] += from[key] }

/**
 * 科目余额表 from month `from` to month `to`, posted vouchers only. Each account shows its net balance on one side;
 * parents net their children; totals add the leaves, so they balance. Accounts without any figure are left out.
 */
export function getTrialBalance(db: ReadDb, { from, to }: { from: Month; to: Month }): { rows: TrialRow[]; totals: TrialRow } {
  const accounts = listAccounts(db)
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const nets = new Map<number, { open: number; close: number; sums: Sums }>()
  const totals = nothing()
  const earlier = accountTurnover.all(db, { to }).map((row) => ({ ...row, openFen: 0, debitFen: 0, creditFen: 0 }))
  for (const row of [...accountSums.all(db, { from, to }), ...earlier]) {
    const close = row.openFen + row.debitFen - row.creditFen
    const own = { ...nothing(), debitFen: row.debitFen, creditFen: row.creditFen, yearDebitFen: row.yearDebitFen, yearCreditFen: row.yearCreditFen }
    add(totals, { ...own, ...sided(row.openFen, close) })
    for (let account = byId.get(row.accountId); account; account = account.parentId === null ? undefined : byId.get(account.parentId)) {
      const found = nets.get(account.id) ?? { open: 0, close: 0, sums: nothing() }
      found.open += row.openFen
      found.close += close
      add(found.sums, own)
      nets.set(account.id, found)
    }
  }
  const rows = accounts.flatMap((account) => {
    const found = nets.get(account.id)
    return found ? [trialRow(account, { ...found.sums, ...sided(found.open, found.close) })] : []
  })
  return { rows, totals: trialRow(undefined, totals) }
}

const sided = (open: number, close: number) => ({
  openDebitFen: Math.max(open, 0), openCreditFen: Math.max(-open, 0), closeDebitFen: Math.max(close, 0), closeCreditFen: Math.max(-close, 0)
})

const trialRow = (account: Account | undefined, sums: Sums): TrialRow => ({
  accountId: account?.id ?? 0, code: account?.code ?? '', name: account?.name ?? '', level: account ? account.code.split('.').length : 0, isLeaf: account?.isLeaf ?? false,
  openDebitFen: fen(sums.openDebitFen), openCreditFen: fen(sums.openCreditFen), debitFen: fen(sums.debitFen), creditFen: fen(sums.creditFen),
  yearDebitFen: fen(sums.yearDebitFen), yearCreditFen: fen(sums.yearCreditFen), closeDebitFen: fen(sums.closeDebitFen), closeCreditFen: fen(sums.closeCreditFen)
})

/** 总账 of one account, month by month; balances are signed on the account's own side. Refuses ACCOUNT_UNKNOWN. */
export function getGeneralLedger(db: ReadDb, input: { accountId: number; from: Month; to: Month }): { openingFen: ReturnType<typeof fen>; side: Account['side']; rows: GeneralRow[] } {
  const account = findAccount(db, input.accountId)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: input.accountId })
  const sign = account.side === 'debit' ? 1 : -1
  const months = monthsOf.all(db, { code: account.code, to: input.to })
  const byMonth = new Map(months.map((row) => [row.month, row]))
  let balance = months.filter((row) => row.month < input.from).reduce((sum, row) => sum + row.debitFen - row.creditFen, 0)
  const openingFen = fen(sign * balance)
  const { firstMonth } = getOffice(db)
  const before = turnoverBefore.get(db, { code: account.code, staffId: null, customerId: null, productId: null, departmentId: null })!
  const rows = monthsBetween(input.from, input.to).map((month) => {
    const { debitFen, creditFen } = byMonth.get(month) ?? { debitFen: 0, creditFen: 0 }
    const inYear = months.filter((row) => yearOf(row.month) === yearOf(month) && !row.month.endsWith('-00') && row.month <= month)
    const start = month >= firstMonth && yearOf(month) === yearOf(firstMonth) ? before : { debitFen: 0, creditFen: 0 }
    balance += debitFen - creditFen
    return {
      month, debitFen: fen(debitFen), creditFen: fen(creditFen), balanceFen: fen(sign * balance),
      yearDebitFen: fen(inYear.reduce((sum, row) => sum + row.debitFen, start.debitFen)), yearCreditFen: fen(inYear.reduce((sum, row) => sum + row.creditFen, start.creditFen))
    }
  })
  return { openingFen, side: account.side, rows }
}
