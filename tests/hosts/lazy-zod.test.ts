import { expect, test } from 'vitest'
import { z as real } from 'zod'
import { procedures } from '../../src-main/app/procedures'
import { z as lazy } from '../../src-shared/kernel/zod'

type Zod = Pick<typeof real, keyof typeof lazy>
/** A schema of every way in which the contract puts schemas together; the getter lets it hold itself and says when its shape was asked for. */
function compound(z: Zod, asked: string[] = []) {
  const name = z.string().trim().min(1).max(4), amount = z.int().gt(-100).lt(100).transform((value) => value * 2)
  const node = z.object({ name, get children() { asked.push('children'); return z.array(node).max(2).optional() } })
  const kind = z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), amount }), z.object({ kind: z.literal('b'), node })])
  return z.object({ kind, by: z.record(z.enum(['x', 'y']), z.boolean()).nullable(), pair: z.tuple([name, z.int().nullable()]), seen: z.union([z.null(), z.uuid()]).default(null) }).extend({ more: z.array(name).default([]) })
}

const good = { kind: { kind: 'b', node: { name: ' 甲 ', children: [{ name: '乙' }] } }, by: { x: true, y: false }, pair: ['丙', null] }
const answerOf = (z: Zod, value: unknown): unknown => {
  const { success, data, error } = compound(z).safeParse(value)
  return success ? data : error.issues
}

test('a schema is made when it is first asked, and only then', () => {
  const asked: string[] = []
  const schema = compound(lazy as unknown as Zod, asked)
  expect(asked).toEqual([])
  expect(schema.parse(good)).toEqual({ ...good, kind: { kind: 'b', node: { name: '甲', children: [{ name: '乙' }] } }, seen: null, more: [] })
  expect(asked).not.toEqual([])
})

test.each([
  good, { ...good, kind: { kind: 'a', amount: 7 } }, { ...good, kind: { kind: 'c' } }, { ...good, by: { x: 1 } }, { ...good, pair: ['', 1.5] }, { ...good, seen: 'x', more: ['far too long'] },
  { ...good, kind: { kind: 'b', node: { name: '甲', children: [{ name: '' }] } } }, null, {}
])('it answers as zod does: %j', (value) => {
  expect(answerOf(lazy as unknown as Zod, value)).toEqual(answerOf(real, value))
})

test('it is described as zod describes it, and known as a schema', () => {
  const schema = compound(lazy as unknown as Zod)
  expect(schema).toBeInstanceOf(real.ZodType)
  expect(lazy.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).toEqual(real.toJSONSchema(compound(real), { io: 'input', unrepresentable: 'any' }))
})

test('what is made of a schema that was asked before is no different', () => {
  const described = (z: Zod) => {
    const base = z.object({ id: z.int() }), more = base.shape
    return real.toJSONSchema(base.extend({ note: z.string().nullable().default(null), of: z.object({ ...more, on: z.boolean().default(true) }) }), { io: 'input' })
  }
  expect(described(lazy as unknown as Zod)).toEqual(described(real))
})

test('every procedure can be described', () => {
  expect(procedures().filter(({ input, output }) => input === null && output === null)).toEqual([])
})
