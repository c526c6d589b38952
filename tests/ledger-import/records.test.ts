import { gatherPreview } from '../../src-shared/ledger/import.rules'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { writeXlsx } from '../../src-main/tabular/write-xlsx'
import { NEW_NAME } from '../../src-shared/ledger/import'
import { aLedger } from '../builders/ledger'
import { refusalOf, requestId } from '../workspace/fixture'
import { choice, csv, importer } from './file'

const fixture = (name: string) => ({ fileName: name, content: readFileSync(join(import.meta.dirname, '../tabular/fixtures', name)).toString('base64') })

test('vouchers: lines of one number are one voucher, codes of other programs are ours, sound ones are posted where asked for', async () => {
  const desk = await aLedger()
  await desk.party('customer', '重庆医药')
  const { preview, run } = importer(desk, '库存现金', 'vouchers')
  const file = csv('凭证一览表,,,,,,,', '日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额,往来单位',
    '2026-03-02,记-1,购办公用品,56010501,,99.9,,', ',,,1405,库存商品,,99.9,', '20260105,记-1,赊销,1122,应收账款,"1,000.00",,重庆医药', ',,,5001,主营业务收入,,1000,', '2026-03-03,记-2,不平,1601,,5,,', ',,,3001,,,4,',
    '2026-03-04,记-3,错科目,9999,无此科目,5,,', ',,,3001,,,5,', '合计,,,,,1109.9,1108.9,')
  const dry = await preview(file)
  expect(dry.gap).toBeNull()
  expect(dry.rows.map(({ group }) => group)).toEqual(['0:3', '0:3', '0:5', '0:5', '0:7', '0:7', '0:9', '0:9'])
  expect(dry.rows.flatMap(({ rowNumber, problems }) => problems.map(({ code }) => [rowNumber, code]))).toEqual([[8, 'unbalanced'], [9, 'account_unknown']])
  const result = await run(file, { posts: true })
  expect(result).toMatchObject({ imported: 4, posted: 2, draftIds: [] })
  expect(desk.rows(`SELECT v.date, v.no, p.debit_fen AS debit, p.credit_fen AS credit, a.code, p.summary FROM voucher v JOIN posting p ON p.voucher_id = v.id JOIN account a ON a.id = p.account_id ORDER BY v.date, p.line_no`)).toEqual([
    { date: '2026-01-05', no: 1, debit: 100000, credit: 0, code: '1122', summary: '赊销' }, { date: '2026-01-05', no: 1, debit: 0, credit: 100000, code: '5001', summary: '赊销' },
    { date: '2026-03-02', no: 1, debit: 9990, credit: 0, code: '5601.05.01', summary: '购办公用品' }, { date: '2026-03-02', no: 1, debit: 0, credit: 9990, code: '1405', summary: '购办公用品' }
  ])
  expect(await refusalOf(desk.ledger.import.undo({ requestId: requestId(), batchId: result.batchId }))).toMatchObject({ code: 'IMPORT_POSTED' })
  expect((await preview(file)).rows.filter(({ isDuplicate }) => isDuplicate).map(({ double }) => double)).toEqual(Array.from({ length: 2 }, () => '账上已有：2026-03-02 记-001').concat(Array.from({ length: 2 }, () => '账上已有：2026-01-05 记-001')))
})

test('vouchers without numbers end where debit and credit meet; 借 and 贷 in a column of their own', async () => {
  const desk = await aLedger()
  const { rows } = await importer(desk, '库存现金', 'vouchers').preview(csv('日期,摘要,科目名称,方向,金额', '26.1.5,甲,固定资产,借,7', '26.1.5,甲,实收资本,贷,7', '26.1.5,乙,固定资产,借,8', '26.1.5,乙,实收资本,贷,3', '26.1.5,乙,应付账款,贷,5'))
  expect(rows.map(({ group, cells }) => [group, cells['date'], cells['debit'], cells['credit']])).toEqual([
    ['0:2', '2026-01-05', 700, null], ['0:2', '2026-01-05', null, 700], ['0:4', '2026-01-05', 800, null], ['0:4', '2026-01-05', null, 300], ['0:4', '2026-01-05', null, 500]])
})

