import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Core } from '../src-main/app/core'
import { CACHE } from './fixture'

/** As much of a DuckDB connection as the rows need; the package is the benchmark's own and not there for the type checker. */
export interface Duckdb {
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][] }>
  createAppender(table: string): Promise<Appender>
  closeSync(): void
}
interface Appender { appendInteger(value: number): void; appendVarchar(value: string): void; appendBigInt(value: bigint): void; endRow(): void; closeSync(): void }
interface Package { DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<Duckdb> }> } }

/** DuckDB as the benchmark's runner installed it, in memory and on one thread; null where it could not be had. */
export async function openDuckdb(): Promise<Duckdb | null> {
  const folder = join(CACHE, 'duckdb')
  if (!existsSync(join(folder, 'node_modules/@duckdb/node-api'))) return null
  const { DuckDBInstance } = createRequire(join(folder, 'package.json'))('@duckdb/node-api') as Package
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect()
}

/** Gives DuckDB the lines of the open office; `day` counts from 1970, so that the text of a date costs it nothing. */
export async function loadPostings(duckdb: Duckdb, core: Core): Promise<void> {
  await duckdb.runAndReadAll('CREATE TABLE posting (voucher_id INTEGER, line_no INTEGER, account_id INTEGER, month VARCHAR, day INTEGER, debit_fen BIGINT, credit_fen BIGINT, customer_id INTEGER)')
  const appender = await duckdb.createAppender('posting')
  const lines = core.office().reader.raw.prepare('SELECT voucher_id, line_no, account_id, month, julianday(date) - 2440587.5, debit_fen, credit_fen, ifnull(customer_id, 0) FROM posting').raw().iterate() as
    IterableIterator<[number, number, number, string, number, number, number, number]>
  for (const [voucher, line, account, month, day, debit, credit, customer] of lines) {
    appender.appendInteger(voucher)
    appender.appendInteger(line)
    appender.appendInteger(account)
    appender.appendVarchar(month)
    appender.appendInteger(day)
    appender.appendBigInt(BigInt(debit))
    appender.appendBigInt(BigInt(credit))
    appender.appendInteger(customer)
    appender.endRow()
  }
  appender.closeSync()
}
