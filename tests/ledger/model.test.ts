import fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceBefore, movement } from '../../src-main/ledger/daybook.report'
import { ledgerJournal } from '../../src-main/ledger/hledger.service'
import { addDays, addMonths, lastDay } from '../../src-shared/kernel/calendar'
import { hledgerBalances, trialBalances } from '../builders/hledger'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { randomVoucher } from '../builders/random-ledger'
import { postAll, story, type ModelLine as Line } from '../builders/random-story'
import { requestId } from '../workspace/fixture'

const sum = (lines: readonly Line[], pick: (line: Line) => number) => lines.reduce((total, line) => total + pick(line), 0)

test('科目余额表, movements, numbers and checks agree with a naive fold over the lines', async () => {
  await fc.assert(fc.asyncProperty(story, async (vouchers) => {
    const desk = await aLedger({ books: [{ name: '现金', kind: 'cash', flow: 'mixed' }] })
    const model = await postAll(desk, vouchers)
    for (const [from, to] of [['2026-01', '2026-03'], ['2026-02', '2026-02'], ['2026-03', '2026-03']] as const) {
      const { rows, totals } = await desk.ledger.trialBalance.get({ from, to })
      for (const row of rows.filter((one) => one.isLeaf)) {
        const own = model.filter((line) => line.code === row.code && line.date <= lastDay(to))
        const before = sum(own.filter((line) => line.date < from), (line) => line.debitFen - line.creditFen)
        const within = own.filter((line) => line.date >= from)
        expect([row.code, row.openDebitFen - row.openCreditFen, row.debitFen, row.creditFen, row.closeDebitFen - row.closeCreditFen, row.yearDebitFen])
          .toEqual([row.code, before, sum(within, (line) => line.debitFen), sum(within, (line) => line.creditFen), before + sum(within, (line) => line.debitFen - line.creditFen), sum(own, (line) => line.debitFen)])
      }
      expect(totals.closeDebitFen).toBe(totals.closeCreditFen)
      expect(totals.debitFen).toBe(totals.creditFen)
    }
    checkCash(desk, model)
    expect(desk.rows('SELECT month, type FROM voucher GROUP BY month, type HAVING max(no) <> count(*) OR min(no) <> 1')).toEqual([])
    expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
    await desk.core.close()
  }), { seed: 20260101, numRuns: 12, endOnFailure: true })
}, 60_000)

/** balanceBefore and movement against the fold, for days before, within and after the story. */
function checkCash(desk: LedgerDesk, model: readonly Line[]) {
  const cash = model.filter((line) => line.code === '1001')
  const book = { accountId: desk.account('1001'), staffId: null }
  desk.core.read((db) => {
    for (let date = '2025-12-30'; date < '2026-04-05'; date = addDays(date, 3)) {
      expect(balanceBefore(db, book, date)).toBe(sum(cash.filter((line) => line.date < date), (line) => line.debitFen - line.creditFen))
      const inMonth = cash.filter((line) => line.date >= '2026-02-01' && line.date < date)
      if (date > '2026-02-01') expect(movement(db, book, '2026-02-01', date)).toEqual({ inFen: sum(inMonth, (line) => line.debitFen), outFen: sum(inMonth, (line) => line.creditFen) })
    }
  })
}

test('a ledger in which every voucher is reversed stands at nothing', async () => {
  const desk = await aLedger({ books: [{ name: '现金', kind: 'cash', flow: 'mixed' }] })
  const vouchers = fc.sample(randomVoucher, { seed: 7, numRuns: 40 })
  await postAll(desk, vouchers.map((voucher) => ({ month: '2026-01', voucher, isReversed: true })))
  const { rows } = await desk.ledger.trialBalance.get({ from: '2026-01', to: '2026-01' })
  expect(rows.filter((row) => [row.debitFen, row.creditFen, row.closeDebitFen, row.closeCreditFen].some((amount) => amount !== 0))).toEqual([])
})

/**
 * A thousand small ledgers, each posted through the services into a month of its own, a hundred and twenty to an office,
 * because hledger and not our set-up is the judge: it reads an office's journal and tells the months apart.
 */
test('hledger gives the balances of 科目余额表 on 1,000 random ledgers', async () => {
  const ledgers = fc.sample(fc.array(randomVoucher, { minLength: 1, maxLength: 6 }), { seed: 20260102, numRuns: 1000 })
  for (let from = 0; from < ledgers.length; from += 120) {
    const desk = await aLedger({ books: [{ name: '现金', kind: 'cash', flow: 'mixed' }] })
    for (let year = 2027; year <= 2035; year++) await desk.ledger.year.open({ requestId: requestId() })
    const months = ledgers.slice(from, from + 120).map((vouchers, index) => ({ month: addMonths('2026-01', index), vouchers }))
    await postAll(desk, months.flatMap(({ month, vouchers }) => vouchers.map((voucher) => ({ month, voucher, isReversed: false }))))
    const journal = desk.core.read(ledgerJournal)
    const byMonth = hledgerBalances(journal, ['--monthly'])
    for (const { month } of months) {
      const { rows } = await desk.ledger.trialBalance.get({ from: month, to: month })
      expect(byMonth[month] ?? {}).toEqual(Object.fromEntries(rows.filter((row) => row.isLeaf && row.debitFen !== row.creditFen).map((row) => [row.code, row.debitFen - row.creditFen])))
    }
    const whole = await desk.ledger.trialBalance.get({ from: '2026-01', to: '2035-12' })
    expect(hledgerBalances(journal)['']).toEqual(trialBalances(whole.rows))
    await desk.core.close()
  }
}, 180_000)