test('a name that the office lacks is made, or read as another, once for all its rows; the next file with the same titles remembers', async () => {
  const desk = await aLedger()
  await desk.party('customer', '重庆医药')
  const { preview, run } = importer(desk, '库存现金', 'vouchers')
  const file = csv('日期,凭证号,摘要,科目编码,借方,贷方,往来单位', '2026-03-02,1,货款,1122,10,,重庆医药公司', '2026-03-02,1,货款,5001,,10,', '2026-03-03,2,货款,1122,20,,华东药房', '2026-03-03,2,货款,5001,,20,')
  expect((await preview(file)).unknown).toEqual([
    { field: 'customer', name: '重庆医药公司', rows: 1, canCreate: true, near: ['重庆医药'] }, { field: 'customer', name: '华东药房', rows: 1, canCreate: true, near: [] }])
  const mapping = choice({ names: { customer: { 重庆医药公司: '重庆医药', 华东药房: NEW_NAME } } })
  const first = await run(file, { mapping })
  expect(first).toMatchObject({ imported: 4, draftIds: [expect.any(Number), expect.any(Number)] })
  expect(desk.rows('SELECT name FROM customer ORDER BY id')).toEqual([{ name: '重庆医药' }, { name: '华东药房' }])
  const again = await preview(csv('凭证号,日期,摘要,科目编码,贷方,借方,往来单位', '1,2026-03-12,货款,1122,,11,重庆医药公司', '1,2026-03-12,货款,5001,11,,'))
  expect(again).toMatchObject({ unknown: [], mapping: { isRemembered: true, fields: { no: 0, date: 1, debit: 5, credit: 4 } } })
  expect(await desk.ledger.import.undo({ requestId: requestId(), batchId: first.batchId })).toEqual({ drafts: 2, entries: 1, kept: 0 })
  expect(desk.rows('SELECT name FROM customer')).toEqual([{ name: '重庆医药' }])
  const hr = await desk.as('hr', '人事')
  expect(await refusalOf(hr.import.preview({ ...file, record: 'vouchers' })), 'a file brings in no more than its reader may do by hand').toMatchObject({ code: 'FORBIDDEN' })
})

test('accounts come in under their parents and go again; a missing parent or another name is said', async () => {
  const desk = await aLedger()
  const { preview, run } = importer(desk, '库存现金', 'accounts')
  const file = csv('科目代码,科目名称,类别,余额方向', '1001,库存现金,资产,借', '1606.01,车辆清理,资产,借', '160602,设备清理,资产,借', '9001,表外,表外,借', '1999.01,无父,资产,借', '1002,现钞,资产,借')
  const dry = await preview(file)
  expect(dry.rows.map(({ problems, isDuplicate }) => problems[0]?.code ?? isDuplicate)).toEqual([true, false, false, 'type_unknown', 'parent_missing', 'code_taken'])
  const { batchId, imported } = await run(file)
  expect(imported).toBe(2)
  expect(desk.rows(`SELECT code, name, type, is_leaf AS leaf FROM account WHERE code LIKE '1606%' ORDER BY code`)).toEqual([
    { code: '1606', name: '固定资产清理', type: 'asset', leaf: 0 }, { code: '1606.01', name: '车辆清理', type: 'asset', leaf: 1 }, { code: '1606.02', name: '设备清理', type: 'asset', leaf: 1 }])
  expect(await desk.ledger.import.undo({ requestId: requestId(), batchId })).toEqual({ drafts: 0, entries: 3, kept: 0 })
  expect(desk.rows(`SELECT code, is_leaf AS leaf FROM account WHERE code LIKE '1606%'`)).toEqual([{ code: '1606', leaf: 1 }])
})

test('openings of a trial balance: parents stay out, parties are told apart, the whole is taken back', async () => {
  const desk = await aLedger()
  await desk.party('customer', '重庆医药')
  const { preview, run } = importer(desk, '库存现金', 'opening')
  const file = csv('科目余额表,,,,', '科目编码,科目名称,客户,期初余额,', ',,,借方,贷方', '1001,库存现金,,5000,', '1122,应收账款,重庆医药,3000,', '5601,销售费用,,999,', '3001,实收资本,,,8000', '合计,,,8999,8000')
  const dry = await preview(file)
  expect(dry.rows.map(({ cells, problems }) => [cells['code'], cells['debit'], cells['credit'], problems.length])).toEqual([['1001', 500000, null, 0], ['1122', 300000, null, 0], ['3001', null, 800000, 0]])
  const { batchId } = await run(file)
  expect((await desk.ledger.opening.get()).rows.map(({ debitFen, creditFen }) => debitFen - creditFen).sort((a, b) => a - b)).toEqual([-800000, 300000, 500000])
  expect((await preview(file)).rows.every(({ isDuplicate }) => isDuplicate)).toBe(true)
  await desk.ledger.import.undo({ requestId: requestId(), batchId })
  expect((await desk.ledger.opening.get()).rows.filter(({ debitFen, creditFen }) => debitFen !== creditFen)).toEqual([])
  expect(await refusalOf(run(csv('科目编码,期初借方,期初贷方', '1001,5,', '3001,,6')))).toMatchObject({ code: 'OPENING_UNBALANCED' })
})

