import { expect, test } from 'vitest'
import type { ListAsk, ListView } from '../../src-shared/listing/listing.schema'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const plain: ListView = { filters: [], sort: [], near: '2026-02-28' }
const rows: ListAsk = { what: 'rows', from: 0, to: 100 }
const range = { from: '2026-01-06', to: '2026-12-31' }

/** Before the range 500.00 in; in January 120.00 and 80.00 out, in February 50.00 out and 30.00 in. */
async function cash(): Promise<LedgerDesk> {
  const desk = await aLedger()
  await desk.post('2026-01-05', [desk.line('1001', 500, 0, { summary: '拨款' }), desk.line('2241.01', 0, 500, { summary: '拨款' })])
  await desk.post('2026-01-20', [desk.line('5601.05.01', 120, 0, { summary: '复印纸' }), desk.line('1001', 0, 120, { summary: '复印纸' })])
  await desk.post('2026-01-21', [desk.line('5601.05.04', 80, 0, { summary: '话费' }), desk.line('1001', 0, 80, { summary: '话费' })])
  await desk.post('2026-02-10', [desk.line('5601.05.01', 50, 0, { summary: '打印纸' }), desk.line('1001', 0, 50, { summary: '打印纸' })])
  await desk.post('2026-02-11', [desk.line('1001', 30, 0, { summary: '退款' }), desk.line('2241.01', 0, 30, { summary: '退款' })])
  return desk
}

test('明细账 too long for a page still has the entries that somebody asked about, until that is settled', async () => {
  const { ledger, line, post, account } = await cash()
  const { voucherId } = await post('2026-02-12', [line('5601.05.01', 7, 0), line('1001', 0, 7)])
  const asked = { ...range, accountId: account('1001'), most: 3 }
  const { id } = await ledger.comment.save({ requestId: requestId(), record: { kind: 'voucher', id: voucherId }, lineNo: 2, field: 'creditFen', label: '付-4 贷方', text: '哪一天的？' })
  const { count, rows: here } = await ledger.subsidiary.get(asked)
  // Four entries of the range and this one; 280.00 after the refund less 7.00 is 273.00.
  expect([count, here.map((row) => [row.voucherId, row.lineNo, row.creditFen, row.balanceFen])]).toEqual([5, [[voucherId, 2, 700, 27_300]]])
  await ledger.comment.close({ requestId: requestId(), id })
  expect((await ledger.subsidiary.get(asked)).rows).toEqual([])
})

test('明细账 of more rows than a page takes is counted and read piece by piece, with the sums of months', async () => {
  const { ledger, account } = await cash()
  const asked = { ...range, accountId: account('1001') }
  expect(await ledger.subsidiary.get({ ...asked, most: 3 })).toMatchObject({ count: 4, rows: [], openingFen: 50_000, creditFen: 25_000, closingFen: 28_000, parties: [] })
  expect((await ledger.subsidiary.get({ ...asked, most: 4 })).rows).toHaveLength(4)
  const all = await ledger.subsidiary.list({ ...asked, subtotals: true, view: plain, ask: rows })
  expect(all).toMatchObject({ count: 9, shown: 4, total: 4 })
  // 本年累计 has what came before the first day shown: 500.00 in.
  expect(all.what === 'rows' && all.rows.map(({ kind, debitFen, creditFen, balanceFen }) => [kind, debitFen, creditFen, balanceFen])).toEqual([
    ['opening', null, null, 50_000], ['entry', 0, 12_000, 38_000], ['entry', 0, 8000, 30_000], ['month', 0, 20_000, 30_000], ['year', 50_000, 20_000, 30_000],
    ['entry', 0, 5000, 25_000], ['entry', 3000, 0, 28_000], ['month', 3000, 5000, 28_000], ['year', 53_000, 25_000, 28_000]
  ])
  expect(await ledger.subsidiary.list({ ...asked, subtotals: true, view: plain, ask: { what: 'rows', from: 5, to: 6 } })).toMatchObject({ number: 3, rows: [{ kind: 'entry' }] })
})

test('明细账 is filtered, sorted, added up and searched by what its columns show', async () => {
  const { ledger, account } = await cash()
  const asked = { ...range, accountId: account('1001'), subtotals: true }
  const paper = await ledger.subsidiary.list({ ...asked, view: { ...plain, filters: [{ key: 'summary', text: '纸', values: null }], sort: [{ key: 'creditFen', direction: 'desc' }] }, ask: rows })
  expect(paper).toMatchObject({ count: 2, total: 4, sums: { creditFen: 17_000 }, rows: [{ creditFen: 12_000 }, { creditFen: 5000 }] })
  const values = await ledger.subsidiary.list({ ...asked, view: plain, ask: { what: 'values', key: 'counterpart' } })
  expect(values.what === 'values' && values.values?.map(({ count }) => count).sort()).toEqual([1, 1, 2])
  expect(await ledger.subsidiary.list({ ...asked, view: plain, ask: { what: 'places', text: '退款', keys: ['date', 'summary'] } })).toEqual({ what: 'places', count: 1, places: [[6, 'summary']] })
})

test('what was kept for a list is made anew once something was posted', async () => {
  const desk = await cash()
  const asked = { ...range, accountId: desk.account('1001'), subtotals: false, view: plain, ask: rows }
  expect(await desk.ledger.subsidiary.list(asked)).toMatchObject({ total: 4 })
  await desk.post('2026-02-12', [desk.line('5601.05.01', 7), desk.line('1001', 0, 7)])
  expect(await desk.ledger.subsidiary.list(asked)).toMatchObject({ total: 5, sums: { creditFen: 25_700 } })
})

test('现金流水 of one money account runs from its own opening', async () => {
  const { ledger } = await cash()
  const head = await ledger.cashFlow.get({ ...range, most: 1 })
  expect(head).toMatchObject({ count: 4, rows: [] })
  const book = head.books.find(({ openingFen }) => openingFen === 50_000)!
  const list = await ledger.cashFlow.list({ ...range, bookId: book.bookId, view: plain, ask: rows })
  expect(list).toMatchObject({ count: 4, sums: { inFen: 3000, outFen: 25_000 } })
  expect(list.what === 'rows' && list.rows.map(({ balanceFen }) => balanceFen)).toEqual([38_000, 30_000, 25_000, 28_000])
  const small = await ledger.cashFlow.list({ ...range, view: { ...plain, filters: [{ key: 'outFen', text: '<100', values: null }] }, ask: rows })
  expect(small.what === 'rows' && small.rows.map(({ outFen, balanceFen }) => [outFen, balanceFen])).toEqual([[8000, 30_000], [5000, 25_000]])
})
