import { describe, expect, it } from 'vitest'
import type { CashMove, SubsidiaryRow, TrialRow } from '../../src-shared/ledger/report'
import { treeRows, treeText } from '../../src-renderer/grid/tree/tree'
import { cashLines, sumBooks } from '../../src-shared/ledger/cash-flow.rows'
import { subsidiaryLines } from '../../src-shared/ledger/subsidiary.rows'
import { tiePairs, trialLines } from '../../src-renderer/ledger/reports/trial-balance.rows'
import { reportMessages } from '../../src-shared/messages/reports-screen'

const entry = (date: string, no: number, debitFen: number, creditFen: number, balanceFen: number) => ({
  voucherId: no, lineNo: 1, date, type: 'journal', no, summary: '', accountId: 1, counterpart: '', debitFen, creditFen, balanceFen,
  staffId: null, customerId: null, productId: null, categoryId: null, departmentId: null
}) as SubsidiaryRow
const trial = (code: string, accountId: number, debitFen: number) => ({
  accountId, code, name: code, level: code.split('.').length, isLeaf: true, openDebitFen: 0, openCreditFen: 0, debitFen, creditFen: 0, yearDebitFen: 900, yearCreditFen: 0, closeDebitFen: 0, closeCreditFen: 0
}) as TrialRow

describe('a tree of rows', () => {
  const rows = [{ id: 1, parentId: null }, { id: 2, parentId: 1 }, { id: 3, parentId: 2 }, { id: 4, parentId: 9 }]
  const node = (row: (typeof rows)[number]) => row

  it('leaves out what is under a closed row, and stands orphans at the top', () => {
    const shown = (isOpen: (id: number) => boolean) => treeRows(rows, node, isOpen).map(({ row, depth }) => [row.id, depth])
    expect(shown(() => true)).toEqual([[1, 0], [2, 1], [3, 2], [4, 0]])
    expect(shown((id) => id !== 2)).toEqual([[1, 0], [2, 1], [4, 0]])
    expect(shown(() => false)).toEqual([[1, 0], [4, 0]])
  })

  it('says by a triangle whether a row is open', () => {
    const [root] = treeRows(rows, node, () => true)
    expect(treeText(root!, '银行存款')).toBe('▾ 银行存款')
    expect(treeText({ ...root!, isOpen: false }, '银行存款')).toBe('▸ 银行存款')
  })
})

describe('明细账', () => {
  it('ends each month with its sums and begins the year anew in January', () => {
    const rows = [entry('2025-11-03', 1, 100, 0, 600), entry('2025-12-05', 2, 0, 40, 560), entry('2025-12-09', 3, 7, 0, 567), entry('2026-01-02', 4, 1, 0, 568)]
    const lines = subsidiaryLines({ openingFen: 500, side: 'debit', rows }, '2025-11-01', { debitFen: 1000, creditFen: 30 }, true)
    expect(lines.map(({ kind, date, debitFen, creditFen, balanceFen }) => [kind, date, debitFen, creditFen, balanceFen])).toEqual([
      ['opening', '2025-11-01', null, null, 500],
      ['entry', '2025-11-03', 100, 0, 600], ['month', '2025-11', 100, 0, 600], ['year', '2025-11', 1100, 30, 600],
      ['entry', '2025-12-05', 0, 40, 560], ['entry', '2025-12-09', 7, 0, 567], ['month', '2025-12', 7, 40, 567], ['year', '2025-12', 1107, 70, 567],
      ['entry', '2026-01-02', 1, 0, 568], ['month', '2026-01', 1, 0, 568], ['year', '2026-01', 1, 0, 568]
    ])
    expect(subsidiaryLines({ openingFen: 500, side: 'debit', rows }, '2025-11-01', { debitFen: 0, creditFen: 0 }, false)).toHaveLength(5)
  })

  it('says on which side a balance stands', () => {
    expect([['debit', 1], ['debit', -1], ['credit', 1], ['credit', -1], ['credit', 0]].map(([side, fen]) => reportMessages.sideOf(side as 'debit', fen as number))).toEqual(['借', '贷', '贷', '借', '平'])
  })
})

describe('科目余额表', () => {
  it('finds parents by code and hides what is zero in the months shown', () => {
    const rows = [trial('1002', 5, 10), trial('1002.01', 6, 10), trial('1002.02', 7, 0), trial('5601.04', 8, 3)]
    expect(trialLines(rows, { hideZero: false }).map(({ accountId, parentId }) => [accountId, parentId])).toEqual([[5, null], [6, 5], [7, 5], [8, null]])
    expect(trialLines(rows, { hideZero: true }).map(({ accountId }) => accountId)).toEqual([5, 6, 8])
  })

  it('pairs the totals that must be equal', () => {
    expect(tiePairs({ ...trial('', 0, 30), openDebitFen: 1, openCreditFen: 1, creditFen: 30, closeDebitFen: 4, closeCreditFen: 5 } as TrialRow))
      .toEqual([{ key: 'open', debitFen: 1, creditFen: 1 }, { key: 'turnover', debitFen: 30, creditFen: 30 }, { key: 'close', debitFen: 4, creditFen: 5 }])
  })
})

describe('现金流水', () => {
  it('runs the balance of all shown accounts from what they held', () => {
    const move = (inFen: number, outFen: number, bookId: number) => ({ voucherId: bookId, lineNo: 1, date: '2026-06-01', type: 'journal', no: 1, bookId, summary: '', counterpart: '', inFen, outFen }) as CashMove
    expect(cashLines([move(100, 0, 1), move(0, 30, 2)], 1000).map(({ balanceFen }) => balanceFen)).toEqual([1100, 1070])
    expect(sumBooks([{ openingFen: 700, inFen: 100, outFen: 0, closingFen: 800 }, { openingFen: 300, inFen: 0, outFen: 30, closingFen: 270 }]))
      .toEqual({ openingFen: 1000, inFen: 100, outFen: 30, closingFen: 1070 })
  })
})
