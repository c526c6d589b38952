import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { aLedger, codeOf, refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const at = '2026-03-05T02:00:00.000Z'
const REQUEST = () => ({ requestId: requestId() })

test('a stale draft is refused with who changed it and when', async () => {
  const { draft, line, as, ledger, clock } = await aLedger()
  const lines = [line('5601.05.01', 45), line('1001', 0, 45)]
  const { draftId, revision } = await draft('2026-01-05', lines)
  const other = await as('bookkeeper', '李出纳')
  clock.now = new Date('2026-03-05T02:32:00Z')
  await other.voucher.save({ ...REQUEST(), draft: { id: draftId, revision, date: '2026-01-06', lines } })
  const stale = { code: 'DRAFT_CHANGED', data: { by: '李出纳', at: '2026-03-05T02:32:00.000Z' } }
  expect(await refusalOf(ledger.voucher.save({ ...REQUEST(), draft: { id: draftId, revision, date: '2026-01-07', lines } }))).toEqual(stale)
  expect(await refusalOf(ledger.voucher.remove({ ...REQUEST(), draftIds: [draftId], seen: [{ id: draftId, revision }] }))).toEqual(stale)
  expect((await ledger.voucher.get({ kind: 'draft', id: draftId })).date).toBe('2026-01-06')
})

test('a removed draft comes back whole: id, lines, maker, attachments', async () => {
  const { line, as, ledger, rows } = await aLedger()
  const other = await as('bookkeeper', '李出纳')
  const lines = [line('5601.05.01', 40, 0, { summary: '纸' }), line('5601.04.01', 5), line('1001', 0, 45)]
  const { draftId, revision } = await other.voucher.save({ ...REQUEST(), draft: { date: '2026-01-05', attachments: 3, lines } })
  const before = await ledger.voucher.get({ kind: 'draft', id: draftId })
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [draftId] })
  expect(await ledger.draft.list({ draftIds: [draftId] })).toMatchObject([{ draftId, state: 'removed', byName: '王芳', at }])
  expect(rows('SELECT * FROM draft_line')).toEqual([])
  expect((await ledger.voucher.restore({ ...REQUEST(), draftIds: [draftId] })).drafts).toEqual([{ draftId, revision: revision + 1 }])
  expect(await ledger.voucher.get({ kind: 'draft', id: draftId })).toEqual({ ...before, revision: revision + 1 })
  expect(before.makerName).toBe('李出纳')
  // Once more does no harm.
  expect((await ledger.voucher.restore({ ...REQUEST(), draftIds: [draftId] })).drafts).toEqual([{ draftId, revision: revision + 1 }])
})

test('comments on a removed draft come back with it: who said what and when, and what was settled', async () => {
  const { draft, line, as, ledger, clock } = await aLedger()
  const manager = await as('manager', '周建国')
  const { draftId } = await draft('2026-01-05', [line('5601.05.01', 45), line('1001', 0, 45)])
  const place = (lineNo: number) => ({ record: { kind: 'draft' as const, id: draftId }, lineNo, field: 'debitFen', label: '付-1 借方' })
  await manager.comment.save({ ...REQUEST(), ...place(1), text: '少一张发票？' })
  clock.now = new Date('2026-03-06T01:00:00Z')
  await ledger.comment.save({ ...REQUEST(), ...place(1), text: '在孙浩那里' })
  const settled = await manager.comment.save({ ...REQUEST(), ...place(2), text: '写明用途' })
  await ledger.comment.close({ ...REQUEST(), id: settled.id })
  const said = async () => (await ledger.comment.list({ withResolved: true })).map(({ record, lineNo, isOpen, resolvedBy, notes }) =>
    ({ record, lineNo, isOpen, resolvedBy, notes: notes.map(({ author, at: when, text }) => [author, when, text]) })).sort((a, b) => a.lineNo - b.lineNo)
  const record = { kind: 'draft', id: draftId }
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [draftId] })
  expect(await said()).toEqual([])
  await ledger.voucher.restore({ ...REQUEST(), draftIds: [draftId] })
  expect(await said()).toEqual([
    { record, lineNo: 1, isOpen: true, resolvedBy: null, notes: [['周建国', at, '少一张发票？'], ['王芳', '2026-03-06T01:00:00.000Z', '在孙浩那里']] },
    { record, lineNo: 2, isOpen: false, resolvedBy: '王芳', notes: [['周建国', '2026-03-06T01:00:00.000Z', '写明用途']] }
  ])
})

test('what was removed too long ago is forgotten with its papers; the newest can still come back', async () => {
  const { draft, line, ledger, rows, folder, clock } = await aLedger()
  const lines = [line('5601.05.01', 45), line('1001', 0, 45)]
  const first = await draft('2026-01-05', lines)
  const paper = { ref: { kind: 'draft' as const, id: first.draftId }, name: '发票.pdf', content: Buffer.from('%PDF-1.4\n%%EOF').toString('base64') }
  await ledger.attachment.save({ ...REQUEST(), ...paper })
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [first.draftId] })
  expect(rows('SELECT subject FROM attachment')).toEqual([{ subject: `removed:${first.draftId}` }])
  // As many as are kept are removed after it, so it is the one too many.
  const raw = new Database(join(folder, 'office.db'))
  raw.exec(`WITH RECURSIVE later (id) AS (SELECT 5001 UNION ALL SELECT id + 1 FROM later WHERE id < 6999)
    INSERT INTO draft_end (draft_id, body, at) SELECT id, '{}', '2026-03-07T00:00:00.000Z' FROM later`)
  raw.close()
  clock.now = new Date('2026-03-08T01:00:00Z')
  const last = await draft('2026-01-06', lines)
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [last.draftId] })
  expect(rows('SELECT count(*) AS count FROM draft_end')).toEqual([{ count: 2000 }])
  expect(rows('SELECT * FROM attachment')).toEqual([])
  expect(rows('SELECT * FROM file')).toEqual([])
  expect(await codeOf(ledger.voucher.restore({ ...REQUEST(), draftIds: [first.draftId] }))).toBe('DRAFT_UNKNOWN')
  expect((await ledger.voucher.restore({ ...REQUEST(), draftIds: [last.draftId] })).drafts).toHaveLength(1)
})

