import { expect, test } from 'vitest'
import { fen } from '../../src-shared/kernel/money'
import type { AssetInput } from '../../src-shared/ledger/asset'
import { aLedger, codeOf, type LedgerDesk } from '../builders/ledger'
import { csv, importer } from '../ledger-import/file'
import { requestId } from '../workspace/fixture'

const blank: Omit<AssetInput, 'code' | 'name' | 'boughtOn' | 'costFen'> = {
  id: null, category: 'electronic', departmentId: null, keeperId: null, place: '', salvageRate: 500, lifeMonths: 36, method: 'straight', fromMonth: null, openingFen: null,
  assetAccountId: null, depreciationAccountId: null, expenseAccountId: null, note: '', revision: null
}
/** An office without separation of duties whose cards are put in by this function. */
async function anAssetDesk() {
  const desk = await aLedger()
  await desk.api.setting.save({ requestId: requestId(), settings: { separation: 'none' } })
  const { asset } = desk.ledger
  const card = (code: string, boughtOn: string, yuan: number, more: Partial<AssetInput> = {}) => ({ ...blank, code, name: `电脑${code}`, boughtOn, costFen: fen(yuan * 100), ...more })
  const save = (one: AssetInput) => asset.save({ requestId: requestId(), asset: one })
  const run = (month: string) => asset.depreciation.run({ requestId: requestId(), month })
  const postAll = (draftIds: number[]) => desk.ledger.voucher.post({ requestId: requestId(), draftIds })
  const rowOf = async (id: number, month: string) => (await asset.list({ month })).rows.find((row) => row.id === id)!
  return { ...desk, asset, card, save, run, postAll, rowOf }
}
const linesOf = async (desk: LedgerDesk, id: number, kind: 'draft' | 'posted' = 'draft') => {
  const codes = new Map(desk.rows<{ id: number; code: string }>('SELECT id, code FROM account').map((account) => [account.id, account.code]))
  return (await desk.ledger.voucher.get({ kind, id })).lines.map((line) => [codes.get(line.accountId!), line.debitFen, line.creditFen])
}

test('bought in January: nothing in January, 263.89 in February; one voucher for all cards, by department', async () => {
  const desk = await anAssetDesk(), { save, card, run, postAll, rowOf } = desk
  const sales = await desk.party('department', '销售部'), office = await desk.party('department', '综合部')
  const first = await save(card('A1', '2026-01-08', 10_000, { departmentId: sales })), second = await save(card('A2', '2026-01-20', 20_000, { departmentId: office }))
  await save(card('A3', '2026-01-31', 10_000, { departmentId: sales }))
  expect(await codeOf(run('2026-01'))).toBe('DEPRECIATION_NOTHING')
  expect(await rowOf(first.id, '2026-02')).toMatchObject({ monthFen: 26_389, isMade: false, takenFen: 0, monthsUsed: 0, state: 'active' })
  const { draftId } = await run('2026-02')
  // 20,000.00 × 95 % ÷ 36 = 527.78; 263.89 twice for 销售部
  expect(await linesOf(desk, draftId)).toEqual([['5602.12', 52_778, 0], ['5602.12', 52_778, 0], ['1602', 0, 105_556]])
  expect((await desk.ledger.voucher.get({ kind: 'draft', id: draftId })).lines.map((line) => line.departmentId)).toEqual([sales, office, null])
  expect(await codeOf(run('2026-02'))).toBe('DEPRECIATION_DONE')
  await postAll([draftId])
  expect(await rowOf(second.id, '2026-02')).toMatchObject({ takenFen: 52_778, netFen: 1_947_222, isMade: true })
  expect((await desk.asset.get({ id: second.id })).months).toHaveLength(36)
})

