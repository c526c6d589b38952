import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { refusalOf } from '../workspace/fixture'
import { csv, importer } from './file'

const counts = (desk: Awaited<ReturnType<typeof aLedger>>) => desk.rows<{ drafts: number; batches: number; customers: number }>(
  'SELECT (SELECT count(*) FROM voucher_draft) AS drafts, (SELECT count(*) FROM import_batch) AS batches, (SELECT count(*) FROM customer) AS customers')[0]

test('a row with several categories is one split voucher, with the batch as its source', async () => {
  const desk = await aLedger()
  const { draftIds, imported, issues } = await importer(desk).run(csv('日期,摘要,交通费,住宿费,办公费', '2026-03-02,德州出差,120,300,', '2026-03-03,文具,,,99.9'))
  expect({ imported, issues }).toEqual({ imported: 2, issues: [] })
  const lines = desk.rows<{ debit: number; credit: number }>(`SELECT debit_fen AS debit, credit_fen AS credit FROM draft_line WHERE draft_id = ${draftIds[0]!} ORDER BY line_no`)
  expect(lines).toEqual([{ debit: 12000, credit: 0 }, { debit: 30000, credit: 0 }, { debit: 0, credit: 42000 }])
  expect(desk.rows(`SELECT DISTINCT source, source_ref FROM voucher_draft`)).toEqual([{ source: 'import', source_ref: '1' }])
})

test('the same file again is refused with its day; a mended one brings only what is new', async () => {
  const desk = await aLedger()
  const { run, preview } = importer(desk)
  const file = csv('日期,摘要,支出', '2026-03-02,高铁,58', '2026-03-02,高铁,58', '2026-02-30,住宿,300')
  expect(await run(file)).toMatchObject({ imported: 2, failedRows: [{ rowNumber: 4 }] })
  expect(await refusalOf(run(file))).toMatchObject({ code: 'IMPORT_DUPLICATE', data: { rows: 2, date: '2026-03-05' } })
  expect(await refusalOf(run(file, { allowRepeat: true }))).toMatchObject({ code: 'IMPORT_NOTHING' })
  const mended = csv('日期,摘要,支出', '2026-03-02,高铁,58', '2026-03-02,高铁,58', '2026-03-02,高铁,58', '2026-02-28,住宿,300')
  expect((await preview(mended)).rows.map(({ isDuplicate }) => isDuplicate), 'the third equal fare is a new one').toEqual([true, true, false, false])
  expect(await run(mended)).toMatchObject({ imported: 2, failedRows: [] })
})

test('the rows asked for come in, and no others', async () => {
  const desk = await aLedger()
  const { run } = importer(desk)
  expect(await run(csv('日期,摘要,支出', '2026-03-02,甲,1', '2026-03-03,乙,2', '2026-03-04,丙,3'), { rows: ['0:2', '0:4'] })).toMatchObject({ imported: 2 })
  expect(desk.rows(`SELECT summary FROM draft_line WHERE credit_fen > 0 ORDER BY draft_id`)).toEqual([{ summary: '甲' }, { summary: '丙' }])
})

test('one sheet may go into two books', async () => {
  const desk = await aLedger()
  const file = csv('日期,摘要,支出', '2026-03-02,甲,1')
  await importer(desk, '库存现金').run(file)
  expect(await importer(desk, '建行费用户').run(file)).toMatchObject({ imported: 1 })
})

test('receipts make the customers they name; a day book does not make payees customers', async () => {
  const desk = await aLedger()
  await importer(desk, '工行回款户', 'receipts').run(csv('日期,客户,金额,收款方式', '2026-03-05,重庆医药,"1,234.50",承兑', '2026-03-06,镕基大药房,-88.1,'))
  expect(desk.rows(`SELECT name FROM customer ORDER BY id`)).toEqual([{ name: '重庆医药' }, { name: '镕基大药房' }])
  await importer(desk, '建行费用户').run(csv('日期,摘要,支出,收款人', '2026-03-05,房租,4500,王房东'))
  expect(counts(desk)).toMatchObject({ customers: 2 })
  expect(desk.rows(`SELECT summary FROM draft_line WHERE credit_fen = 450000`)).toEqual([{ summary: '房租（王房东）' }])
})

test('a cancelled import leaves nothing, and can be started again', async () => {
  const desk = await aLedger()
  const { run, bookId } = importer(desk)
  const file = csv('日期,摘要,支出', ...Array.from({ length: 1200 }, (_one, index) => `2026-03-02,第${index}笔,${index + 1}`))
  const events = await desk.ledger.import.run({ ...file, record: 'daybook', bookId, requestId: crypto.randomUUID() })
  expect((await events.next()).value).toEqual({ done: 500, total: 1200 })
  await events.return?.(undefined as never)
  await desk.core.office().writer.idle()
  expect(counts(desk)).toEqual({ drafts: 0, batches: 0, customers: 0 })
  expect(await run(file)).toMatchObject({ imported: 1200 })
})

test('an unknown category comes in as a draft that says so', async () => {
  const desk = await aLedger()
  expect(await importer(desk).run(csv('日期,摘要,费用类别,支出', '2026-03-02,烟火,火星费,18'))).toMatchObject({ imported: 1, issues: [{ code: 'ACCOUNT_MISSING', count: 1 }] })
})
