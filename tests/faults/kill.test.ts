import { expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { killWhilePosting } from './kill'

test('sixty processes killed while posting lose nothing they had acknowledged', async () => {
  const desk = await aLedger()
  const { posted } = await killWhilePosting(desk, 60, 20260101)
  expect(posted.size).toBeGreaterThan(60)
}, 240_000)