test('a roster: numbers keep their zeros, identity numbers are checked and never kept, two of one name are two', async () => {
  const desk = await aLedger()
  const { preview, run } = importer(desk, '库存现金', 'staff')
  const file = csv('员工花名册,,,,,', '序号,部门,姓名*,工号*,身份证号,手机,入职日期', '1,销售一部,王伟,00012,11010519491231002X,13800000001,2019/7/1', '2,,李　娜,00013,360426199101010071,,2020.3.1', '3,综合部,王伟,00021,321083197812162119,+86 138-0000-0003,2021年12月31日',
    '4,综合部,错号,00022,11010519491231002O,,', '5,综合部,错码,00023,360426199101010072,,', '6,综合部,没生,00024,360426199102310077,,', '注：带*为必填,,,,,,')
  const dry = await preview(file)
  expect(dry.rows.map(({ cells, problems, notices }) => [cells['code'], cells['name'], problems.length, notices.filter(({ field }) => field === 'idNo').map(({ code }) => code).join()])).toEqual([
    ['00012', '王伟', 0, ''], ['00013', '李 娜', 0, ''], ['00021', '王伟', 0, ''], ['00022', '错号', 0, 'identity_form'], ['00023', '错码', 0, 'identity_check'], ['00024', '没生', 0, 'identity_date']])
  expect(dry.warnings).toEqual([{ code: 'identity_not_kept', data: {} }])
  expect(dry.rows[2]!.notices).toContainEqual({ field: 'name', code: 'same_name', text: '表「旧账」第 3 行' })
  const { batchId } = await run(file)
  expect(desk.rows(`SELECT s.code, s.name, d.name AS department, phone, hired_on AS hiredOn FROM staff s LEFT JOIN department d ON d.id = s.department_id WHERE s.code LIKE '000%' AND s.code < '00022' ORDER BY s.code`)).toEqual([
    { code: '00012', name: '王伟', department: '销售一部', phone: '13800000001', hiredOn: '2019-07-01' }, { code: '00013', name: '李 娜', department: null, phone: null, hiredOn: '2020-03-01' },
    { code: '00021', name: '王伟', department: '综合部', phone: '+86 138-0000-0003', hiredOn: '2021-12-31' }])
  const kept = readFileSync(join(desk.folder, 'office.db')).toString('latin1') + readFileSync(join(desk.folder, 'office.db-wal')).toString('latin1')
  expect(kept).toContain('13800000001')
  expect(kept).not.toContain('11010519491231002X')
  expect((await preview(file)).rows.map(({ isDuplicate }) => isDuplicate)).toEqual([true, true, true, true, true, true])
  await desk.ledger.import.undo({ requestId: requestId(), batchId })
  expect(desk.rows(`SELECT code FROM staff WHERE code LIKE '000%'`)).toEqual([])
  expect(desk.rows('SELECT name FROM department')).toEqual([])
})

test('customers and products: known by code or name; what is used stays, and then nothing is taken back', async () => {
  const desk = await aLedger()
  const { run } = importer(desk, '库存现金', 'customers')
  const { batchId } = await run(csv('客户编码,客户名称', 'K01,重庆医药', 'K02,华东药房'))
  await importer(desk, '库存现金', 'products').run(csv('产品编码,品名', 'A01,阿莫西林'))
  expect(await refusalOf(run(csv('客户名称,备注', '重庆医药,老客户')))).toMatchObject({ code: 'IMPORT_NOTHING' })
  await desk.draft('2026-03-02', [desk.line('1122', 5, 0, { customerId: 2 }), desk.line('5001', 0, 5)])
  expect(await refusalOf(desk.ledger.import.undo({ requestId: requestId(), batchId }))).toMatchObject({ code: 'IMPORT_USED' })
  expect(desk.rows('SELECT code FROM customer')).toEqual([{ code: 'K01' }, { code: 'K02' }])
})

