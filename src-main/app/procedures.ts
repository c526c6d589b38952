import { getEventIteratorSchemaDetails, type AnySchema } from '@orpc/contract'
import { traverseContractProcedures } from '@orpc/server'
import { z } from 'zod'
import { contract } from '../../src-shared/rpc/contract'
import type { Meta } from '../../src-shared/rpc/procedure'

/** One procedure as others see it. `input` and `output` are JSON Schema; long work has `{ events, result }` as output. */
export interface ProcedureEntry extends Meta { name: string; input: unknown; output: unknown; errors: string[] }

function jsonSchema(schema: AnySchema | undefined, io: 'input' | 'output'): unknown {
  const events = schema && getEventIteratorSchemaDetails(schema)
  if (events) return { events: jsonSchema(events.yields, io), result: jsonSchema(events.returns, io) }
  return schema instanceof z.ZodType ? z.toJSONSchema(schema, { io, unrepresentable: 'any' }) : null
}

type Contracted = Parameters<Parameters<typeof traverseContractProcedures>[1]>[0]['contract']['~orpc']

function everyProcedure<T>(view: (name: string, procedure: Contracted) => T): T[] {
  const found: T[] = []
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure, path }) => { found.push(view(path.join('.'), procedure['~orpc'])) })
  return found
}

/** Every procedure's name and meta, in the contract's order. */
export const procedureMetas = (): (Meta & { name: string })[] => everyProcedure((name, { meta }) => ({ name, ...(meta as Meta) }))

/** Every procedure with its schemas: what `procedures --json` prints. */
export const procedures = (): ProcedureEntry[] => everyProcedure((name, { meta, inputSchema, outputSchema, errorMap }) => ({
  name, ...(meta as Meta), input: jsonSchema(inputSchema, 'input'), output: jsonSchema(outputSchema, 'output'), errors: Object.keys(errorMap)
}))
