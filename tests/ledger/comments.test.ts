import { expect, test } from 'vitest'
import { aLedger, codeOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const at = (kind: 'voucher' | 'draft' | 'account', recordId: number, more: { lineNo?: number; field?: string } = {}) =>
  ({ record: { kind, id: recordId }, lineNo: 1, field: 'debitFen', label: '付-1 借方', ...more })

test('a posted voucher is talked about, settled and taken up again, and stays as it was', async () => {
  const { ledger, line, post, as, rows } = await aLedger()
  const manager = await as('manager', '周建国')
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const before = rows('SELECT * FROM posting')
  const first = await ledger.comment.save({ ...id(), ...at('voucher', voucherId), text: '少一张发票？' })
  const second = await manager.comment.save({ ...id(), ...at('voucher', voucherId), text: '发票在孙浩那里' })
  expect(second.id).toBe(first.id)
  const [thread] = await ledger.comment.list({})
  expect(thread).toMatchObject({ record: { kind: 'voucher', id: voucherId }, lineNo: 1, field: 'debitFen', isOpen: true })
  expect(thread!.notes.map(({ author, text }) => [author, text])).toEqual([['王芳', '少一张发票？'], ['周建国', '发票在孙浩那里']])
  await manager.comment.close({ ...id(), id: first.id })
  expect(await ledger.comment.list({})).toEqual([])
  expect(await ledger.comment.list({ withResolved: true })).toMatchObject([{ isOpen: false, resolvedBy: '周建国' }])
  await ledger.comment.save({ ...id(), ...at('voucher', voucherId), text: '还是没有' })
  expect((await ledger.comment.list({}))[0]!.notes).toHaveLength(3)
  expect(rows('SELECT * FROM posting')).toEqual(before)
})

test('cells are told apart by line and field', async () => {
  const { ledger, account } = await aLedger()
  const cash = account('1001')
  for (const [field, lineNo] of [['closing@2026-01', 0], ['closing@2026-02', 0], ['closing@2026-01', 1]] as const) {
    await ledger.comment.save({ ...id(), ...at('account', cash, { field, lineNo }), text: '核对' })
  }
  expect((await ledger.comment.list({})).map(({ field, lineNo }) => `${field} ${lineNo}`).toSorted()).toEqual(['closing@2026-01 0', 'closing@2026-01 1', 'closing@2026-02 0'])
})

test('what was said of a draft goes with it: to the voucher when posted, away when deleted', async () => {
  const { ledger, line, draft, rows } = await aLedger()
  const kept = await draft('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  const gone = await draft('2026-01-13', [line('5601.05.01', 60), line('1001', 0, 60)])
  await ledger.comment.save({ ...id(), ...at('draft', kept.draftId), text: '金额待核' })
  await ledger.comment.save({ ...id(), ...at('draft', gone.draftId), text: '重复了' })
  await ledger.voucher.remove({ ...id(), draftIds: [gone.draftId] })
  const { vouchers } = await ledger.voucher.post({ ...id(), draftIds: [kept.draftId] })
  expect(await ledger.comment.list({ withResolved: true })).toMatchObject([{ record: { kind: 'voucher', id: vouchers[0]!.voucherId }, notes: [{ text: '金额待核' }] }])
  expect(rows('SELECT text FROM comment_note')).toEqual([{ text: '金额待核' }])
})

test('SQLite keeps what was said: no note or thread is changed, moved or deleted', async () => {
  const { core, ledger, line, post, account } = await aLedger()
  const { voucherId } = await post('2026-01-12', [line('5601.05.01', 50), line('1001', 0, 50)])
  await ledger.comment.save({ ...id(), ...at('voucher', voucherId), text: '少一张发票？' })
  const refused = (sql: string) => core.office().writer.outside((raw) => { expect(() => raw.exec(sql), sql).toThrow(/POSTED_IMMUTABLE|constraint/) })
  for (const sql of [
    `UPDATE comment_note SET text = '没有'`, 'DELETE FROM comment_note', 'DELETE FROM comment_thread', `UPDATE comment_thread SET voucher_id = NULL, account_id = ${account('1001')}`,
    `UPDATE comment_thread SET field = 'x'`, `INSERT INTO comment_thread (line_no, field, label, created_at) VALUES (0, 'x', 'x', 'x')`,
    `INSERT INTO comment_thread (voucher_id, line_no, field, label, created_at) VALUES (${voucherId}, 1, 'debitFen', 'x', 'x')`
  ]) await refused(sql)
})

test('refuses what is not there; who may only look reads', async () => {
  const { ledger, as, account } = await aLedger()
  const viewer = await as('viewer', '查账')
  expect(await codeOf(ledger.comment.save({ ...id(), ...at('voucher', 99), text: '?' }))).toBe('RECORD_UNKNOWN')
  expect(await codeOf(ledger.comment.save({ ...id(), ...at('draft', 99), text: '?' }))).toBe('RECORD_UNKNOWN')
  expect(await codeOf(ledger.comment.close({ ...id(), id: 5 }))).toBe('COMMENT_UNKNOWN')
  await ledger.comment.save({ ...id(), ...at('account', account('1001')), text: '盘点' })
  expect(await viewer.comment.list({})).toHaveLength(1)
})
