import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { aDesk, anOffice, aSetup, refusalOf, requestId, type Desk } from './fixture'

const rows = <T>(desk: Desk, sql: string) => desk.core.office().reader.raw.prepare(sql).all() as T[]
const account = (desk: Desk, code: string) => rows<Record<string, unknown>>(desk, `SELECT a.name, a.type, a.side, a.role, a.is_leaf, a.needs_staff, a.needs_customer,
  i.code AS cash_in, o.code AS cash_out FROM account a LEFT JOIN cash_flow_item i ON i.id = a.cash_flow_in_id
  LEFT JOIN cash_flow_item o ON o.id = a.cash_flow_out_id WHERE a.code = '${code}'`)[0]

test('独立核算 has the standard codes, with what each account is for', async () => {
  const desk = await anOffice()
  expect(account(desk, '1001')).toMatchObject({ name: '库存现金', type: 'asset', side: 'debit', role: 'cash', is_leaf: 1, cash_in: null })
  expect(account(desk, '1002')).toMatchObject({ name: '银行存款', role: 'bank', is_leaf: 0 })
  expect(account(desk, '1002.01')).toMatchObject({ name: '工行费用户', role: 'bank', is_leaf: 1 })
  expect(account(desk, '1122')).toMatchObject({ name: '应收账款', role: 'receivable', needs_customer: 1, cash_in: '01' })
  expect(account(desk, '1221.02')).toMatchObject({ name: '备用金', role: 'advance', needs_staff: 1, cash_in: '02', cash_out: '06' })
  expect(account(desk, '1602')).toMatchObject({ name: '累计折旧', type: 'asset', side: 'credit' })
  expect(account(desk, '2221.01.01')).toMatchObject({ name: '进项税额', type: 'liability', side: 'debit', role: 'tax', cash_out: '05' })
  expect(account(desk, '2221.01.04')).toMatchObject({ name: '销项税额', side: 'credit' })
  expect(account(desk, '2241.01')).toMatchObject({ name: '内部往来', role: 'head_office' })
  expect(account(desk, '3103')).toMatchObject({ name: '本年利润', type: 'equity', role: 'profit' })
  expect(account(desk, '5601.04.01')).toMatchObject({ name: '交通', type: 'expense', role: 'selling', is_leaf: 1, cash_out: '06' })
  expect(account(desk, '5601.01')).toMatchObject({ name: '薪金', cash_out: '04' })
  expect(rows(desk, 'SELECT 1 FROM account WHERE needs_cash_flow = 1')).toEqual([])
})

test('报账制 keeps the imprest, 内部往来 and the expenses alone', async () => {
  const desk = await anOffice({ template: 'imprest' })
  expect(rows(desk, 'SELECT code FROM account WHERE parent_id IS NULL ORDER BY code')).toEqual(
    ['1001', '1002', '1221', '1901', '2241', '5601', '5603'].map((code) => ({ code })))
  expect(account(desk, '2241.01')).toMatchObject({ role: 'head_office' })
  expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
})

test('the seven fixed categories of expense lead to their accounts', async () => {
  for (const template of ['independent', 'imprest'] as const) {
    const desk = await anOffice({ template })
    expect(rows(desk, 'SELECT name FROM expense_category WHERE is_fixed = 1 ORDER BY code')).toEqual(
      ['薪金', '奖金', '促销费', '差旅费', '办公费', '仓储费', '货运费'].map((name) => ({ name })))
    expect(rows(desk, `SELECT c.name FROM expense_category c JOIN account a ON a.id = c.account_id WHERE c.name <> a.name OR (c.is_leaf AND NOT a.is_leaf)`)).toEqual([])
    expect(rows(desk, 'SELECT name FROM expense_category WHERE is_leaf = 1 ORDER BY code')).toEqual(
      ['薪金', '奖金', '交际费', '推广费', '交通', '住宿', '出差补助', '其他差旅费', '办公用品', '通讯费', '办事处租金', '水电',
        '其他办公费', '仓储费', '货运费'].map((name) => ({ name })))
  }
})

test('each book has its account, an imprest its holder among the staff', async () => {
  const desk = await anOffice({ books: [
    { name: '现金一', kind: 'cash', flow: 'mixed' }, { name: '现金二', kind: 'cash', flow: 'mixed' }, { name: '甲', kind: 'bank', flow: 'collection', bankNo: '0012' },
    { name: '乙', kind: 'bank', flow: 'spending' }, { name: '李明', kind: 'imprest', flow: 'spending', holder: '李明' }, { name: '备用', kind: 'imprest', flow: 'mixed' }
  ] })
  expect(rows(desk, `SELECT b.name, b.bank_no AS bankNo, a.code, s.code AS staffCode, s.name AS staff FROM cash_book b JOIN account a ON a.id = b.account_id
    LEFT JOIN staff s ON s.id = b.staff_id ORDER BY b.sort`)).toEqual([
    { name: '现金一', bankNo: null, code: '1001.01', staffCode: null, staff: null }, { name: '现金二', bankNo: null, code: '1001.02', staffCode: null, staff: null },
    { name: '甲', bankNo: '0012', code: '1002.01', staffCode: null, staff: null }, { name: '乙', bankNo: null, code: '1002.02', staffCode: null, staff: null },
    { name: '李明', bankNo: null, code: '1221.02', staffCode: '001', staff: '李明' }, { name: '备用', bankNo: null, code: '1221.02', staffCode: '002', staff: '王芳' }
  ])
})

