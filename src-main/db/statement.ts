import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable, type RawBuilder } from 'kysely'
import type { Raw, ReadDb, WriteDb } from './connection'
import type { Schema } from './schema'

/** Builds SQL only: it has no connection, so nothing can be executed through it by mistake. */
export const build = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler()
  }
})

/** Lets a query that reads better as SQL be declared like the others. */
export const asSql = <R>(query: RawBuilder<R>): Compilable<R> => ({ compile: () => query.compile(build) }) as Compilable<R>

class Param {
  readonly name: string
  constructor(name: string) { this.name = name }
}
type Row<Q> = Q extends Compilable<infer R> ? R : never
type Slot = string | { value: unknown }
interface Prepared { statement: ReturnType<Raw['prepare']>; order: readonly Slot[] }

export interface Statement<P extends object, R> {
  get(db: ReadDb, params: P): R | undefined
  all(db: ReadDb, params: P): R[]
  iterate(db: ReadDb, params: P): IterableIterator<R>
  run(db: WriteDb, params: P): { changes: number; lastInsertRowid: number | bigint }
  /** For the committed SQL snapshot and for query plan assertions. */
  sql(): string
}

const registry: { sql(): string }[] = []
/** Every statement declared by the modules loaded so far, for the SQL snapshot. */
export const declaredStatements = (): string[] => registry.map((statement) => statement.sql())

const bind = (order: readonly Slot[], params: object) =>
  order.map((slot) => (typeof slot === 'string' ? (params as Record<string, unknown>)[slot] : slot.value))

/**
 * Declares a statement once, at module scope; it is compiled on first use per connection and kept, because preparing it
 * for every call costs tens of times the call itself.
 *
 * The builder sees placeholders, never values, so it must not branch on them. A list goes in as JSON through json_each.
 * A bound number reaches SQLite as REAL: integer arithmetic on one needs CAST(? AS INTEGER).
 */
export function statement<P extends object, Q extends Compilable<unknown>>(builder: (params: P) => Q): Statement<P, Row<Q>> {
  const holes = new Proxy({}, { get: (_target, name) => new Param(String(name)) }) as P
  const perConnection = new WeakMap<Raw, Prepared>()
  const ready = (db: ReadDb): Prepared => {
    const known = perConnection.get(db.raw)
    if (known) return known
    const { sql, parameters } = builder(holes).compile()
    const made = { statement: db.raw.prepare(sql), order: parameters.map((p) => (p instanceof Param ? p.name : { value: p })) }
    perConnection.set(db.raw, made)
    return made
  }
  const made: Statement<P, Row<Q>> = {
    get(db, params) { const s = ready(db); return s.statement.get(bind(s.order, params)) as Row<Q> | undefined },
    all(db, params) { const s = ready(db); return s.statement.all(bind(s.order, params)) as Row<Q>[] },
    iterate(db, params) { const s = ready(db); return s.statement.iterate(bind(s.order, params)) as IterableIterator<Row<Q>> },
    run(db, params) { const s = ready(db); return s.statement.run(bind(s.order, params)) },
    sql: () => builder(holes).compile().sql
  }
  registry.push(made)
  return made
}