test('what can’t come back says why: unknown, in a closed month, its reversal made anew', async () => {
  const { draft, line, ledger, post } = await aLedger()
  const lines = [line('5601.05.01', 45), line('1001', 0, 45)]
  const restore = (id: number) => ledger.voucher.restore({ ...REQUEST(), draftIds: [id] })
  expect(await codeOf(restore(999))).toBe('DRAFT_UNKNOWN')
  const { voucherId } = await post('2026-01-05', [line('1001', 500), line('2241.01', 0, 500)])
  const first = await ledger.voucher.reverse({ ...REQUEST(), voucherId, date: '2026-01-06' })
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [first.draftId] })
  const second = await ledger.voucher.reverse({ ...REQUEST(), voucherId, date: '2026-01-06' })
  expect(await codeOf(restore(first.draftId))).toBe('ALREADY_REVERSED')
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [second.draftId] })
  const { draftId } = await draft('2026-01-05', lines)
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [draftId] })
  await ledger.period.close({ ...REQUEST(), month: '2026-01' })
  expect(await codeOf(restore(draftId))).toBe('PERIOD_CLOSED')
})

test('an id names one draft for good, and a posted one says as which voucher', async () => {
  const { draft, line, ledger } = await aLedger()
  const lines = [line('1001', 500), line('2241.01', 0, 500)]
  const first = await draft('2026-01-05', lines)
  const { vouchers: [voucher] } = await ledger.voucher.post({ ...REQUEST(), draftIds: [first.draftId] })
  const second = await draft('2026-01-05', lines)
  await ledger.voucher.remove({ ...REQUEST(), draftIds: [second.draftId] })
  const third = await draft('2026-01-05', lines)
  expect(new Set([first.draftId, second.draftId, third.draftId]).size).toBe(3)
  expect(await ledger.draft.list({ draftIds: [first.draftId, third.draftId, 999] })).toEqual([
    { draftId: first.draftId, state: 'posted', date: '2026-01-05', revision: null, byName: '王芳', at, voucher: { id: voucher!.voucherId, month: '2026-01', type: 'journal', no: 1 } },
    { draftId: third.draftId, state: 'draft', date: '2026-01-05', revision: 1, byName: '王芳', at, voucher: null },
    { draftId: 999, state: 'unknown', date: null, revision: null, byName: null, at: null, voucher: null }
  ])
})

test('masters, templates and settings are not written over unseen', async () => {
  const { ledger, api, as, line, rows } = await aLedger()
  const other = await as('admin', '赵主任')
  const stale = { code: 'RECORD_CHANGED', data: { by: '赵主任', at } }
  const account = (await ledger.account.list()).find(({ code }) => code === '1122')!
  await other.account.save({ ...REQUEST(), ...account, name: '应收客户' })
  expect(await refusalOf(ledger.account.save({ ...REQUEST(), ...account, name: '应收货款' }))).toEqual(stale)
  const category = (await ledger.category.list()).find(({ parentId }) => parentId !== null)!
  await other.category.save({ ...REQUEST(), ...category, name: '车费' })
  expect(await refusalOf(ledger.category.save({ ...REQUEST(), ...category, name: '打车' }))).toEqual(stale)
  const book = (await ledger.book.list())[1]!
  await other.book.save({ ...REQUEST(), ...book, name: '建行一户' })
  expect(await refusalOf(ledger.book.save({ ...REQUEST(), ...book, name: '建行二户' }))).toEqual(stale)
  const draft = { date: '2026-01-05', lines: [line('1001', 500), line('2241.01', 0, 500)] }
  await other.template.save({ ...REQUEST(), name: '工资', draft })
  expect(await refusalOf(ledger.template.save({ ...REQUEST(), name: '工资', draft, revision: 0 }))).toEqual(stale)
  const [template] = await ledger.template.list()
  await ledger.template.save({ ...REQUEST(), name: '工资', draft, revision: template!.revision })
  expect(rows('SELECT name FROM account WHERE code = \'1122\'')).toEqual([{ name: '应收客户' }])
  // Of settings only the one that another changed.
  await api.setting.save({ ...REQUEST(), settings: { separation: 'review' }, seen: { separation: 'none' } })
  expect(await refusalOf(api.setting.save({ ...REQUEST(), settings: { separation: 'full' }, seen: { separation: 'none' } }))).toEqual({ code: 'RECORD_CHANGED', data: { by: '王芳', at } })
  await api.setting.save({ ...REQUEST(), settings: { cashOverspent: 'refuse' }, seen: { cashOverspent: 'warn' } })
  expect(await api.setting.get()).toMatchObject({ separation: 'review', cashOverspent: 'refuse' })
})

test('a directory entry carries its revision too', async () => {
  const { api } = await aLedger()
  const { id } = await api.directory.save({ ...REQUEST(), kind: 'customer', id: null, code: '', name: '众康' })
  const entry = (await api.directory.list({ kind: 'customer' })).find((one) => one.id === id)!
  expect(entry.revision).toBe(1)
  await api.directory.save({ ...REQUEST(), kind: 'customer', ...entry, name: '众康医药' })
  expect(await codeOf(api.directory.save({ ...REQUEST(), kind: 'customer', ...entry, name: '济南众康' }))).toBe('RECORD_CHANGED')
})
