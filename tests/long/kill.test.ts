import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { killWhilePosting } from '../faults/kill'

test('a thousand processes killed while posting lose nothing they had acknowledged', async () => {
  const desk = await aLedger()
  expect((await killWhilePosting(desk, 1000, 20260102)).posted.size).toBeGreaterThan(1000)
})
