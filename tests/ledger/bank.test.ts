import { expect, test } from 'vitest'
import { aLedger, codeOf, refusalOf, type LedgerDesk } from '../builders/ledger'
import { csv, importer } from '../ledger-import/file'
import { requestId } from '../workspace/fixture'

const id = () => ({ requestId: requestId() })
const HEAD = '交易日期,借方发生额,贷方发生额,余额,对方户名,摘要,流水号'

/** A bank book with 50,000.00 at the beginning, four posted lines, and the bank's statement of the month. */
async function aBank() {
  const desk = await aLedger(), bookId = desk.bookId('建行费用户'), bank = '1002.01'
  await desk.ledger.opening.save({ ...id(), rows: [
    { accountId: desk.account(bank), debitFen: 5_000_000 as never, creditFen: 0 as never }, { accountId: desk.account('3001'), debitFen: 0 as never, creditFen: 5_000_000 as never }] })
  const pay = (date: string, yuan: number, summary: string) => desk.post(date, [desk.line('5601.05.03', yuan, 0, { summary }), desk.line(bank, 0, yuan, { summary })])
  const get = (date: string, yuan: number, summary: string) => desk.post(date, [desk.line(bank, yuan, 0, { summary }), desk.line('2241.01', 0, yuan, { summary })])
  const statement = importer(desk, '建行费用户', 'bank')
  return { ...desk, bookId, bookOf: desk.bookId, pay, get, statement, look: (month = '2026-01') => desk.ledger.bank.get({ bookId, month }), sheet: (month = '2026-01') => desk.ledger.bank.sheet.get({ bookId, month }) }
}
const ref = (voucherId: number, lineNo: number) => ({ voucherId, lineNo })
const match = (desk: Pick<LedgerDesk, 'ledger'>, bookId: number, ...groups: { book: { voucherId: number; lineNo: number }[]; bank: number[] }[]) => desk.ledger.bank.match.save({ ...id(), bookId, way: 'hand', groups })

test('import, match, 余额调节表: both sides come to the same by hand', async () => {
  const desk = await aBank()
  await desk.pay('2026-01-05', 6000, '付1月房租')
  await desk.get('2026-01-10', 10_000, '总部拨款')
  await desk.pay('2026-01-30', 1200, '付物业费')
  await desk.get('2026-01-31', 3000, '总部拨款')
  // 50,000 − 6,000 + 10,000 + 500 interest − 700 fee = 53,800
  const file = csv(HEAD, '2026-01-06,6000,,44000,济南泉城物业,房租,A1', '2026-01-10,,10000,54000,总公司,拨款,A2', '2026-01-21,,500,54500,,结息,A3', '2026-01-25,700,,53800,,手续费,A4', '合计,6700,10500,,,,')
  const dry = await desk.statement.preview(file)
  expect(dry.rows.map(({ inFen, outFen, problems }) => [inFen, outFen, problems.length])).toEqual([[0, 600_000, 0], [1_000_000, 0, 0], [50_000, 0, 0], [0, 70_000, 0]])
  expect(dry.totalsAgree).toBe(true)
  expect((await desk.statement.run(file)).imported).toBe(4)
  const { proposals } = await desk.look()
  expect(proposals.map(({ book, bank, confidence }) => [book.length, bank.length, confidence >= 80])).toEqual([[1, 1, true], [1, 1, true]])
  await desk.ledger.bank.match.save({ ...id(), bookId: desk.bookId, way: 'rule', groups: proposals })
  const sheet = await desk.sheet()
  // Book 50,000 − 6,000 + 10,000 − 1,200 + 3,000 = 55,800. Bank 53,800 + 3,000 − 1,200 = 55,600 = book 55,800 + 500 − 700.
  expect(sheet).toMatchObject({ bankFen: 5_380_000, bookFen: 5_580_000, book: { inFen: 300_000, outFen: 120_000 }, bank: { inFen: 50_000, outFen: 70_000 }, adjustedBankFen: 5_560_000, adjustedBookFen: 5_560_000, differenceFen: 0, breaks: [] })
  expect(sheet.items.map(({ side, amountFen, days }) => [side, amountFen, days])).toEqual([['book', -120_000, 1], ['book', 300_000, 0], ['bank', 50_000, 10], ['bank', -70_000, 6]])
  expect((await desk.ledger.bank.list({ month: '2026-01' })).map(({ name, state }) => [name, state])).toEqual([['建行费用户', 'open'], ['工行回款户', 'unused']])
})