test('a draft that was removed is made again, comes back only where there is none, and is not typed over', async () => {
  const desk = await anAssetDesk(), { save, card, run, ledger } = desk
  await save(card('A1', '2026-01-08', 10_000))
  const { draftId } = await run('2026-02')
  const draft = await ledger.voucher.get({ kind: 'draft', id: draftId })
  expect(await codeOf(ledger.voucher.save({ requestId: requestId(), draft: { id: draftId, revision: draft.revision, date: draft.date, lines: draft.lines } }))).toBe('VOUCHER_OF_ASSET')
  await ledger.voucher.remove({ requestId: requestId(), draftIds: [draftId] })
  expect((await desk.asset.list({ month: '2026-02' })).voucher).toBeNull()
  const again = await run('2026-02')
  expect(await codeOf(ledger.voucher.restore({ requestId: requestId(), draftIds: [draftId] }))).toBe('DEPRECIATION_DONE')
  await ledger.voucher.remove({ requestId: requestId(), draftIds: [again.draftId] })
  await ledger.voucher.restore({ requestId: requestId(), draftIds: [draftId] })
  expect((await desk.asset.list({ month: '2026-02' })).voucher).toEqual({ kind: 'draft', id: draftId })
})

test('red ink takes a month back: it is due again, and no blue copy stands in for the cards', async () => {
  const desk = await anAssetDesk(), { save, card, run, postAll, ledger, rowOf } = desk
  const { id } = await save(card('A1', '2026-01-08', 10_000))
  const [voucher] = (await postAll([(await run('2026-02')).draftId])).vouchers
  expect(await codeOf(ledger.voucher.reverse({ requestId: requestId(), voucherId: voucher!.voucherId, date: '2026-02-28', correct: true }))).toBe('VOUCHER_OF_ASSET')
  const red = await ledger.voucher.reverse({ requestId: requestId(), voucherId: voucher!.voucherId, date: '2026-02-28', correct: false })
  expect((await rowOf(id, '2026-02')).takenFen).toBe(26_389)
  await postAll([red.draftId])
  expect(await rowOf(id, '2026-02')).toMatchObject({ takenFen: 0, monthFen: 26_389, isMade: false })
  expect((await run('2026-02')).draftId).toBeGreaterThan(0)
})

test('months are made in order, and the close asks for them', async () => {
  const desk = await anAssetDesk(), { save, card, run, postAll, ledger } = desk
  await save(card('A1', '2026-01-08', 10_000))
  expect(await codeOf(run('2026-03'))).toBe('DEPRECIATION_EARLIER')
  const item = async (month: string, name: string) => (await ledger.period.checklist({ month })).find((one) => one.item === name)
  expect(await item('2026-02', 'depreciation')).toMatchObject({ ok: false, blocks: true, data: { amountFen: 26_389 } })
  await ledger.period.close({ requestId: requestId(), month: '2026-01' })
  expect(await codeOf(ledger.period.close({ requestId: requestId(), month: '2026-02' }))).toBe('CHECKLIST_FAILED')
  await postAll([(await run('2026-02')).draftId])
  expect(await item('2026-02', 'depreciation')).toMatchObject({ ok: true })
  // The purchase is in no voucher yet, so the cards say 10,000.00 more than account 1601.
  expect(await item('2026-02', 'assets')).toMatchObject({ ok: false, blocks: false, data: { cardFen: 973_611, bookFen: -26_389 } })
  await desk.post('2026-02-03', [desk.line('1601', 10_000), desk.line('3001', 0, 10_000)])
  expect(await item('2026-02', 'assets')).toMatchObject({ ok: true })
})

test('a used thing comes in with what was gone: reckoned where it is left open, and never more than cost less salvage', async () => {
  const desk = await anAssetDesk(), { save, card, rowOf, run } = desk
  // Bought in December 2024, depreciated from January 2025 on: 12 months × 263.89 = 3,166.68 before 2026-01.
  const { id } = await save(card('B1', '2024-12-05', 10_000))
  expect(await rowOf(id, '2026-01')).toMatchObject({ fromMonth: '2026-01', usedMonths: 12, openingFen: 316_668, takenFen: 316_668, monthFen: 26_389, monthsUsed: 12 })
  expect(await codeOf(save(card('B2', '2024-12-05', 10_000, { openingFen: fen(950_001) })))).toBe('ASSET_OPENING')
  expect(await codeOf(save(card('B3', '2026-01-05', 10_000, { openingFen: fen(1) })))).toBe('ASSET_OPENING')
  expect(await codeOf(save(card('B4', '2026-01-05', 10_000, { fromMonth: '2026-01' })))).toBe('ASSET_MONTH')
  expect(await codeOf(save(card('B1', '2026-01-05', 10_000)))).toBe('ASSET_CODE_TAKEN')
  expect(await codeOf(save(card('B5', '2026-01-05', 10_000, { method: 'double', lifeMonths: 37 })))).toBe('ASSET_YEARS')
  const done = await save(card('B6', '2020-01-05', 6_000))
  expect(await rowOf(done.id, '2026-01')).toMatchObject({ openingFen: 570_000, state: 'full', monthFen: 0 })
  await run('2026-01')
  expect((await rowOf(id, '2026-01')).takenFen).toBe(343_057)
})

