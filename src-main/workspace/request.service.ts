import { Refusal } from '../../src-shared/kernel/errors'
import type { WriteDb } from '../db/connection'
import type { Noted } from '../db/writer'
import { appendAudit, findRequest } from './audit.service'

/** A command as it was asked for: its procedure, and by what a repeat is known. */
export interface Order { procedure: string; requestId: string; inputHash: string }

/** The answer that an order got before; undefined for a new one. Refuses REQUEST_REUSED where the same id comes with something else. */
function answered<O>(w: WriteDb, order: Order): { answer: O } | undefined {
  const earlier = findRequest(w, order.requestId)
  if (!earlier) return undefined
  if (earlier.procedure !== order.procedure || earlier.inputHash !== order.inputHash) throw new Refusal('REQUEST_REUSED')
  return { answer: JSON.parse(earlier.result) as O }
}

/** Carries an order out once, with its entry in the audit chain; a repeat gets the first answer. */
export function carryOut<O>(w: WriteDb, noted: Noted, order: Order, work: () => O): O {
  const before = answered<O>(w, order)
  if (before) return before.answer
  const answer = work()
  appendAudit(w, { ...order, noted, result: answer })
  return answer
}

/** The same for long work in steps. */
export function* carryOutSteps<P, O>(w: WriteDb, noted: Noted, order: Order, steps: () => Generator<P, O>): Generator<P, O> {
  const before = answered<O>(w, order)
  if (before) return before.answer
  const answer = yield* steps()
  appendAudit(w, { ...order, noted, result: answer })
  return answer
}