test('suppliers: new ones come in as such, a customer becomes both and again a customer when the import is taken back', async () => {
  const desk = await aLedger(), partyOf = () => desk.rows('SELECT name, party FROM customer ORDER BY id')
  await desk.party('customer', '重庆医药')
  const { run, preview } = importer(desk, '库存现金', 'suppliers'), file = csv('供应商编码,供应商名称', ',重庆医药', 'G01,顺达物流')
  const { batchId } = await run(file)
  expect(partyOf()).toEqual([{ name: '重庆医药', party: 'both' }, { name: '顺达物流', party: 'supplier' }])
  expect((await preview(file)).rows.map(({ isDuplicate }) => isDuplicate)).toEqual([true, true])
  await desk.ledger.import.undo({ requestId: requestId(), batchId })
  expect(partyOf()).toEqual([{ name: '重庆医药', party: 'customer' }])
})

test('cells are mended in the dry run, and what is mended is what comes in', async () => {
  const desk = await aLedger()
  const { preview, run } = importer(desk)
  const file = csv('日期,摘要,费用类别,支出', '2026-02-30,住宿,差旅费,612', '2026-03-05,冷链,货运费,"1,2O0.00"', '2026-03-06,快递,火星费,60')
  const mapping = choice({ edits: [{ ref: '0:2', part: 0, field: 'date', text: '2月28日' }, { ref: '0:3', part: 0, field: 'expense', text: '=1000+200' }, { ref: '0:4', part: 0, field: 'category', text: '货运费' }] })
  expect((await preview(file)).rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['date'], ['letters'], []])
  const { rows } = await preview(file, mapping)
  expect(rows.map(({ cells, problems }) => [cells['date'], cells['category'], cells['expense'], problems.length])).toEqual([['2026-02-28', '差旅费 · 其他差旅费', 61200, 0], ['2026-03-05', '货运费', 120000, 0], ['2026-03-06', '货运费', 6000, 0]])
  expect(await run(file, { mapping })).toMatchObject({ imported: 3, failedRows: [], issues: [] })
  const still = await preview(file, choice({ edits: [{ ref: '0:2', part: 0, field: 'date', text: '2月31日' }, { ref: '0:3', part: 0, field: 'expense', text: '' }] }))
  expect(still.rows.map(({ problems }) => problems[0]?.code)).toEqual(['date', 'required', undefined])
})

test('sheets of one shape come in together, whatever the order of their columns; each row says its sheet', async () => {
  const desk = await aLedger()
  const file = { fileName: '2026.xlsx', content: Buffer.from(writeXlsx({ sheets: [
    { name: '1月', columns: [{ title: '日期', width: 9, kind: 'text' }, { title: '客户', width: 9, kind: 'text' }, { title: '金额', width: 9, kind: 'money' }], rows: [['2026-01-05', '重庆医药', 10000]] },
    { name: '2月', columns: [{ title: '金额', width: 9, kind: 'money' }, { title: '客户', width: 9, kind: 'text' }, { title: '日期', width: 9, kind: 'text' }], rows: [[20000, '重庆医药', '2026-02-05'], [30000, '重庆医药', '坏日子']] },
    { name: '说明', columns: [{ title: '口径', width: 9, kind: 'text' }], rows: [['含税']] }
  ] })).toString('base64') }
  const { preview, run } = importer(desk, '工行回款户', 'receipts')
  const dry = await preview(file)
  expect(dry.mapping.sheets).toEqual(['1月', '2月'])
  expect(dry.rows.map(({ ref, sheet, cells, inFen }) => [ref, sheet, cells['date'], inFen])).toEqual([['0:2', '1月', '2026-01-05', 10000], ['1:2', '2月', '2026-02-05', 20000], ['1:3', '2月', undefined, 30000]])
  const { content } = await desk.ledger.import.export({ ...file, record: 'receipts', bookId: desk.bookId('工行回款户') })
  const back = await readWorkbook(Buffer.from(content, 'base64'), 'x.xlsx')
  expect(back.sheets.map(({ name, rows }) => ({ name, rows }))).toEqual([{ name: '2月', rows: [['金额', '客户', '日期', '原因'], ['300', '重庆医药', '坏日子', '“坏日子”不是日期，或没有这一天']] }])
  expect(await preview(file, choice({ sheet: '1月', sheets: ['1月'] }))).toMatchObject({ mapping: { sheets: ['1月'] }, rows: [{ sheet: '1月' }] })
  expect(await run(file)).toMatchObject({ imported: 2, failedRows: [{ sheet: '2月', rowNumber: 3 }] })
})

