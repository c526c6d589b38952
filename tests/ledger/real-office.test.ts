import { expect, test } from 'vitest'
import { createRandom } from '../../src-main/app/sample/random'
import { yuanText } from '../../src-shared/kernel/money'
import { startBatch } from '../builders/batch'
import { hledgerBalances, trialBalances } from '../builders/hledger'
import { aLedger, type LedgerDesk } from '../builders/ledger'

type Line = { code: string; netFen: number; staffId?: number; customerId?: number }
interface Trial { rows: { code: string; isLeaf: boolean; closeDebitFen: number; closeCreditFen: number }[] }

/** 320 vouchers with 756 lines: 220 of two lines, 84 of three, 16 of four. */
function theMonth(staff: readonly number[], customers: readonly number[]): { date: string; lines: Line[] }[] {
  const random = createRandom(2026)
  const day = () => `2026-01-${String(random.between(1, 31)).padStart(2, '0')}`
  const amount = () => random.between(1, 999_999)
  const expenses = ['5601.04.01', '5601.04.02', '5601.05.01', '5601.07', '5601.03.01'] as const
  const two = (): Line[] => {
    const sum = amount(), staffId = random.pick(staff), customerId = random.pick(customers)
    return random.pick<Line[]>([
      [{ code: '1002.02', netFen: sum }, { code: '1122', netFen: -sum, customerId }], [{ code: random.pick(expenses), netFen: sum, staffId }, { code: '1001', netFen: -sum }],
      [{ code: random.pick(expenses), netFen: sum, staffId }, { code: '1221.02', netFen: -sum, staffId }], [{ code: '1221.02', netFen: sum, staffId }, { code: '1002.01', netFen: -sum }],
      [{ code: '1002.01', netFen: sum }, { code: '2241.01', netFen: -sum }], [{ code: '1001', netFen: sum }, { code: '1002.01', netFen: -sum }],
      [{ code: '5401', netFen: sum }, { code: '1405', netFen: -sum }]])
  }
  const three = (): Line[] => {
    const net = amount(), tax = Math.round(net * 0.13)
    return [{ code: '1122', netFen: net + tax, customerId: random.pick(customers) }, { code: '5001', netFen: -net }, { code: '2221.01.04', netFen: -tax || -1 }]
      .map((line, index, all) => (index === 0 ? { ...line, netFen: -all[1]!.netFen - all[2]!.netFen } : line))
  }
  const four = (): Line[] => {
    const [fare, hotel, allowance] = [amount(), amount(), amount()], staffId = random.pick(staff)
    return [{ code: '5601.04.01', netFen: fare, staffId }, { code: '5601.04.02', netFen: hotel, staffId }, { code: '5601.04.03', netFen: allowance, staffId }, { code: '1001', netFen: -fare - hotel - allowance }]
  }
  return [...Array.from({ length: 220 }, two), ...Array.from({ length: 84 }, three), ...Array.from({ length: 16 }, four)].map((lines) => ({ date: day(), lines }))
}

const toInput = (desk: LedgerDesk, lines: readonly Line[]) => lines.map(({ code, netFen, ...parties }) => ({
  summary: '本月业务', accountId: desk.account(code), debitFen: Math.max(netFen, 0), creditFen: Math.max(-netFen, 0), ...parties }))

/** The test's own journal, written from what was sent and not from what the product keeps. */
const ownJournal = (vouchers: readonly { date: string; lines: readonly Line[] }[]) => vouchers.map(({ date, lines }) =>
  `${date} x\n${lines.map((line) => `    ${line.code}  CNY ${yuanText(line.netFen)}`).join('\n')}\n`).join('\n')

test('the month of a real office through batch: hledger’s balances, 结转损益, and a reopening with its reason', async () => {
  const desk = await aLedger()
  const staff = [await desk.party('staff', '李明'), await desk.party('staff', '王丽娜'), await desk.party('staff', '吴静')]
  const customers = await Promise.all(['众康', '瑞和', '同和', '普惠', '恒济'].map((name) => desk.party('customer', name)))
  const month = theMonth(staff, customers)
  expect([month.length, month.reduce((sum, voucher) => sum + voucher.lines.length, 0)]).toEqual([320, 756])
  const opening: Line[] = [{ code: '1001', netFen: 400_000_00 }, { code: '1002.01', netFen: 900_000_00 }, { code: '1405', netFen: 800_000_00 },
    ...staff.map((staffId) => ({ code: '1221.02', netFen: 300_000_00, staffId })), ...customers.map((customerId, index) => ({ code: '1122', netFen: 10_000_00 + index, customerId }))]
  opening.push({ code: '3001', netFen: -opening.reduce((sum, line) => sum + line.netFen, 0) })
  const openingRows = toInput(desk, opening).map(({ summary: _summary, ...row }) => row)
  const sent = month.map(({ date, lines }) => ({ draft: { date, lines: toInput(desk, lines) } }))
  await desk.core.close()

  const batch = startBatch(desk.folder)
  await batch.call('ledger.opening.save', { rows: openingRows })
  const drafts = await Promise.all(sent.map((input) => batch.call<{ draftId: number; issue: unknown }>('ledger.voucher.save', input)))
  expect(drafts.filter((draft) => draft.issue !== null)).toEqual([])
  const { vouchers } = await batch.call<{ vouchers: { no: number }[] }>('ledger.voucher.post', { month: '2026-01' })
  expect(vouchers).toHaveLength(320)
  const trial = await batch.call<Trial>('ledger.trialBalance.get', { from: '2026-01', to: '2026-01' })
  const judged = hledgerBalances(ownJournal([{ date: '2025-12-31', lines: opening }, ...month]))['']
  expect(trialBalances(trial.rows)).toEqual(judged)
  const exported = await batch.call<{ content: string }>('ledger.export.run', { what: 'ledger', format: 'hledger' })
  const journal = Buffer.from(exported.content, 'base64').toString('utf8')
  expect(hledgerBalances(journal)['']).toEqual(judged)

  expect(await batch.ask('ledger.period.close', { month: '2026-01' })).toMatchObject({ ok: false, error: { code: 'CHECKLIST_FAILED', data: { item: 'profit' } } })
  const { draftIds } = await batch.call<{ draftIds: number[] }>('ledger.period.transferProfit', { month: '2026-01' })
  await batch.call('ledger.voucher.post', { draftIds })
  const after = trialBalances((await batch.call<Trial>('ledger.trialBalance.get', { from: '2026-01', to: '2026-01' })).rows)
  const profit = Object.entries(judged!).filter(([code]) => code.startsWith('5')).reduce((sum, [, fen]) => sum + fen, 0)
  expect(after).toEqual({ ...Object.fromEntries(Object.entries(judged!).filter(([code]) => !code.startsWith('5'))), '3103': profit })
  await batch.call('ledger.period.close', { month: '2026-01' })
  expect(await batch.ask('ledger.voucher.save', sent[0])).toMatchObject({ ok: false, error: { code: 'PERIOD_CLOSED', message: '2026 年 1 月已结账，不能再记。请改用未结账月份的日期，或由经理反结账。' } })
  expect(await batch.ask('ledger.period.reopen', { month: '2026-01', reason: ' ' })).toMatchObject({ ok: false, error: { code: 'REASON_MISSING' } })
  await batch.call('ledger.period.reopen', { month: '2026-01', reason: '漏记一张运费单' })
  await batch.call('ledger.voucher.save', sent[0])
  expect(await batch.close()).toBe(1)
}, 60_000)
