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

/** Gives DuckDB the lines of the open office. */
export async function loadPostings(duckdb: Duckdb, core: Core): Promise<void> {
  await duckdb.runAndReadAll('CREATE TABLE posting (account_id INTEGER, month VARCHAR, debit_fen BIGINT, credit_fen BIGINT)')
  const appender = await duckdb.createAppender('posting')
  const lines = core.office().reader.raw.prepare('SELECT account_id, month, debit_fen, credit_fen FROM posting').raw().iterate() as IterableIterator<[number, string, number, number]>
  for (const [account, month, debit, credit] of lines) {
    appender.appendInteger(account)
    appender.appendVarchar(month)
    appender.appendBigInt(BigInt(debit))
    appender.appendBigInt(BigInt(credit))
    appender.endRow()
  }
  appender.closeSync()
}