test('an import is taken back whole, changed drafts too, and the file may come in again', async () => {
  const desk = await aLedger()
  const { run } = importer(desk)
  const file = csv('日期,摘要,支出', '2026-03-02,高铁,58', '2026-03-03,住宿,300')
  const { batchId } = await run(file)
  expect(await desk.ledger.import.list()).toMatchObject([{ id: batchId, record: 'daybook', fileName: '旧账.csv', userName: '王芳', rowCount: 2, state: 'open', drafts: 2 }])
  expect(await desk.ledger.import.undo({ requestId: requestId(), batchId })).toEqual({ drafts: 2, entries: 0, kept: 0 })
  expect(await refusalOf(desk.ledger.import.undo({ requestId: requestId(), batchId }))).toMatchObject({ code: 'IMPORT_UNDONE' })
  expect(desk.rows('SELECT id FROM voucher_draft')).toEqual([])
  expect(await run(file)).toMatchObject({ imported: 2 })
})

test('a printed balance that does not follow is marked with what it should be; so is a row that stands twice', async () => {
  const desk = await aLedger()
  const { rows } = await importer(desk).preview(csv('日期,摘要,收入,支出,余额', '2026-03-01,收,100,,100', '2026-03-02,打车,,30,70', '2026-03-03,文具,,20,50', '2026-03-03,茶,,5,54', '2026-03-04,收,5,,59', '2026-03-05,收,1,,60', '2026-03-06,收,1,,61', '2026-03-06,收,1,,61'))
  expect(rows.flatMap(({ rowNumber, notices }) => notices.filter(({ code }) => code !== 'counter_missing').map(({ code, text }) => [rowNumber, code, text]))).toEqual([[5, 'balance_differs', '45.00'], [9, 'balance_differs', '62.00'], [9, 'same_row', '表「旧账」第 8 行']])
})

test('titles in pinyin are titles', async () => {
  const desk = await aLedger()
  const { rows } = await importer(desk).preview(csv('rq,zy,zc', '2026-03-01,打车,30'))
  expect(rows).toMatchObject([{ cells: { date: '2026-03-01', summary: '打车', expense: 3000 } }])
})

test('a roster with merged departments is staff', async () => {
  const desk = await aLedger()
  const { rows, gap } = await importer(desk, '库存现金', 'staff').preview(fixture('roster-merged-departments.xlsx'))
  expect(gap).toBeNull()
  expect(rows.length).toBeGreaterThan(2)
  expect(rows.every(({ cells }) => cells['name'] !== undefined && cells['department'] !== undefined)).toBe(true)
})

test('a file is sent once: its digest stands for it, for the caller who sent it and as long as it is among the last', async () => {
  const desk = await aLedger()
  const { bookId, preview } = importer(desk), file = csv('日期,摘要,费用类别,支出', '2026-03-05,打车,交通费,60')
  const { digest } = await preview(file)
  const again = { fileName: file.fileName, content: null, digest, record: 'daybook', bookId } as const
  expect((await gatherPreview(await desk.ledger.import.preview({ ...again, mapping: choice({ edits: [{ ref: '0:2', part: 0, field: 'expense', text: '61' }] }) }))).outFen).toBe(6100)
  const other = await desk.as('bookkeeper', '李会计')
  expect(await refusalOf(other.import.preview(again))).toMatchObject({ code: 'FILE_GONE' })
  for (const amount of [1, 2, 3]) await preview(csv('日期,摘要,费用类别,支出', `2026-03-05,打车,交通费,${amount}`))
  expect((await gatherPreview(await desk.ledger.import.preview(again))).outFen).toBe(6000)
  for (const amount of [1, 2, 3, 4]) await preview(csv('日期,摘要,费用类别,支出', `2026-03-06,打车,交通费,${amount}`))
  expect(await refusalOf(desk.ledger.import.preview(again))).toMatchObject({ code: 'FILE_GONE' })
})
