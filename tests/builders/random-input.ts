import type { Random } from '../../src-main/app/sample/random'

/** As much of JSON Schema as the contract's inputs come to. */
export interface Schema {
  type?: string | string[]; const?: unknown; enum?: unknown[]; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; properties?: Record<string, Schema>; required?: string[]
  additionalProperties?: Schema | boolean; items?: Schema; minItems?: number; minLength?: number; maxLength?: number; minimum?: number; maximum?: number; exclusiveMinimum?: number; exclusiveMaximum?: number; format?: string
}

/** What people and programs do put into fields, wanted or not. */
const TEXTS = ['', ' ', '李明', '1002', '办公用品', '2026-06-15', '=1+1', '%', "'; DROP TABLE voucher; --", '\u0000', '甲\u0000乙', '\u202e', '💊', '1'.repeat(300), '{"a":1}', '6602']
const DAYS = ['2026-06-15', '2026-05-31', '2025-07-01', '2026-06-30', '2027-01-01', '2024-02-29']
const MONTHS = ['2026-06', '2026-05', '2025-07', '2026-12', '2025-06']
const NUMBERS = [0, 1, 2, 3, 4, 5, 7, 10, 20, 50, 100, 12_345, 1_000_000, -1, -100, 2 ** 50, -(2 ** 50), 2 ** 52]
const uuid = (random: Random) => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => random.between(0, 15).toString(16))

/** A value of the form that `schema` asks for and of no sense beyond it; `name` is the field's, which says what a text is of. */
export function randomInput(random: Random, schema: Schema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return random.pick(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return randomInput(random, random.pick(choices), name)
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => randomInput(random, part, name)))
  switch (Array.isArray(schema.type) ? random.pick(schema.type) : schema.type) {
    case 'object': return randomObject(random, schema)
    case 'array': return Array.from({ length: Math.max(schema.minItems ?? 0, random.between(0, 3)) }, () => randomInput(random, schema.items ?? {}, name))
    case 'string': return randomText(random, schema, name)
    case 'number': case 'integer': return Math.min(Math.max(random.pick(NUMBERS), schema.minimum ?? -Infinity, (schema.exclusiveMinimum ?? -Infinity) + 1), schema.maximum ?? Infinity, (schema.exclusiveMaximum ?? Infinity) - 1)
    case 'boolean': return random.pick([true, false])
    case 'null': return null
    case undefined: default: return random.pick([null, 1, 'x'])
  }
}

function randomObject(random: Random, { properties = {}, required = [], additionalProperties }: Schema): Record<string, unknown> {
  const named = Object.entries(properties).filter(([key]) => required.includes(key) || random.between(0, 9) < 6).map(([key, value]) => [key, randomInput(random, value, key)] as const)
  const more = typeof additionalProperties === 'object' ? Array.from({ length: random.between(0, 2) }, (_, at) => [random.pick(['1', '2', 'summary', `k${at}`]), randomInput(random, additionalProperties)] as const) : []
  return Object.fromEntries([...named, ...more])
}

function randomText(random: Random, { format, minLength = 0, maxLength = 10_000 }: Schema, name: string): string {
  if (format === 'uuid') return uuid(random)
  if (/date|day|until|Of$|On$/i.test(name) && random.between(0, 9) < 8) return random.pick(DAYS)
  if (/month|^from$|^to$/i.test(name) && random.between(0, 9) < 8) return random.pick([...MONTHS, ...DAYS])
  return random.pick(TEXTS).padEnd(minLength, '甲').slice(0, maxLength)
}
