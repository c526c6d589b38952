import Database from 'better-sqlite3'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src-main/db/migrate'
import { declaredStatements } from '../../src-main/db/statement'
import { filesUnder, ROOT } from './tree'

beforeAll(async () => {
  for (const file of filesUnder(['src-main'], /\.(repo|report)\.ts$/)) await import(/* @vite-ignore */ pathToFileURL(join(ROOT, file)).href)
})

test('every statement is one that the schema accepts', () => {
  const db = new Database(':memory:')
  migrate(db)
  for (const sql of declaredStatements()) expect(() => db.prepare(sql), sql).not.toThrow()
  db.close()
})

test('the SQL is the committed one', async () => {
  const lines = [...new Set(declaredStatements().map((sql) => sql.replace(/\s+/g, ' ').trim()))].sort()
  await expect(`${lines.join(';\n')};\n`).toMatchFileSnapshot('statements.sql')
})
