import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import { aLedger, refusalOf, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })

/**
 * Opening cash 1,000.00, 李明's 备用金 300.00; January: grant 500.00 in, 120.00 of paper and a split payment of 80.00;
 * February: 50.00 of paper from the 备用金; a draft of 30.00 on February the 3rd.
 */
async function twoMonths(): Promise<LedgerDesk & { staffId: number }> {
  const desk = await aLedger()
  const staffId = await desk.party('staff', '李明')
  const row = { staffId: null, customerId: null, productId: null, departmentId: null, debitFen: fen(0), creditFen: fen(0) }
  await desk.ledger.opening.save({ ...id(), rows: [{ ...row, accountId: desk.account('1001'), debitFen: fen(100_000) },
    { ...row, accountId: desk.account('1221.02'), staffId, debitFen: fen(30_000) }, { ...row, accountId: desk.account('3001'), creditFen: fen(130_000) }] })
  await desk.post('2026-01-05', [desk.line('1001', 500, 0, { summary: '拨款' }), desk.line('2241.01', 0, 500, { summary: '拨款' })])
  await desk.post('2026-01-20', [desk.line('5601.05.01', 120, 0, { summary: '复印纸' }), desk.line('1001', 0, 120, { summary: '复印纸' })])
  await desk.post('2026-01-20', [desk.line('5601.05.02', 50, 0, { staffId }), desk.line('5601.05.04', 30), desk.line('1001', 0, 80, { summary: '话费、水费' })])
  await desk.post('2026-02-10', [desk.line('5601.05.01', 50, 0, { staffId }), desk.line('1221.02', 0, 50, { staffId })])
  await desk.draft('2026-02-03', [desk.line('5601.05.01', 30), desk.line('1001', 0, 30)])
  return { ...desk, staffId }
}

test('科目余额表: opening, the range, the year and closing; parents hold their children', async () => {
  const { ledger } = await twoMonths()
  const { rows, totals } = await ledger.trialBalance.get({ from: '2026-02', to: '2026-02' })
  const find = (code: string) => rows.find((row) => row.code === code)
  expect(find('1001')).toMatchObject({ openDebitFen: 130_000, debitFen: 0, creditFen: 0, yearDebitFen: 50_000, yearCreditFen: 20_000, closeDebitFen: 130_000 })
  expect(find('5601')).toMatchObject({ level: 1, isLeaf: false, openDebitFen: 20_000, debitFen: 5000, closeDebitFen: 25_000 })
  expect(find('5601.05')).toMatchObject({ level: 2, debitFen: 5000 })
  expect(find('5601.05.01')).toMatchObject({ openDebitFen: 12_000, debitFen: 5000, closeDebitFen: 17_000 })
  expect(find('3001')).toMatchObject({ openCreditFen: 130_000, yearCreditFen: 0, closeCreditFen: 130_000 })
  // 1,300.00 cash + 250.00 备用金 + 250.00 expense = 1,300.00 capital + 500.00 head office.
  expect(totals).toMatchObject({ closeDebitFen: 180_000, closeCreditFen: 180_000, debitFen: 5000, creditFen: 5000 })
})

test('总账 by month, signed on the account’s own side', async () => {
  const { ledger, account } = await twoMonths()
  const cash = await ledger.generalLedger.get({ accountId: account('1001'), from: '2026-01', to: '2026-02' })
  expect(cash.openingFen).toBe(100_000)
  expect(cash.rows.map((row) => [row.month, row.debitFen, row.creditFen, row.balanceFen, row.yearCreditFen])).toEqual([['2026-01', 50_000, 20_000, 130_000, 20_000], ['2026-02', 0, 0, 130_000, 20_000]])
  const office = await ledger.generalLedger.get({ accountId: account('5601.05'), from: '2026-01', to: '2026-02' })
  expect(office.rows.map((row) => row.balanceFen)).toEqual([20_000, 25_000])
  expect((await ledger.generalLedger.get({ accountId: account('2241'), from: '2026-01', to: '2026-01' })).rows[0]).toMatchObject({ creditFen: 50_000, balanceFen: 50_000 })
  expect(await refusalOf(Promise.resolve().then(() => ledger.generalLedger.get({ accountId: 999, from: '2026-01', to: '2026-01' })))).toEqual({ code: 'ACCOUNT_UNKNOWN', data: { id: 999 } })
})

