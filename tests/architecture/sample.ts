import { z } from 'zod'

/** Texts of the forms that the contract's refinements ask for. */
const TEXTS = ['2026-03-05', '2026-03', 'text', '7d444840-9dc0-41d1-b245-5ffdce74fad2', 'dGV4dA==', '记', '1001', 'c1', 'a'.repeat(64), '']
const NUMBERS = [1, 2026, 100, 0]

/** Every field of an object; with `isBare` what may be null is null, since some fields exclude each other. */
const sampleObject = (schema: z.ZodObject, isBare: boolean) => Object.fromEntries(Object.entries(schema.shape).map(([key, value]) => [key, isBare && value instanceof z.ZodNullable ? null : sample(value as z.ZodType)]))

/** A value that `schema` accepts: plain and small, each optional part present. Throws for a kind of schema it doesn't know. */
export function sample(schema: z.ZodType): unknown {
  const first = (candidates: readonly unknown[]) => {
    const found = candidates.find((candidate) => schema.safeParse(candidate).success)
    if (found === undefined) throw new Error(`no sample for ${schema.type}`)
    return found
  }
  if (schema instanceof z.ZodObject) return first([sampleObject(schema, false), sampleObject(schema, true)])
  if (schema instanceof z.ZodArray) return [sample(schema.element as z.ZodType)]
  if (schema instanceof z.ZodRecord) return { [String(sample(schema.keyType as z.ZodType))]: sample(schema.valueType as z.ZodType) }
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return sample(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodUnion) return sample(schema.options[0] as z.ZodType)
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodNumber) return first(NUMBERS)
  return first([...TEXTS, ...NUMBERS, {}])
}
