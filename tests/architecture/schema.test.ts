import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { migrate, schemaHash } from '../../src-main/db/migrate'
import { SCHEMA_HASH } from '../../src-main/db/schema'
import { read, ROOT } from './tree'

test('src-main/db/schema.ts is what the migrations make', () => {
  const generated = execFileSync(process.execPath, ['scripts/schema.mjs', '--print'], { cwd: ROOT, encoding: 'utf8' })
  expect(read('src-main/db/schema.ts')).toBe(generated)
})

test('an office is held against the schema that the migrations make', () => {
  const office = new Database(':memory:')
  migrate(office)
  expect(schemaHash(office)).toBe(SCHEMA_HASH)
  office.exec('CREATE TABLE planted (id INTEGER)')
  expect(schemaHash(office)).not.toBe(SCHEMA_HASH)
  office.close()
})
