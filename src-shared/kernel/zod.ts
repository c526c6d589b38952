import { z as real, type ZodType } from 'zod'

/**
 * zod as contract and services are built and tested with it (`scripts/lazy-zod.mjs` puts it in zod's place): a schema is only
 * noted where it is declared and made when it is first asked for anything. The contract declares thousands and a call needs a
 * hundred; making them all took a tenth of a terminal command's time and of its memory.
 */
type Make = () => ZodType
const makers = new WeakMap<object, Make>()

const made = (part: unknown): unknown => (typeof part === 'object' && part !== null ? (makers.get(part)?.() ?? part) : part)

/**
 * What a schema is made of, alone, in a list or as a shape, with every noted schema made, so that zod meets none of ours on its way
 * through a value. A shape's getters stay getters: a schema that holds itself is written with one.
 */
function settled(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(made)
  if (typeof part !== 'object' || part === null || makers.has(part) || '_zod' in part || Object.getPrototypeOf(part) !== Object.prototype) return made(part)
  return Object.defineProperties({}, Object.fromEntries(Object.entries(Object.getOwnPropertyDescriptors(part)).map(([key, { get, value, ...rest }]) =>
    [key, get ? { get: () => made(get.call(part)), enumerable: true, configurable: true } : { ...rest, value: made(value) }])))
}

/** What answers with another schema is noted as well. Whatever isn't named here is asked of the schema itself. */
const NOTED = new Set<PropertyKey>(['and', 'array', 'catch', 'catchall', 'check', 'default', 'describe', 'extend', 'gt', 'gte', 'int', 'length', 'lt', 'lte', 'max', 'meta', 'min', 'negative', 'nonempty', 'nonnegative', 'nullable',
  'nullish', 'omit', 'optional', 'or', 'overwrite', 'partial', 'pick', 'pipe', 'positive', 'prefault', 'readonly', 'refine', 'regex', 'required', 'safeExtend', 'strict', 'superRefine', 'transform', 'trim'])

type Part = (...given: unknown[]) => ZodType
function noted(first: Make): ZodType {
  let schema: ZodType | undefined
  const make: Make = () => (schema ??= first())
  const member = (key: PropertyKey): unknown => Reflect.get(make(), key)
  const proxy = new Proxy({}, {
    get(_target, key) {
      if (NOTED.has(key)) return (...given: unknown[]) => noted(() => (member(key) as Part).apply(make(), given.map(settled)))
      const value = member(key)
      return typeof value === 'function' ? (value as Part).bind(schema) : value
    },
    has: (_target, key) => key in make(),
    getPrototypeOf: () => Object.getPrototypeOf(make()) as object
  }) as ZodType
  makers.set(proxy, make)
  return proxy
}

const later = <F>(build: F): F => ((...given: unknown[]) => noted(() => (build as Part)(...given.map(settled)))) as F

/** Named one by one, so that what of zod nobody uses stays out of the program. */
export const z = {
  array: later(real.array), base64: later(real.base64), boolean: later(real.boolean), custom: later(real.custom), discriminatedUnion: later(real.discriminatedUnion), enum: later(real.enum), int: later(real.int),
  json: later(real.json), literal: later(real.literal), looseObject: later(real.looseObject), null: later(real.null), number: later(real.number), object: later(real.object),
  partialRecord: later(real.partialRecord), record: later(real.record), string: later(real.string), tuple: later(real.tuple), union: later(real.union), unknown: later(real.unknown), uuid: later(real.uuid),
  ZodType: real.ZodType, config: real.config, toJSONSchema: real.toJSONSchema
}