test('a statement never comes in twice, by serial or by day, amount and balance; a gap and a break are said', async () => {
  const desk = await aBank(), { statement } = desk
  const first = csv(HEAD, '2026-01-06,10,,49990,,费,A1', '2026-01-06,10,,49980,,费,A2', '2026-01-07,5,,49975,甲,费,')
  await statement.run(first)
  const again = await statement.preview(csv(HEAD, '2026-01-06,10,,49990,,费,A1', '2026-01-07,5,,49975,甲,费,', '2026-01-08,1,,49974,,新,A9', '2026-01-08,1,,49974,,新,A9'))
  expect(again.rows.map(({ isDuplicate, problems }) => [isDuplicate, problems[0]?.code ?? ''])).toEqual([[true, ''], [true, ''], [false, ''], [false, 'serial_taken']])
  expect((await statement.preview(csv(HEAD, '2026-01-20,1,,40000,,费,B1', '2026-01-21,1,,39000,,费,B2', '2026-01-22,1,,38999,,费,B3', '2026-01-23,1,,38998,,费,B4'))).warnings.map(({ code }) => code)).toEqual(['bank_breaks', 'bank_gap'])
  expect(desk.rows('SELECT amount_fen FROM bank_line')).toHaveLength(3)
  expect((await importer({ ...desk, bookId: desk.bookOf }, '库存现金', 'bank').preview(first)).gap).toMatchObject({ code: 'BOOK_NOT_BANK' })
  await desk.core.office().writer.outside((raw) => {
    expect(() => raw.exec(`INSERT INTO bank_line (book_id, date, amount_fen, party, summary, serial) VALUES (${desk.bookId}, '2026-01-06', -1000, '', '', 'A1')`)).toThrow(/UNIQUE/)
    expect(() => raw.exec(`INSERT INTO bank_line (book_id, date, amount_fen, party, summary, serial) SELECT id, '2026-01-06', -1000, '', '', '' FROM cash_book WHERE kind = 'cash'`)).toThrow(/BOOK_NOT_BANK/)
    expect(() => raw.exec('UPDATE bank_line SET amount_fen = 1')).toThrow(/POSTED_IMMUTABLE/)
  })
})

test('a match needs equal sums and free lines, and SQLite says so too', async () => {
  const desk = await aBank(), { bookId } = desk
  const { voucherId: rent } = await desk.pay('2026-01-05', 6000, '房租'), { voucherId: water } = await desk.pay('2026-01-05', 80, '水费')
  const { batchId } = await desk.statement.run(csv(HEAD, '2026-01-06,6000,,44000,,房租,A1', '2026-01-06,80,,43920,,水费,A2'))
  const [one, two] = (await desk.look()).bank.map((line) => line.id) as [number, number]
  expect(await refusalOf(match(desk, bookId, { book: [ref(rent, 2)], bank: [two] }))).toEqual({ code: 'BANK_SUMS_DIFFER', data: { bookFen: -600_000, bankFen: -8000 } })
  expect(await codeOf(match(desk, bookId, { book: [ref(rent, 2)], bank: [] }))).toBe('BANK_TOO_FEW')
  expect(await codeOf(match(desk, bookId, { book: [ref(rent, 1)], bank: [one] })), 'the other line of the voucher is not the book\'s').toBe('BANK_LINE_UNKNOWN')
  expect(await codeOf(match(desk, bookId, { book: [ref(rent, 2)], bank: [one] }, { book: [ref(rent, 2)], bank: [one] })), 'all or none').toBe('BANK_LINE_TAKEN')
  expect(desk.rows('SELECT id FROM bank_match')).toEqual([])
  const { matchIds } = await match(desk, bookId, { book: [ref(rent, 2), ref(water, 2)], bank: [one, two] })
  const before = desk.rows('SELECT * FROM posting')
  expect(await codeOf(desk.ledger.import.undo({ ...id(), batchId })), 'what is matched is in use').toBe('IMPORT_USED')
  await desk.core.office().writer.outside((raw) => {
    const refused = (sql: string, why: RegExp) => { raw.exec('BEGIN'); expect(() => { raw.exec(sql); raw.exec('COMMIT') }, sql).toThrow(why); if (raw.inTransaction) raw.exec('ROLLBACK') }
    refused(`INSERT INTO bank_match_line VALUES (${one}, ${matchIds[0]})`, /POSTED_IMMUTABLE|UNIQUE/)
    refused('DELETE FROM bank_match_line', /POSTED_IMMUTABLE/)
    refused('UPDATE bank_match SET book_id = 1', /POSTED_IMMUTABLE/)
    refused(`INSERT INTO bank_line (id, book_id, date, amount_fen, party, summary, serial) VALUES (90, ${bookId}, '2026-01-08', -100, '', '', ''), (91, ${bookId}, '2026-01-08', -200, '', '', '');
      INSERT INTO bank_match_line VALUES (90, 9), (91, 9); INSERT INTO bank_match VALUES (9, ${bookId}, '2026-01-08', 'hand', '[]', 'x', 1)`, /BANK_SUMS_DIFFER/)
  })
  expect(await desk.ledger.bank.match.remove({ ...id(), matchIds })).toEqual({ count: 1 })
  expect(await codeOf(desk.ledger.bank.match.remove({ ...id(), matchIds }))).toBe('BANK_MATCH_UNKNOWN')
  expect(desk.rows('SELECT * FROM posting')).toEqual(before)
  await desk.ledger.import.undo({ ...id(), batchId })
  expect(desk.rows('SELECT id FROM bank_line')).toEqual([])
})