test('what is changed of a card that has depreciated holds from the next month on', async () => {
  const desk = await anAssetDesk(), { save, card, run, rowOf } = desk
  const { id } = await save(card('A1', '2026-01-08', 10_000))
  await run('2026-02')
  await run('2026-03')
  const { revision } = await rowOf(id, '2026-03'), changed = card('A1', '2026-01-08', 10_000, { id, lifeMonths: 24, revision })
  expect(await codeOf(save({ ...changed, boughtOn: '2026-01-09' }))).toBe('ASSET_DEPRECIATED')
  await save(changed)
  expect(await codeOf(save(changed))).toBe('RECORD_CHANGED')
  // 9,500.00 − 527.78 over 22 months: 407.83
  expect(await rowOf(id, '2026-04')).toMatchObject({ monthFen: 40_783, takenFen: 52_778, lifeMonths: 24 })
  expect(await rowOf(id, '2026-03')).toMatchObject({ lifeMonths: 36, monthFen: 26_389 })
  expect(await codeOf(desk.asset.remove({ requestId: requestId(), ids: [id] }))).toBe('ASSET_DEPRECIATED')
})

test('sold: 10,000.00 with 263.89 gone brings 9,040.00 with 1,040.00 tax and costs 100.00: a loss of 1,836.11; taken back and posted', async () => {
  const desk = await anAssetDesk(), { save, card, run, postAll, rowOf, asset } = desk
  const { id } = await save(card('A1', '2026-01-08', 10_000))
  const out = { assetId: id, date: '2026-02-20', kind: 'sold' as const, proceedsFen: fen(904_000), taxFen: fen(104_000), expenseFen: fen(10_000), bookId: desk.bookId('建行费用户'), note: '' }
  const dispose = (more: Partial<typeof out> = {}) => asset.disposal.save({ requestId: requestId(), disposal: { ...out, ...more } })
  expect(await codeOf(dispose())).toBe('DISPOSAL_UNDEPRECIATED')
  const { draftId } = await run('2026-02')
  expect(await codeOf(dispose({ date: '2026-01-20' }))).toBe('DISPOSAL_LATER')
  expect(await codeOf(dispose({ taxFen: fen(904_001) }))).toBe('DISPOSAL_TAX')
  expect(await codeOf(asset.disposal.save({ requestId: requestId(), disposal: { ...out, bookId: null } }))).toBe('DISPOSAL_BOOK')
  const made = await dispose()
  expect(made.draftIds).toHaveLength(3)
  // Net 9,736.11; 8,000.00 − 100.00 − 9,736.11 = −1,836.11
  expect(await linesOf(desk, made.draftIds[0]!)).toEqual([['1606', 973_611, 0], ['1602', 26_389, 0], ['1601', 0, 1_000_000], ['5711.05', 183_611, 0], ['1606', 0, 183_611]])
  expect(await linesOf(desk, made.draftIds[1]!)).toEqual([['1002.01', 904_000, 0], ['1606', 0, 800_000], ['2221.01.04', 0, 104_000]])
  expect(await linesOf(desk, made.draftIds[2]!)).toEqual([['1606', 10_000, 0], ['1002.01', 0, 10_000]])
  expect(await rowOf(id, '2026-02')).toMatchObject({ state: 'disposed', netFen: 0 })
  expect(await codeOf(save(card('A1', '2026-01-08', 10_000, { id })))).toBe('ASSET_DISPOSED')
  expect(await asset.disposal.remove({ requestId: requestId(), assetId: id })).toEqual({ count: 3 })
  expect(await rowOf(id, '2026-02')).toMatchObject({ state: 'active', disposal: null })
  const scrapped = await dispose({ kind: 'sold', proceedsFen: fen(0), taxFen: fen(0), expenseFen: fen(0) })
  expect(await linesOf(desk, scrapped.draftIds[0]!)).toEqual([['1606', 973_611, 0], ['1602', 26_389, 0], ['1601', 0, 1_000_000], ['5711.05', 973_611, 0], ['1606', 0, 973_611]])
  await postAll([draftId, ...scrapped.draftIds])
  expect(await codeOf(asset.disposal.remove({ requestId: requestId(), assetId: id }))).toBe('DISPOSAL_POSTED')
  expect((await rowOf(id, '2026-03')).monthFen).toBe(0)
})

