import { getEventIteratorSchemaDetails, type AnySchema } from '@orpc/contract'
import { traverseContractProcedures } from '@orpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { PERMISSIONS } from '../../src-shared/kernel/permissions'
import { expenseMessages } from '../../src-shared/messages/expense'
import { ledgerMessages } from '../../src-shared/messages/ledger'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import { contract } from '../../src-shared/rpc/contract'
import type { Meta } from '../../src-shared/rpc/procedure'
import { router } from '../../src-main/app/router'
import { sample } from './sample'

/** The verbs a procedure's name may end in: one word for one deed, everywhere. */
const VERBS = ['find', 'get', 'list', 'save', 'remove', 'submit', 'approve', 'reject', 'sign', 'review', 'withdraw', 'post', 'reverse', 'override', 'void', 'import', 'export',
  'create', 'verify', 'restore', 'open', 'close', 'reopen', 'sample', 'login', 'logout', 'watch', 'run', 'preview', 'print', 'undo', 'months', 'checklist', 'transferProfit', 'forward', 'comment']

interface Entry { name: string; meta: Meta; input: z.ZodType | undefined; outputs: z.ZodType[]; errors: Record<string, z.ZodType> }
const entries: Entry[] = []
traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => {
  const { meta, inputSchema, outputSchema, errorMap } = procedure['~orpc'] as {
    meta: unknown; inputSchema?: AnySchema; outputSchema?: AnySchema; errorMap: Record<string, { data?: AnySchema } | undefined>
  }
  const events = outputSchema && getEventIteratorSchemaDetails(outputSchema)
  entries.push({
    name: path.join('.'), meta: meta as Meta, input: inputSchema as z.ZodType | undefined,
    outputs: (events ? [events.yields, events.returns] : [outputSchema]).filter((one) => one !== undefined) as z.ZodType[],
    errors: Object.fromEntries(Object.entries(errorMap).map(([code, error]) => [code, error?.data as z.ZodType]))
  })
})
const texts = { ...ledgerMessages.refusals, ...workspaceMessages.refusals, ...expenseMessages.refusals } as Record<string, ((data: never) => string) | undefined>
const handlerOf = (name: string) => name.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], router)

test('there is a contract', () => { expect(entries.length).toBeGreaterThan(40) })

test.each(entries)('$name has a handler, a permission and a verb of the list', ({ name, meta }) => {
  expect(handlerOf(name)).toHaveProperty('~orpc.handler')
  expect(PERMISSIONS).toContain(meta.permission)
  expect(VERBS).toContain(name.split('.').at(-1))
})

test.each(entries.filter(({ meta }) => meta.kind === 'command'))('$name takes a requestId', ({ input }) => {
  expect(input).toBeInstanceOf(z.ZodObject)
  expect((input as z.ZodObject).shape).toHaveProperty('requestId')
})

test.each(entries)('each refusal of $name has a Chinese sentence', ({ errors }) => {
  for (const [code, data] of Object.entries(errors)) {
    const text = texts[code]?.(sample(data) as never)
    expect(text, code).toMatch(/[\u4e00-\u9fff].*[。！？]$/)
    expect(text, code).not.toMatch(/undefined|null|NaN|\[object/)
  }
})

test.each(entries)('samples of $name survive JSON and structured clone', ({ input, outputs }) => {
  for (const schema of [...(input ? [input] : []), ...outputs]) {
    const parsed: unknown = schema.parse(sample(schema))
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
    expect(structuredClone(parsed)).toEqual(parsed)
  }
})