test('fees and interest become drafts in one go, and go back to their line when posted', async () => {
  const desk = await aBank()
  await desk.party('customer', '济南华康医药')
  await desk.statement.run(csv(HEAD, '2026-01-21,,12.34,50012.34,,结息,A1', '2026-01-25,7,,50005.34,,对公手续费,A2', '2026-01-26,,500,50505.34,济南华康医药,货款,A3', '2026-01-27,9,,50496.34,某某,转账,A4'))
  const ids = (await desk.look()).bank.map((line) => line.id)
  const made = []
  for (const bankLineId of ids) made.push(await desk.ledger.bank.draft.create({ ...id(), bankLineId }))
  const codes = (draftId: number) => desk.rows<{ code: string | null; net: number }>(`SELECT a.code, l.debit_fen - l.credit_fen AS net FROM draft_line l LEFT JOIN account a ON a.id = l.account_id WHERE draft_id = ${draftId} ORDER BY line_no`).map(({ code, net }) => [code, net])
  expect(made.slice(0, 2).map(({ draftId, isWhole }) => [isWhole, codes(draftId)])).toEqual([[true, [['1002.01', 1234], ['5603.02', -1234]]], [true, [['5603.03', 700], ['1002.01', -700]]]])
  expect(codes(made[2]!.draftId)).toEqual([['1002.01', 50_000], ['1122', -50_000]])
  expect([made[3]!.isWhole, codes(made[3]!.draftId)]).toEqual([false, [[null, 900], ['1002.01', -900]]])
  expect(await codeOf(desk.ledger.bank.draft.create({ ...id(), bankLineId: ids[0]! }))).toBe('BANK_LINE_BOOKED')
  expect((await desk.sheet()).drafts).toBe(4)
  await desk.ledger.voucher.post({ ...id(), draftIds: made.slice(0, 2).map(({ draftId }) => draftId) })
  expect((await desk.look()).proposals.map(({ confidence, reasons }) => [confidence, reasons[0]!.code])).toEqual([[100, 'made'], [100, 'made']])
})

