import { expect, test } from 'vitest'
import { NEW_NAME, type ImportCreation } from '../../src-shared/ledger/import'
import { gatherPreview } from '../../src-shared/ledger/import.rules'
import { aLedger, type LedgerDesk } from '../builders/ledger'
import { refusalOf, requestId } from '../workspace/fixture'
import { choice, csv, importer } from './file'

const FILE = csv('日期,摘要,费用类别,职员,支出', '2026-03-02,寄样品,样品寄送费,李明,100', '2026-03-03,寄样品,样品寄送费,赵新人,50', '2026-03-04,转存,招行7788,李明,1000')
const root = (desk: LedgerDesk) => desk.rows<{ id: number; accountId: number }>(`SELECT id, account_id AS accountId FROM expense_category WHERE parent_id IS NULL ORDER BY code LIMIT 1`)[0]!
const counts = (desk: LedgerDesk) => desk.rows(`SELECT (SELECT count(*) FROM expense_category) AS categories, (SELECT count(*) FROM account) AS accounts, (SELECT count(*) FROM cash_book) AS books, (SELECT count(*) FROM staff) AS staff, (SELECT count(*) FROM voucher_draft) AS drafts, (SELECT group_concat(code) FROM account WHERE is_leaf = 0) AS parents`)[0]
const wanted = (desk: LedgerDesk): ImportCreation[] => [
  { kind: 'category', word: '样品寄送费', name: '样品寄送', parentId: root(desk).id, accountId: root(desk).accountId }, { kind: 'book', word: '招行7788', name: '招行7788', flow: 'spending' }
]
const undo = (desk: LedgerDesk, batchId: number) => desk.ledger.import.undo({ requestId: requestId(), batchId })

test('what the file needs is made with the import, its rows are good in the dry run, and undoing takes all of it back', async () => {
  const desk = await aLedger(), before = counts(desk), { preview, run } = importer(desk)
  expect((await preview(FILE)).words.filter(({ keys }) => keys.includes('')).map(({ word }) => word)).toEqual(['样品寄送费', '招行7788'])
  const mapping = choice({ creations: wanted(desk), names: { staff: { 赵新人: NEW_NAME } } })
  const dry = await preview(FILE, mapping)
  expect(counts(desk), 'a dry run writes nothing').toEqual(before)
  expect(dry.created.map(({ word, issue }) => [word, issue])).toEqual([['样品寄送费', null], ['招行7788', null]])
  expect(dry.rows.map(({ cells }) => String(cells['category']).split(' · ').at(-1))).toEqual(['样品寄送', '样品寄送', '招行7788'])
  expect([dry.unknown, dry.words.filter(({ keys }) => keys.includes('')), dry.mapping.words]).toEqual([[], [], {}])
  const result = await run(FILE, { mapping })
  expect(counts(desk)).toMatchObject({ categories: Number((before as { categories: number }).categories) + 1, books: 5, drafts: 3 })
  // The next file with the same titles knows the words by itself.
  expect((await preview(csv('日期,摘要,费用类别,职员,支出', '2026-03-09,寄样品,样品寄送费,赵新人,10'))).rows.map(({ cells, notices }) => [String(cells['category']).split(' · ').at(-1), notices])).toEqual([['样品寄送', []]])
  expect(await undo(desk, result.batchId)).toMatchObject({ drafts: 3, kept: 0 })
  expect(counts(desk)).toEqual(before)
})

test('what is used elsewhere by then stays, and the rest goes', async () => {
  const desk = await aLedger(), { run } = importer(desk)
  const { batchId } = await run(FILE, { mapping: choice({ creations: wanted(desk), names: { staff: { 赵新人: NEW_NAME } } }) })
  const [staff] = desk.rows<{ id: number }>(`SELECT id FROM staff WHERE name = '赵新人'`), [category] = desk.rows<{ id: number; accountId: number }>(`SELECT id, account_id AS accountId FROM expense_category WHERE name = '样品寄送'`)
  await desk.draft('2026-03-10', [{ ...desk.line('1001', 0, 5), summary: '另一笔' }, { ...desk.line('1001', 5), accountId: category!.accountId, staffId: staff!.id, categoryId: category!.id }])
  expect(await undo(desk, batchId)).toMatchObject({ drafts: 3, kept: 2 })
  expect(desk.rows(`SELECT (SELECT count(*) FROM staff WHERE name = '赵新人') AS staff, (SELECT count(*) FROM expense_category WHERE name = '样品寄送') AS category, (SELECT count(*) FROM cash_book) AS books`)).toEqual([{ staff: 1, category: 1, books: 4 }])
})