test('SQLite refuses what the rules would never write: beyond the cost, twice a month, a sealed run', async () => {
  const desk = await anAssetDesk(), { save, card, run, core } = desk
  const { id } = await save(card('A1', '2026-01-08', 10_000))
  await run('2026-02')
  const raw = (sql: string) => () => core.office().writer.command({ userId: desk.connection.userId, host: 'desktop' }, (w) => { w.raw.exec(sql) })
  await expect(raw(`INSERT INTO depreciation_line VALUES (9, ${id}, 973612); INSERT INTO depreciation_run VALUES (9, '2026-03', '', 1)`)()).rejects.toThrow('DEPRECIATION_BEYOND')
  await expect(raw(`INSERT INTO depreciation_line VALUES (1, ${id}, 1)`)()).rejects.toThrow('POSTED_IMMUTABLE')
  await expect(raw('UPDATE depreciation_line SET amount_fen = 1')()).rejects.toThrow('POSTED_IMMUTABLE')
  await expect(raw(`UPDATE asset_term SET life_months = 37, method = 'sum'`)()).rejects.toThrow('term_method')
})

test('a list of assets comes in as an office keeps it, is known again, and goes as it came', async () => {
  const desk = await anAssetDesk(), { asset } = desk
  await desk.party('department', '销售部')
  const file = csv('固定资产清单,,,,,,,,', '资产编号,名称,类别,购入日期,原值,残值率,使用年限,累计折旧,使用部门', 'G1,商务车,运输设备,2024-06-18,"120,000.00",5%,4年,42750,销售部', 'G2,打印机,,2026-01-05,3600,,3,,后勤部',
    'G3,办公桌,家具,2025-02-01,2000,150%,5,,', 'G4,空调,电器,2025-02-01,5000,5,5,4999,', 'G5,投影仪,电子设备,2025-02-01,,5,3,,', '合计,,,,130600,,,,')
  const { preview, run } = importer(desk, '库存现金', 'assets')
  const dry = await preview(file)
  expect(dry.gap).toBeNull()
  expect(dry.rows.map(({ problems, notices }) => [problems.map(({ code }) => code), notices.map(({ code, text }) => `${code} ${text}`)])).toEqual([
    [[], []], [[], ['asset_category 电子设备', 'asset_noted 后勤部']], [['asset_rate'], []], [['asset_taken'], ['asset_category 器具家具']], [['required'], []]])
  const { batchId, imported } = await run(file)
  expect(imported).toBe(2)
  // 114,000.00 ÷ 48 = 2,375.00 a month; 18 months from July 2024 to December 2025 are 42,750.00
  const [car, printer] = (await asset.list({ month: '2026-02' })).rows
  expect(car).toMatchObject({ code: 'G1', category: 'vehicle', costFen: 12_000_000, lifeMonths: 48, openingFen: 4_275_000, usedMonths: 18, monthFen: 475_000 })
  expect(printer).toMatchObject({ code: 'G2', category: 'electronic', salvageRate: 500, lifeMonths: 36, fromMonth: '2026-02', note: '部门 后勤部' })
  expect((await preview(file)).rows.map((row) => row.isDuplicate)).toEqual([true, true, false, false, false])
  expect(await desk.ledger.import.undo({ requestId: requestId(), batchId })).toMatchObject({ entries: 2 })
  expect((await asset.list({ month: '2026-02' })).rows).toEqual([])
})