test('a reversal of what is matched shows on both, and a closed month\'s sheet never changes', async () => {
  const desk = await aBank(), { bookId } = desk
  const { voucherId } = await desk.pay('2026-01-05', 6000, '房租'), late = await desk.pay('2026-01-30', 100, '补记')
  await desk.statement.run(csv(HEAD, '2026-01-06,6000,,44000,,房租,A1', '2026-01-30,100,,43900,,补记,A2'))
  const [one, two] = (await desk.look()).bank.map((line) => line.id) as [number, number]
  await match(desk, bookId, { book: [ref(voucherId, 2)], bank: [one] })
  const { draftId } = await desk.ledger.voucher.reverse({ ...id(), voucherId, date: '2026-02-02' })
  await desk.ledger.period.transferProfit({ ...id(), month: '2026-01' })
  await desk.ledger.voucher.post({ ...id(), month: '2026-01' })
  const check = (await desk.ledger.period.checklist({ month: '2026-01' })).find((item) => item.item === 'bank')!
  expect(check).toMatchObject({ ok: false, blocks: false, data: { count: 1, book: '建行费用户' } })
  await desk.ledger.period.close({ ...id(), month: '2026-01' })
  const before = await desk.sheet()
  expect(before).toMatchObject({ isLocked: true, differenceFen: 0 })
  // Matched after the close, it counts from February on.
  const { matchIds } = await match(desk, bookId, { book: [ref(late.voucherId, 2)], bank: [two] })
  expect(await desk.sheet()).toEqual(before)
  expect((await desk.sheet('2026-02')).items).toEqual([])
  expect(await codeOf(desk.statement.run(csv(HEAD, '2026-01-31,1,,43899,,费,A3')))).toBe('IMPORT_NOTHING')
  expect(await codeOf(desk.ledger.bank.match.remove({ ...id(), matchIds: [matchIds[0]! - 1] }))).toBe('PERIOD_CLOSED')
  await desk.ledger.voucher.post({ ...id(), draftIds: [draftId] })
  const { book } = await desk.look('2026-02')
  expect(book.find((line) => line.reverses === voucherId)).toMatchObject({ matchId: null, amountFen: 600_000 })
  expect((await desk.look('2026-01')).book.find((line) => line.voucherId === voucherId)!.reversedBy).not.toBeNull()
})

test('现金盘点: kept as counted, over and short as a draft, by two people', async () => {
  const desk = await aLedger(), bookId = desk.bookId('库存现金')
  await desk.post('2026-01-05', [desk.line('1001', 1000), desk.line('2241.01', 0, 1000)])
  const count = { bookId, date: '2026-01-31', counter: '何云', witness: '王芳', note: '', lines: [
    { kind: 'face' as const, faceFen: 10_000 as never, pieces: 9, amountFen: 0 as never, text: '' }, { kind: 'face' as const, faceFen: 50 as never, pieces: 1, amountFen: 0 as never, text: '' },
    { kind: 'slip' as const, faceFen: 0 as never, pieces: 0, amountFen: 5000 as never, text: '孙浩借条' }] }
  expect(await codeOf(desk.ledger.bank.count.save({ ...id(), count: { ...count, witness: '何云' } }))).toBe('COUNT_SAME_PERSON')
  expect(await codeOf(desk.ledger.bank.count.save({ ...id(), count: { ...count, witness: ' ' } }))).toBe('COUNT_NOBODY')
  expect(await codeOf(desk.ledger.bank.count.save({ ...id(), count: { ...count, bookId: desk.bookId('建行费用户') } }))).toBe('BOOK_NOT_CASH')
  // 1,000.00 on the book, 900.50 counted, 50.00 of the 99.50 short is a 白条: 49.50 is left.
  const { draftId } = await desk.ledger.bank.count.save({ ...id(), count, posts: true })
  expect(desk.rows(`SELECT a.code, l.debit_fen - l.credit_fen AS net FROM draft_line l JOIN account a ON a.id = l.account_id WHERE draft_id = ${draftId} ORDER BY line_no`)).toEqual([{ code: '1901.01', net: 4950 }, { code: '1001', net: -4950 }])
  expect(await desk.ledger.bank.count.list({ bookId })).toMatchObject([{ bookFen: 100_000, countedFen: 90_050, counter: '何云', witness: '王芳', made: { kind: 'draft', id: draftId }, lines: [{ amountFen: 90_000 }, { amountFen: 50 }, { text: '孙浩借条' }] }])
  await desk.core.office().writer.outside((raw) => {
    for (const sql of ['UPDATE cash_count SET counted_fen = 1', 'DELETE FROM cash_count', 'UPDATE cash_count_line SET pieces = 1', 'DELETE FROM cash_count_line']) expect(() => raw.exec(sql), sql).toThrow(/POSTED_IMMUTABLE/)
    expect(() => raw.exec(`INSERT INTO cash_count VALUES (9, ${bookId}, '2026-01-31', 'a', 'b', 0, 5, '', 'x', 1)`)).toThrow(/UNBALANCED/)
  })
})
