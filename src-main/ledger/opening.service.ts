import { Refusal } from '../../src-shared/kernel/errors'
import { addDays, firstDay } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import type { Dimension } from '../../src-shared/ledger/account'
import type { ReadDb, WriteDb } from '../db/connection'
import { getOffice } from '../workspace/office.service'
import { findAccount } from './account.service'
import { openingSums, type OpeningSum } from './opening.report'
import { openingPeriod } from './period.service'
import * as repo from './voucher.repo'

export interface OpeningRow {
  accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null; debitFen: number; creditFen: number
}

/** 期初余额 as posted so far, one row per account and party. */
export function getOpening(db: ReadDb) {
  const period = openingPeriod(db)
  const rows = openingSums.all(db, { month: period.month }).map(({ netFen, ...key }) =>
    ({ ...key, debitFen: fen(Math.max(netFen, 0)), creditFen: fen(Math.max(-netFen, 0)) }))
  return { month: period.month, isOpen: period.state === 'open', rows }
}

/**
 * Posts what the rows differ by from the openings posted so far, as one more opening voucher: the sheet may be mended
 * until the first month is closed, and every state of it stays on record.
 *
 * Refuses OPENING_CLOSED, ACCOUNT_UNKNOWN, ACCOUNT_NOT_POSTABLE, DIMENSION_MISSING, OPENING_UNBALANCED.
 */
export function saveOpening(w: WriteDb, { rows }: { rows: readonly OpeningRow[] }, summary: string): { voucherId: number | null } {
  const period = openingPeriod(w)
  if (period.state !== 'open') throw new Refusal('OPENING_CLOSED')
  rows.forEach((row, index) => { checkRow(w, row, index + 1) })
  const debitFen = rows.reduce((sum, row) => sum + row.debitFen, 0), creditFen = rows.reduce((sum, row) => sum + row.creditFen, 0)
  if (debitFen !== creditFen) throw new Refusal('OPENING_UNBALANCED', { debitFen, creditFen })
  const lines = differences(openingSums.all(w, { month: period.month }), rows)
  if (lines.length === 0) return { voucherId: null }
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
  return { voucherId }
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

function differences(posted: readonly OpeningSum[], rows: readonly OpeningRow[]): OpeningSum[] {
  const nets = new Map<string, OpeningSum>()
  const add = (key: Omit<OpeningSum, 'netFen'>, netFen: number) => {
    const name = [key.accountId, key.staffId, key.customerId, key.productId, key.departmentId].join('/')
    const found = nets.get(name) ?? { ...key, netFen: 0 }
    nets.set(name, { ...found, netFen: found.netFen + netFen })
  }
  for (const { debitFen, creditFen, ...key } of rows) add(key, debitFen - creditFen)
  for (const { netFen, ...key } of posted) add(key, -netFen)
  return [...nets.values()].filter((sum) => sum.netFen !== 0)
}