test('an account that a voucher names is made under its parent, with the file’s code or the next', async () => {
  const desk = await aLedger(), { preview, run } = importer(desk, '库存现金', 'vouchers')
  const file = csv('日期,凭证号,摘要,科目编码,科目名称,借方,贷方', '2026-03-05,1,垫付,1606.01,清理仓库,70,', '2026-03-05,1,垫付,3001,实收资本,,70')
  expect((await preview(file)).unknown).toMatchObject([{ field: 'account', name: '1606.01 清理仓库' }])
  const made = (code: string) => choice({ creations: [{ kind: 'account', word: '1606.01 清理仓库', name: '清理仓库', parentId: desk.account('1606'), code }] })
  const wrong = await preview(file, made('9999'))
  expect(wrong.created).toMatchObject([{ issue: { code: 'ACCOUNT_CODE_FORM' } }])
  expect(wrong.rows[0]!.problems).toMatchObject([{ code: 'account_unknown' }])
  expect((await preview(file, made('1606.01'))).rows.flatMap(({ problems }) => problems)).toEqual([])
  const { batchId } = await run(file, { mapping: made('') })
  expect(desk.rows(`SELECT code, name FROM account WHERE parent_id = ${desk.account('1606')}`)).toEqual([{ code: '1606.01', name: '清理仓库' }])
  await undo(desk, batchId)
  expect(desk.rows(`SELECT code, is_leaf AS leaf FROM account WHERE code LIKE '1606%'`)).toEqual([{ code: '1606', leaf: 1 }])
})

test('a voucher’s category that nothing fits stays readable in the summary, and is asked about', async () => {
  const { unknown, rows } = await importer(await aLedger(), '库存现金', 'vouchers').preview(csv('日期,凭证号,摘要,科目编码,费用类别,借方,贷方', '2026-03-05,1,垫付,1606,火星燃料贴,70,', '2026-03-05,1,垫付,3001,,,70'))
  expect(unknown).toMatchObject([{ field: 'category', name: '火星燃料贴', rows: 1 }])
  expect(rows[0]!.notices).toMatchObject([{ field: 'category', code: 'kept_out' }, ...rows[0]!.notices.slice(1)])
})

test('who may import but not set up makes no categories', async () => {
  const desk = await aLedger(), hr = await desk.as('hr', '人事')
  expect(await refusalOf((async () => gatherPreview(await hr.import.preview({ ...csv('姓名', '王伟'), record: 'staff', mapping: choice({ creations: wanted(desk) }) })))())).toMatchObject({ code: 'FORBIDDEN' })
})

test('queries are answered while an import writes, and commands wait for it', async () => {
  const desk = await aLedger()
  const file = csv('日期,摘要,费用类别,支出', ...Array.from({ length: 3000 }, (_, at) => `2026-03-0${at % 9 + 1},打车${at},交通费,${at + 1}`))
  const events = await desk.ledger.import.run({ ...file, record: 'daybook', bookId: desk.bookId('库存现金'), requestId: requestId() })
  expect((await events.next()).value).toEqual({ done: 500, total: 3000 })
  expect(desk.rows('SELECT count(*) AS drafts FROM voucher_draft'), 'nothing of it is there before all of it is').toEqual([{ drafts: 0 }])
  const waiting = desk.draft('2026-03-10', [desk.line('1001', 0, 5), desk.line('1606', 5)])
  let step = await events.next()
  while (!step.done) step = await events.next()
  expect(step.value.imported).toBe(3000)
  await waiting
  expect(desk.rows('SELECT count(*) AS drafts FROM voucher_draft')).toEqual([{ drafts: 3001 }])
})
