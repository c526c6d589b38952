import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createAttempts } from '../../src-renderer/api/attempt'
import { describeError, describeRefusal } from '../../src-renderer/api/errors'
import { metaOf, touchedPaths } from '../../src-renderer/api/touches'
import { ledgerRefusals } from '../../src-shared/ledger/ledger.refusals'
import type { Meta } from '../../src-shared/rpc/procedure'
import { contract } from '../../src-shared/rpc/contract'
import { workspaceRefusals } from '../../src-shared/workspace/workspace.refusals'

/** Every procedure of the contract with its path. */
function procedures(node: object = contract, path: string[] = []): { path: string[]; meta: Meta }[] {
  if ('~orpc' in node) return [{ path, meta: metaOf(path) }]
  return Object.entries(node).flatMap(([key, child]) => procedures(child as object, [...path, key]))
}
const all = procedures()
const queries = all.filter(({ meta }) => meta.kind === 'query').map(({ path }) => path.join('.'))

test('whatever a command touches is shown by some query', () => {
  const unseen = all.flatMap(({ path, meta }) => meta.touches.filter((touch) => touch !== 'all')
    .filter((touch) => !touchedPaths([touch])?.some((noun) => noun[1] !== 'audit' && queries.some((query) => query.startsWith(`${noun.join('.')}.`))))
    .map((touch) => `${path.join('.')} → ${touch}`))
  expect(unseen).toEqual([])
})
test('“all” means everything', () => { expect(touchedPaths(['ledger.book', 'all'])).toBeUndefined() })
test('a voucher’s save refetches the reports and the audit list', () => {
  const paths = touchedPaths(metaOf(['ledger', 'voucher', 'post']).touches)?.map((path) => path.join('.'))
  expect(paths).toEqual(expect.arrayContaining(['ledger.voucher', 'ledger.daybook', 'ledger.trialBalance', 'ledger.book', 'workspace.audit']))
})

test('a retry without an answer has the same key; another input, or one after an answer, a new one', () => {
  let count = 0
  const attempts = createAttempts(() => `k${++count}`)
  expect([attempts.keyFor({ a: 1 }), attempts.keyFor({ a: 1 }), attempts.keyFor({ a: 2 })]).toEqual(['k1', 'k1', 'k2'])
  attempts.answered()
  expect(attempts.keyFor({ a: 2 })).toBe('k3')
})

test('every refusal has words', () => {
  for (const [code, schema] of Object.entries({ ...workspaceRefusals, ...ledgerRefusals })) {
    const { properties = {} } = z.toJSONSchema(schema)
    const data = Object.fromEntries(Object.entries(properties).map(([name, of]) => [name, typeof of === 'object' && of.type === 'integer' ? 3 : '2026-06-18T10:42:07Z']))
    expect([code, describeRefusal(code, data)]).toEqual([code, expect.stringMatching(/[\u4e00-\u9fff]/)])
  }
})
test('a bug, a lost connection and an unknown code become plain sentences', () => {
  const texts = [new ORPCError('INTERNAL_SERVER_ERROR', { message: 'TypeError: x is not a function\n at y' }), new TypeError('Failed to fetch'), new ORPCError('NEW_CODE')].map((error) => describeError(error))
  for (const { text, code } of texts) expect([code, text]).toEqual(['', expect.stringMatching(/^[^a-zA-Z]+$/)])
})
test('a refusal keeps its code and data', () => {
  expect(describeError(new ORPCError('LOGIN_WAIT', { status: 422, data: { waitSeconds: 4 } }))).toEqual({ code: 'LOGIN_WAIT', data: { waitSeconds: 4 }, text: expect.stringContaining('4') as string })
})
