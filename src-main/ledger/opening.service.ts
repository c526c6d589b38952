import { Refusal } from '../../src-shared/kernel/errors'
import { addDays, firstDay } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import type { Dimension } from '../../src-shared/ledger/account'
import type { ReadDb, WriteDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { findAccount } from './account.service'
import { openingSums, type OpeningKey, type OpeningSum } from './opening.report'
import * as turnover from './opening.repo'
import { openingPeriod } from './period.service'
import * as repo from './voucher.repo'

export interface OpeningRow {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null; debitFen: number; creditFen: number
  /** 本年累计 before the first month. */
  yearDebitFen: number; yearCreditFen: number
}

/** 期初余额 as posted so far and the 本年累计 kept beside them, one row per account and party. */
export function getOpening(db: ReadDb) {
  const period = openingPeriod(db)
  const rows = openingSums.all(db, { month: period.month }).map(({ netFen, yearDebitFen, yearCreditFen, ...key }) => ({
    ...key, debitFen: fen(Math.max(netFen, 0)), creditFen: fen(Math.max(-netFen, 0)), yearDebitFen: fen(yearDebitFen), yearCreditFen: fen(yearCreditFen)
  }))
  return { month: period.month, isOpen: period.state === 'open', rows }
}

/**
 * Posts what the rows differ by from the openings posted so far, as one more opening voucher: the sheet may be mended
 * until the first month is closed, and every state of it stays on record. 本年累计 is replaced as a whole.
 *
 * Refuses OPENING_CLOSED, ACCOUNT_UNKNOWN, ACCOUNT_NOT_POSTABLE, DIMENSION_MISSING, OPENING_UNBALANCED, TURNOVER_UNBALANCED,
 * OPENING_STARTS_YEAR.
 */
export function saveOpening(w: WriteDb, { rows }: { rows: readonly OpeningRow[] }, summary: string): { voucherId: number | null; isChanged: boolean } {
  const period = openingPeriod(w)
  if (period.state !== 'open') throw new Refusal('OPENING_CLOSED')
  rows.forEach((row, index) => { checkRow(w, row, index + 1) })
  const debitFen = rows.reduce((sum, row) => sum + row.debitFen, 0), creditFen = rows.reduce((sum, row) => sum + row.creditFen, 0)
  if (debitFen !== creditFen) throw new Refusal('OPENING_UNBALANCED', { debitFen, creditFen })
  const posted = openingSums.all(w, { month: period.month })
  const sums = sumRows(rows)
  const isTurned = saveTurnover(w, posted, sums)
  const lines = differences(posted, sums)
  if (lines.length === 0) {
    if (isTurned) w.note(`opening:${period.month}`, { rows: sums.length })
    return { voucherId: null, isChanged: isTurned }
  }
  const voucherId = repo.nextId.get(w, {})!.id
  const date = addDays(firstDay(getOffice(w).firstMonth), -1)
  lines.forEach(({ netFen, ...key }, index) => {
    repo.insertLine.run(w, { ...key, voucherId, lineNo: index + 1, month: period.month, date, summary, debitFen: Math.max(netFen, 0), creditFen: Math.max(-netFen, 0) })
  })
  repo.insert.run(w, {
    id: voucherId, month: period.month, type: 'opening', no: repo.nextNo.get(w, { month: period.month, type: 'opening' })!.no, date,
    makerId: w.actor.userId!, cashierId: null, reviewerId: null, posterId: w.actor.userId!, at: w.now, attachments: 0, source: 'opening',
    sourceRef: null, reversesId: null, overrideReason: null, overrideBy: null
  })
  w.note(`voucher:${voucherId}`, { opening: lines.length })
  return { voucherId, isChanged: true }
}

/** Replaces 本年累计 where it differs from what is kept; says whether it did. */
function saveTurnover(w: WriteDb, kept: readonly OpeningSum[], sums: readonly OpeningSum[]): boolean {
  const turned = (list: readonly OpeningSum[]) => list.filter((sum) => sum.yearDebitFen !== 0 || sum.yearCreditFen !== 0)
  const given = turned(sums)
  const debitFen = given.reduce((sum, row) => sum + row.yearDebitFen, 0), creditFen = given.reduce((sum, row) => sum + row.yearCreditFen, 0)
  if (given.length > 0 && getOffice(w).firstMonth.endsWith('-01')) throw new Refusal('OPENING_STARTS_YEAR')
  if (debitFen !== creditFen) throw new Refusal('TURNOVER_UNBALANCED', { debitFen, creditFen })
  const text = (list: readonly OpeningSum[]) => turned(list).map((sum) => `${nameOf(sum)}: ${sum.yearDebitFen}, ${sum.yearCreditFen}`).toSorted().join('\n')
  if (text(kept) === text(given)) return false
  turnover.clear.run(w, {})
  for (const sum of given) turnover.insert.run(w, sum)
  return true
}

function checkRow(db: ReadDb, row: OpeningRow, line: number) {
  const account = findAccount(db, row.accountId)
  if (!account) throw new Refusal('ACCOUNT_UNKNOWN', { id: row.accountId })
  const name = `${account.code} ${account.name}`
  if (!account.isLeaf || !account.isActive) throw new Refusal('ACCOUNT_NOT_POSTABLE', { line, account: name })
  const held: Partial<Record<Dimension, number | null>> = { staff: row.staffId, customer: row.customerId, product: row.productId, department: row.departmentId }
  const missing = account.needs.find((dimension) => dimension !== 'cashFlow' && (held[dimension] ?? null) === null)
  if (missing) throw new Refusal('DIMENSION_MISSING', { line, account: name, dimension: missing })
}

const nameOf = (key: OpeningKey) => [key.accountId, key.staffId, key.customerId, key.productId, key.departmentId].join('/')

/** The rows by account and party, in case one was sent twice. */
function sumRows(rows: readonly OpeningRow[]): OpeningSum[] {
  const sums = new Map<string, OpeningSum>()
  for (const { debitFen, creditFen, yearDebitFen, yearCreditFen, ...key } of rows) {
    const found = sums.get(nameOf(key)) ?? { ...key, netFen: 0, yearDebitFen: 0, yearCreditFen: 0 }
    sums.set(nameOf(key), {
      ...found, netFen: found.netFen + debitFen - creditFen, yearDebitFen: found.yearDebitFen + yearDebitFen, yearCreditFen: found.yearCreditFen + yearCreditFen
    })
  }
  return [...sums.values()]
}

/** What the balances given have more or less than those posted, by account and party. */
function differences(posted: readonly OpeningSum[], given: readonly OpeningSum[]): (OpeningKey & { netFen: number })[] {
  const nets = new Map<string, OpeningKey & { netFen: number }>()
  const add = ({ yearDebitFen: _debit, yearCreditFen: _credit, ...sum }: OpeningSum, sign: 1 | -1) => {
    nets.set(nameOf(sum), { ...sum, netFen: (nets.get(nameOf(sum))?.netFen ?? 0) + sign * sum.netFen })
  }
  for (const sum of given) add(sum, 1)
  for (const sum of posted) add(sum, -1)
  return [...nets.values()].filter((sum) => sum.netFen !== 0)
}
