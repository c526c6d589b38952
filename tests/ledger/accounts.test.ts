import { expect, test } from 'vitest'
import { aLedger, codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })

test('a child takes its parent’s type, side, role and the next code', async () => {
  const { ledger, account } = await aLedger()
  const made = await ledger.account.save({ ...id(), id: null, code: '', name: '会议费', parentId: account('5601.03'), needs: ['customer'] })
  const found = (await ledger.account.list()).find((one) => one.id === made.id)
  expect(found).toMatchObject({ code: '5601.03.03', fullName: '销售费用 · 促销费 · 会议费', type: 'expense', side: 'debit', role: 'selling', isLeaf: true, needs: ['customer'] })
})

test('accounts that can’t be are refused', async () => {
  const { ledger, account, post, line } = await aLedger()
  const save = (more: object) => ledger.account.save({ ...id(), id: null, code: '', name: '新科目', parentId: null, ...more })
  expect(await refusalOf(save({ code: '12' }))).toEqual({ code: 'ACCOUNT_CODE_FORM', data: { code: '12' } })
  expect(await codeOf(save({ code: '5601.5', parentId: account('5601') }))).toBe('ACCOUNT_CODE_FORM')
  expect(await refusalOf(save({ code: '1001' }))).toEqual({ code: 'ACCOUNT_CODE_TAKEN', data: { code: '1001' } })
  expect(await codeOf(save({ parentId: 999 }))).toBe('ACCOUNT_UNKNOWN')
  expect(await codeOf(ledger.account.save({ ...id(), id: 999, code: '9999', name: '没有', parentId: null }))).toBe('ACCOUNT_UNKNOWN')
  expect(await refusalOf(save({ parentId: account('1001') }))).toEqual({ code: 'ACCOUNT_IN_USE', data: { account: '1001 库存现金' } })
  await post('2026-01-05', [line('5602.16', 1), line('2202', 0, 1)])
  expect(await refusalOf(save({ parentId: account('5602.16') }))).toEqual({ code: 'ACCOUNT_HAS_ENTRIES', data: { account: '5602.16 咨询服务费' } })
  expect(await codeOf(ledger.account.save({ ...id(), id: account('2202'), code: '2209', name: '应付账款', parentId: null, type: 'liability', side: 'credit' }))).toBe('ACCOUNT_HAS_ENTRIES')
  expect(await codeOf(ledger.account.save({ ...id(), id: account('1001'), code: '1001', name: '库存现金', parentId: null, isActive: false }))).toBe('ACCOUNT_IN_USE')
})

test('categories grow under the seven fixed roots', async () => {
  const { ledger, account } = await aLedger()
  const roots = (await ledger.category.list()).filter((category) => category.parentId === null)
  const travel = roots.find((category) => category.name === '差旅费')!
  const siblings = (await ledger.category.list()).filter((category) => category.parentId === travel.id).length
  const { id: made } = await ledger.category.save({ ...id(), id: null, name: '市内交通', parentId: travel.id, accountId: account('5601.04.01') })
  expect((await ledger.category.list()).find((category) => category.id === made)).toMatchObject({ code: `04.0${siblings + 1}`, fullName: '差旅费 · 市内交通', isFixed: false })
  const save = (more: object) => ledger.category.save({ ...id(), id: null, name: '其他', parentId: null, accountId: account('5601.04.01'), ...more })
  expect(await codeOf(save({}))).toBe('CATEGORY_ROOT_FIXED')
  expect(await codeOf(save({ id: travel.id, name: '旅费' }))).toBe('CATEGORY_ROOT_FIXED')
  expect(await codeOf(save({ parentId: 999 }))).toBe('CATEGORY_UNKNOWN')
  expect(await codeOf(save({ id: 999 }))).toBe('CATEGORY_UNKNOWN')
  expect(await codeOf(save({ parentId: travel.id, accountId: 999 }))).toBe('ACCOUNT_UNKNOWN')
})

test('a bank book gets an account of its own, 备用金 needs its holder, one account has one book', async () => {
  const { ledger, account, party, rows } = await aLedger()
  const save = (more: object) => ledger.book.save({ ...id(), id: null, name: '农行户', kind: 'bank', flow: 'mixed', ...more })
  await save({})
  expect(rows(`SELECT a.code FROM cash_book b JOIN account a ON a.id = b.account_id WHERE b.name = '农行户'`)).toEqual([{ code: '1002.03' }])
  expect(await codeOf(save({ name: '备用金', kind: 'imprest' }))).toBe('BOOK_NEEDS_STAFF')
  expect(await codeOf(save({ name: '备用金', kind: 'imprest', staffId: 999 }))).toBe('BOOK_NEEDS_STAFF')
  expect(await refusalOf(save({ name: '又一个', kind: 'imprest', staffId: await party('staff', '李明') }))).toEqual({ code: 'BOOK_ACCOUNT_TAKEN', data: { account: '1221.02 备用金' } })
  expect(await codeOf(save({ name: '现金二', kind: 'cash' }))).toBe('BOOK_ACCOUNT_TAKEN')
  // A book stands on a leaf in use among the assets, and its name is its own.
  expect(await refusalOf(save({ name: '银行', kind: 'bank', accountId: account('1002') }))).toEqual({ code: 'BOOK_ACCOUNT_WRONG', data: { account: '1002 银行存款' } })
  expect(await refusalOf(save({ name: '借款户', kind: 'bank', accountId: account('2202') }))).toEqual({ code: 'BOOK_ACCOUNT_WRONG', data: { account: '2202 应付账款' } })
  expect(await refusalOf(save({ name: '库存现金', kind: 'bank' }))).toEqual({ code: 'BOOK_NAME_TAKEN', data: { name: '库存现金' } })
  expect(await codeOf(save({ name: '错', accountId: 999 }))).toBe('ACCOUNT_UNKNOWN')
  expect(await codeOf(save({ id: 999 }))).toBe('BOOK_UNKNOWN')
})

test('templates keep a voucher’s lines under a name; summaries remember what they were booked to', async () => {
  const { ledger, draft, line, account } = await aLedger()
  const lines = [line('5601.05.03', 11_500, 0, { summary: '付办事处租金' }), line('1002.01', 0, 11_500)]
  const { id: templateId } = await ledger.template.save({ ...id(), name: '租金', draft: { date: '2026-01-03', lines } })
  expect(await ledger.template.list()).toMatchObject([{ id: templateId, name: '租金', draft: { lines: [{ debitFen: 1_150_000 }, { creditFen: 1_150_000 }] } }])
  await ledger.template.remove({ ...id(), id: templateId })
  expect(await codeOf(ledger.template.remove({ ...id(), id: templateId }))).toBe('TEMPLATE_UNKNOWN')
  await draft('2026-01-03', lines)
  await draft('2026-02-03', lines)
  expect(await ledger.summary.list()).toEqual([expect.objectContaining({ summary: '付办事处租金', uses: 2, lastDate: '2026-02-03', accountId: account('5601.05.03'), amountFen: 1_150_000 })])
})
