import { expect, test } from 'vitest'
import { pairDraft, startBatch } from '../builders/batch'
import { aLedger } from '../builders/ledger'

test('three processes posting at once leave no gap', async () => {
  const desk = await aLedger()
  const [rent, payable] = [desk.account('5601.05.03'), desk.account('2202')]
  await desk.core.close()
  const processes = [1, 2, 3].map(() => startBatch(desk.folder))
  const numbers = await Promise.all(processes.map(async (batch, index) => {
    const given: number[] = []
    for (let turn = 0; turn < 40; turn++) {
      const { draftId } = await batch.call<{ draftId: number }>('ledger.voucher.save', pairDraft(`2026-01-${String(turn % 28 + 1).padStart(2, '0')}`, `${index}/${turn}`, rent, payable, turn + 1))
      const { vouchers } = await batch.call<{ vouchers: { no: number }[] }>('ledger.voucher.post', { draftIds: [draftId] })
      given.push(...vouchers.map((voucher) => voucher.no))
    }
    return given
  }))
  expect(await Promise.all(processes.map((batch) => batch.close()))).toEqual([0, 0, 0])
  expect(numbers.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 120 }, (_, index) => index + 1))
  desk.core.open(desk.folder)
  expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
  // 3 × (1 + 2 + … + 40) = 2460 fen, and 240 commands with a link each in the audit chain.
  expect(desk.rows(`SELECT debit_fen FROM account_month WHERE account_id = ${rent}`)).toEqual([{ debit_fen: 2460 }])
  expect(desk.rows(`SELECT count(*) AS n FROM audit_entry WHERE procedure LIKE 'ledger.voucher.%' AND host = 'terminal'`)).toEqual([{ n: 240 }])
}, 60_000)
