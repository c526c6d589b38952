import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { direct, loopback } from '../../src-main/app/serve'
import { aLedger } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const failureOf = async (promise: Promise<unknown>): Promise<ORPCError<string, unknown>> => {
  const error: unknown = await promise.then(() => undefined, (thrown: unknown) => thrown)
  if (!(error instanceof ORPCError)) throw new Error(`no refusal: ${String(error)}`)
  return error as ORPCError<string, unknown>
}

test('a direct call answers as a call through a pipe does: results, refusals, wrong input, no permission, bugs', async () => {
  const desk = await aLedger(), { core, connection } = desk
  await desk.post('2026-01-06', [desk.line('1002.02', 120), desk.line('5001', 0, 120)])
  const near = direct({ core, connection }), far = loopback({ core, connection }), rep = core.connect('terminal')
  const input = { from: '2026-01', to: '2026-12' }
  const answer = await near.ledger.trialBalance.get(input)
  expect(answer.rows.length).toBeGreaterThan(1)
  expect(answer).toEqual(await far.ledger.trialBalance.get(input))
  for (const ask of [
    (api: typeof near) => api.ledger.subsidiary.get({ accountId: 99_999, from: '2026-01-01', to: '2026-01-31' }),
    (api: typeof near) => api.ledger.trialBalance.get({ from: '2026-13', to: '' }),
    (api: typeof near) => api.ledger.voucher.post({ requestId: requestId(), draftIds: [99_999] })
  ]) {
    const [one, other] = [await failureOf(ask(near)), await failureOf(ask(far))]
    expect(JSON.parse(JSON.stringify(one))).toEqual(JSON.parse(JSON.stringify(other)))
  }
  expect((await failureOf(direct({ core, connection: rep }).ledger.trialBalance.get(input))).code).toBe('NOT_SIGNED_IN')
  core.office().reader.raw.close()
  const [bug, told] = [await failureOf(near.ledger.trialBalance.get(input)), await failureOf(far.ledger.trialBalance.get(input))]
  expect([bug.code, bug.data, bug.message]).toEqual([told.code, told.data, told.message])
  expect(bug.code).toBe('INTERNAL_SERVER_ERROR')
})
