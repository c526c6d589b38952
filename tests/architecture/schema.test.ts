import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { read, ROOT } from './tree'

test('src-main/db/schema.ts is what the migrations make', () => {
  const generated = execFileSync(process.execPath, ['scripts/schema.mjs', '--print'], { cwd: ROOT, encoding: 'utf8' })
  expect(read('src-main/db/schema.ts')).toBe(generated)
})
