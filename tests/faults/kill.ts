import { expect } from 'vitest'
import { createRandom } from '../../src-main/app/sample/random'
import { EndedError, pairDraft, startBatch } from '../builders/batch'
import type { LedgerDesk } from '../builders/ledger'

/** What the killed processes had said was done. */
interface Acknowledged { saved: Set<string>; posted: Map<number, { no: number; month: string }> }

/**
 * Posts one voucher after another in a process that is killed (−9) at a random moment, `rounds` times over, and looks
 * after each death: whatever was acknowledged is there, nothing is half there, numbers have no gap.
 */
export async function killWhilePosting(desk: LedgerDesk, rounds: number, seed: number): Promise<Acknowledged> {
  const random = createRandom(seed)
  const accounts = [desk.account('5601.05.03'), desk.account('2202')] as const
  const seen: Acknowledged = { saved: new Set(), posted: new Map() }
  await desk.core.close()
  for (let round = 0; round < rounds; round++) {
    await oneLife(desk.folder, accounts, seen, { round, untilMs: random.between(0, 90) })
    desk.core.open(desk.folder)
    expectWhole(desk, seen)
    // A full check now and then: it takes longer than the round itself.
    if (round % 20 === 19) expect((await desk.api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
    await desk.core.close()
  }
  return seen
}

async function oneLife(folder: string, [debit, credit]: readonly [number, number], seen: Acknowledged, { round, untilMs }: { round: number; untilMs: number }) {
  const batch = startBatch(folder)
  let isDying = false
  try {
    for (let turn = 0; ; turn++) {
      const summary = `${round}/${turn}`
      const { draftId } = await batch.call<{ draftId: number }>('ledger.voucher.save', pairDraft(`2026-01-${String(turn % 28 + 1).padStart(2, '0')}`, summary, debit, credit, turn + 1))
      seen.saved.add(summary)
      if (!isDying) { // counted from the first answer, because starting up takes longer than all the rest
        isDying = true
        setTimeout(() => { batch.child.kill('SIGKILL') }, untilMs)
      }
      const { vouchers } = await batch.call<{ vouchers: { voucherId: number; no: number; month: string }[] }>('ledger.voucher.post', { draftIds: [draftId] })
      for (const { voucherId, no, month } of vouchers) seen.posted.set(voucherId, { no, month })
    }
  } catch (error) {
    if (!isDying || !(error instanceof EndedError)) throw error
  }
  await batch.kill()
}

function expectWhole(desk: LedgerDesk, seen: Acknowledged) {
  const posted = new Map(desk.rows<{ id: number; no: number; month: string }>('SELECT id, no, month FROM voucher').map(({ id, no, month }) => [id, { no, month }]))
  for (const [id, voucher] of seen.posted) expect(posted.get(id)).toEqual(voucher)
  expect([...posted.values()].map((voucher) => voucher.no).sort((a, b) => a - b)).toEqual(Array.from(posted, (_, index) => index + 1))
  // Every summary stands on exactly two lines, all of a posted voucher or all of a draft.
  const places = desk.rows<{ summary: string; lines: number; homes: number }>(`SELECT summary, count(*) AS lines, count(DISTINCT home) AS homes FROM (
    SELECT summary, 'v' || voucher_id AS home FROM posting UNION ALL SELECT summary, 'd' || draft_id FROM draft_line) GROUP BY summary`)
  expect(places.filter((place) => place.lines !== 2 || place.homes !== 1)).toEqual([])
  const known = new Set(places.map((place) => place.summary))
  expect([...seen.saved].filter((summary) => !known.has(summary))).toEqual([])
  expect(desk.rows('SELECT 1 FROM posting p LEFT JOIN voucher v ON v.id = p.voucher_id WHERE v.id IS NULL')).toEqual([])
}