test('periods run from the opening to the end of the current year', async () => {
  const same = await anOffice({ firstMonth: '2026-11' })
  expect(rows(same, 'SELECT month, state FROM period ORDER BY month')).toEqual(['2026-00', '2026-11', '2026-12'].map((month) => ({ month, state: 'open' })))
  const earlier = await anOffice({ firstMonth: '2025-12' })
  expect(rows<{ month: string }>(earlier, 'SELECT month FROM period ORDER BY month').map((row) => row.month)).toEqual(
    ['2025-00', '2025-12', ...Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`)])
})

test('a set-up that fails leaves the folder as empty as it was and the earlier office open', async () => {
  const desk = await anOffice()
  const folder = join(desk.home, 'second')
  const twice = aSetup(folder, { books: [{ name: '甲', kind: 'bank', flow: 'mixed' }, { name: '甲', kind: 'bank', flow: 'mixed' }] })
  expect(await refusalOf(desk.api.office.create({ requestId: requestId(), setup: twice }))).toEqual({ code: 'BOOKS_ALIKE', data: { name: '甲' } })
  expect(desk.core.office().folder).toBe(desk.folder)
  await desk.api.office.create({ requestId: requestId(), setup: aSetup(folder) })
  expect(desk.core.office().folder).toBe(folder)
})

test('refuses a short password before it makes anything, and a folder that holds something', async () => {
  const desk = aDesk()
  const folder = join(desk.home, 'new')
  const short = aSetup(folder, { user: { login: 'a', name: 'a', password: '12345' } })
  expect(await refusalOf(desk.api.office.create({ requestId: requestId(), setup: short }))).toEqual({ code: 'PASSWORD_TOO_SHORT', data: { length: 6 } })
  expect(existsSync(folder)).toBe(false)
  mkdirSync(folder)
  writeFileSync(join(folder, 'letter.txt'), 'x')
  expect((await refusalOf(desk.api.office.create({ requestId: requestId(), setup: aSetup(folder) }))).code).toBe('FOLDER_NOT_EMPTY')
})

test('the same request twice makes one office; the creator is signed in, also after the next start', async () => {
  const desk = aDesk()
  const setup = aSetup(join(desk.home, 'office'))
  const id = requestId()
  const first = await desk.api.office.create({ requestId: id, setup })
  expect(await desk.api.office.create({ requestId: id, setup })).toEqual(first)
  expect((await desk.api.session.get()).user).toMatchObject({ login: 'admin', role: 'admin', hasPassword: false })
  await desk.api.office.close({ requestId: requestId() })
  expect((await desk.api.office.get()).office).toBeNull()
  await desk.api.office.open({ requestId: requestId(), folder: first.folder })
  const seen = await desk.api.office.get()
  expect(seen.office).toMatchObject({ name: '西南办事处', template: 'independent', firstMonth: '2026-01', folder: first.folder, isSample: false })
  expect(seen.recent).toEqual([{ folder: first.folder, name: '西南办事处' }])
  expect(desk.connection).toMatchObject({ userId: 1, role: 'admin' })
  expect(JSON.parse(readFileSync(join(desk.home, 'state.json'), 'utf8'))).toEqual({ recent: seen.recent })
})

test('a browser where nobody is signed in cannot take the office away from the others', async () => {
  const desk = await anOffice()
  const stranger = desk.join('browser')
  await desk.api.user.save({ requestId: requestId(), id: 1, login: 'admin', name: '王芳', role: 'admin', isActive: true, password: 'secret words' })
  for (const attempt of [
    () => stranger.api.office.open({ requestId: requestId(), folder: join(desk.home, 'other') }),
    () => stranger.api.office.create({ requestId: requestId(), setup: aSetup(join(desk.home, 'other')) })
  ]) expect((await refusalOf(attempt())).code).toBe('NOT_SIGNED_IN')
  expect(desk.core.office().folder).toBe(desk.folder)
}, 60_000)

test('a first office is offered a folder that is free', async () => {
  const desk = aDesk()
  const { defaultFolder } = await desk.api.office.get()
  await desk.api.office.create({ requestId: requestId(), setup: aSetup(defaultFolder) })
  expect((await desk.api.office.get()).defaultFolder).toBe(`${defaultFolder} 2`)
})