test('明细账 with its running balance, of a party, from the middle of a month', async () => {
  const { ledger, account, staffId } = await twoMonths()
  const paper = await ledger.subsidiary.get({ accountId: account('5601.05.01'), from: '2026-01-01', to: '2026-12-31' })
  expect(paper.rows.map((row) => [row.date, row.debitFen, row.balanceFen])).toEqual([['2026-01-20', 12_000, 12_000], ['2026-02-10', 5000, 17_000]])
  const cash = await ledger.subsidiary.get({ accountId: account('1001'), from: '2026-01-06', to: '2026-01-31' })
  expect([cash.openingFen, cash.debitFen, cash.creditFen, cash.closingFen]).toEqual([150_000, 0, 20_000, 130_000])
  const phone = await ledger.subsidiary.get({ accountId: account('5601'), staffId, from: '2026-01-01', to: '2026-12-31' })
  expect(phone.rows.map((row) => row.debitFen)).toEqual([5000, 5000])
  const imprest = await ledger.subsidiary.get({ accountId: account('1221.02'), staffId, from: '2026-02-01', to: '2026-02-28' })
  expect([imprest.openingFen, imprest.closingFen]).toEqual([30_000, 25_000])
})

test('日记账: what stood before, drafts in their place, the year so far; 备用金 by holder', async () => {
  const { ledger, bookId } = await twoMonths()
  const february = await ledger.daybook.get({ bookId: bookId('库存现金'), from: '2026-02-01', to: '2026-02-28' })
  expect([february.openingFen, february.yearInFen, february.yearOutFen]).toEqual([130_000, 50_000, 23_000])
  expect(february.rows.map((row) => [row.kind, row.date, row.outFen, row.isCounted])).toEqual([['draft', '2026-02-03', 3000, true]])
  const january = await ledger.daybook.get({ bookId: bookId('库存现金'), from: '2026-01-01', to: '2026-01-31' })
  expect(january.openingFen).toBe(100_000)
  expect(january.rows.map((row) => [row.summary, row.inFen, row.outFen, row.counterCount])).toEqual([['拨款', 50_000, 0, 1], ['复印纸', 0, 12_000, 1], ['话费、水费', 0, 8000, 2]])
  const imprest = await ledger.daybook.get({ bookId: bookId('李明备用金'), from: '2026-02-01', to: '2026-02-28' })
  expect([imprest.openingFen, imprest.rows.map((row) => row.outFen)]).toEqual([30_000, [5000]])
  expect(await ledger.daybook.months({ bookId: bookId('库存现金'), from: '2026-01', to: '2026-02' })).toEqual([{ month: '2026-01', inFen: 50_000, outFen: 20_000 }, { month: '2026-02', inFen: 0, outFen: 3000 }])
  expect((await ledger.book.list()).map((book) => [book.name, book.balanceFen])).toEqual([['库存现金', 127_000], ['建行费用户', 0], ['工行回款户', 0], ['李明备用金', 25_000]])
})

test('现金流水 sums to each account’s closing balance', async () => {
  const { ledger, bookId } = await twoMonths()
  const { rows, books } = await ledger.cashFlow.get({ from: '2026-01-06', to: '2026-02-28' })
  expect(rows.map((row) => [row.date, row.bookId, row.inFen, row.outFen])).toEqual([['2026-01-20', bookId('库存现金'), 0, 12_000], ['2026-01-20', bookId('库存现金'), 0, 8000], ['2026-02-10', bookId('李明备用金'), 0, 5000]])
  expect(books.find((book) => book.bookId === bookId('库存现金'))).toMatchObject({ openingFen: 150_000, inFen: 0, outFen: 20_000, closingFen: 130_000 })
  expect(books.find((book) => book.bookId === bookId('李明备用金'))).toMatchObject({ openingFen: 30_000, closingFen: 25_000 })
})

test('凭证 list by state, text and account', async () => {
  const { ledger, account } = await twoMonths()
  const range = { from: '2026-01-01', to: '2026-12-31' }
  expect((await ledger.voucher.list({ ...range, state: 'posted' })).filter((row) => row.type !== 'opening').map((row) => [row.no, row.totalFen])).toEqual([[1, 50_000], [2, 12_000], [3, 8000], [1, 5000]])
  expect((await ledger.voucher.list({ ...range, state: 'unposted' })).map((row) => [row.kind, row.no])).toEqual([['draft', 2]])
  expect((await ledger.voucher.list({ ...range, text: '复印' })).map((row) => row.summary)).toEqual(['复印纸'])
  expect((await ledger.voucher.list({ ...range, accountId: account('5601.05.02') })).map((row) => row.lineCount)).toEqual([3])
})
