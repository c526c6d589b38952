/** Writes src-main/db/schema.ts from the migrations: `node scripts/schema.mjs`, or `--print` to compare. */
import { createHash } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Database from 'better-sqlite3'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'src-main/db/migrations')
const db = new Database(':memory:')
for (const name of readdirSync(folder).sort()) {
  for (const sql of Object.values(await import(pathToFileURL(join(folder, name)).href))) db.exec(sql)
}
const pascal = (name) => name.replace(/(^|_)(\w)/g, (_all, _dash, letter) => letter.toUpperCase())
const types = { INTEGER: 'number', TEXT: 'string', REAL: 'number', BLOB: 'Uint8Array' }
const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`).pluck().all()
const lines = ['/** Generated from the migrations by scripts/schema.mjs; a test compares. */', `import type { Generated } from 'kysely'`, '']
for (const table of tables) {
  const columns = db.prepare(`SELECT name, type, "notnull" AS required, dflt_value AS preset, pk FROM pragma_table_info(?)`).all(table)
  const keys = columns.filter((column) => column.pk > 0).length
  lines.push(`export interface ${pascal(table)}Table {`)
  for (const column of columns) {
    const isRowId = column.pk > 0 && keys === 1 && column.type === 'INTEGER'
    const type = `${types[column.type]}${column.required || column.pk ? '' : ' | null'}`
    lines.push(`  ${column.name}: ${isRowId || (column.required && column.preset !== null) ? `Generated<${type}>` : type}`)
  }
  lines.push('}', '')
}
lines.push('export interface Schema {', ...tables.map((table) => `  ${table}: ${pascal(table)}Table`), '}', '')
const rows = db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`).all()
const hash = createHash('sha256').update(rows.map(({ type, name, sql }) => `${type} ${name} ${sql}`).join('\n')).digest('hex')
lines.push('/** What `schemaHash` answers for an office of the newest schema. */', `export const SCHEMA_HASH = '${hash}'`, '')
db.close()
const text = lines.join('\n')
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(join(root, 'src-main/db/schema.ts'), text)
