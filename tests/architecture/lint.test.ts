import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT } from './tree'

/** One breach planted in a tree of its own: which rule must report it, and in which file. */
interface Planted { rule: string; file: string; code: string }

const promise = 'declare function work(): Promise<number>\n'
const PLANTED: readonly Planted[] = [
  { rule: 'office(layers)', file: 'src-shared/kernel/reads-files.ts', code: `import { readFileSync } from 'node:fs'\nexport const a = readFileSync` },
  { rule: 'office(layers)', file: 'src-shared/ledger/builds-sql.ts', code: `import { sql } from 'kysely'\nexport const a = sql` },
  { rule: 'office(layers)', file: 'src-shared/ledger/sees-main.ts', code: `import { a } from '../../src-main/ledger/fine.service'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-main/ledger/sees-renderer.service.ts', code: `import { a } from '../../src-renderer/ui/fine'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-renderer/ledger/sees-main.ts', code: `import { a } from '../../src-main/ledger/fine.service'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-renderer/ledger/node.ts', code: `import { join } from 'node:path'\nexport const a = join` },
  { rule: 'office(layers)', file: 'src-main/ledger/electron.service.ts', code: `import { app } from 'electron'\nexport const a = app` },
  { rule: 'office(layers)', file: 'src-main/hosts/web/electron.ts', code: `import { app } from 'electron'\nexport const a = app` },
  { rule: 'office(layers)', file: 'src-main/ledger/raw.service.ts', code: `import Database from 'better-sqlite3'\nexport const a = Database` },
  { rule: 'office(layers)', file: 'src-main/ledger/sql.service.ts', code: `import { sql } from 'kysely'\nexport const a = sql` },
  { rule: 'office(layers)', file: 'src-main/ledger/rpc.service.ts', code: `import { ORPCError } from '@orpc/server'\nexport const a = ORPCError` },
  { rule: 'office(layers)', file: 'src-main/ledger/zip.service.ts', code: `import { zipSync } from 'fflate'\nexport const a = zipSync` },
  { rule: 'office(layers)', file: 'src-renderer/ledger/grid.ts', code: `import { AgGridReact } from 'ag-grid-react'\nexport const a = AgGridReact` },
  { rule: 'office(layers)', file: 'src-renderer/ledger/chart.ts', code: `import { init } from 'echarts/core'\nexport const a = init` },
  { rule: 'office(layers)', file: 'src-renderer/ledger/button.ts', code: `import { Button } from 'antd'\nexport const a = Button` },
  { rule: 'office(layers)', file: 'src-main/workspace/upwards.service.ts', code: `import { a } from '../ledger/fine.service'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-main/trade/repo.service.ts', code: `import { a } from '../ledger/fine.repo'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-main/staff/sideways.service.ts', code: `import { a } from '../ledger/fine.service'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-renderer/ui/domain.ts', code: `import { a } from '../ledger/fine'\nexport const b = a` },
  { rule: 'office(layers)', file: 'src-main/ledger/lazy.service.ts', code: `export const a = () => import('electron')` },
  { rule: 'office(layers)', file: 'src-main/ledger/passes-on.service.ts', code: `export { app } from 'electron'` },
  { rule: 'office(han-text)', file: 'src-main/ledger/text.service.ts', code: `export const a = '凭证'` },
  { rule: 'office(han-text)', file: 'src-main/ledger/template.service.ts', code: 'export const a = (n: number) => `第${n}号`' },
  { rule: 'office(han-text)', file: 'src-renderer/ledger/text.tsx', code: `export const A = () => <p>日记账</p>` },
  { rule: 'office(han-text)', file: 'src-renderer/ledger/comma.ts', code: `export const a = ['a', 'b'].join('，')` },
  { rule: 'typescript(no-floating-promises)', file: 'src-main/ledger/floating.service.ts', code: `${promise}export function a() { work() }` },
  { rule: 'typescript(no-misused-promises)', file: 'src-main/ledger/misused.service.ts', code: `${promise}export function a() { if (work()) return 1\n  return 2 }` },
  { rule: 'typescript(await-thenable)', file: 'src-main/ledger/await.service.ts', code: 'export async function a(b: number) { return await b }' },
  {
    rule: 'typescript(switch-exhaustiveness-check)', file: 'src-main/ledger/switch.service.ts',
    code: `export function a(b: 'x' | 'y') {\n  switch (b) { case 'x': return 1 }\n  return 2\n}`
  },
  { rule: 'typescript(no-explicit-any)', file: 'src-main/ledger/any.service.ts', code: 'export const a = (b: any) => String(b)' },
  { rule: 'typescript(no-unsafe-assignment)', file: 'src-main/ledger/unsafe.service.ts', code: 'export function a() { const b: string = JSON.parse("1")\n  return b }' },
  { rule: 'typescript(only-throw-error)', file: 'src-main/ledger/throw.service.ts', code: `export function a() { throw 'no' }` },
  { rule: 'typescript(no-deprecated)', file: 'src-main/ledger/deprecated.service.ts', code: '/** @deprecated */\nfunction old() { return 1 }\nexport const a = old()' },
  { rule: 'typescript(ban-ts-comment)', file: 'src-main/ledger/ignore.service.ts', code: '// @ts-ignore\nexport const a: number = "x"' },
  { rule: 'import(no-default-export)', file: 'src-main/ledger/default.service.ts', code: 'export default 1' },
  { rule: 'import(no-cycle)', file: 'src-main/ledger/cycle-one.ts', code: `import { b } from './cycle-two'\nexport const a = () => b` },
  { rule: 'eslint(max-lines)', file: 'src-main/ledger/long.service.ts', code: 'export const a = 1\n'.repeat(1) + Array.from({ length: 401 }, (_, i) => `export const b${i} = 1`).join('\n') },
  { rule: 'eslint(max-lines-per-function)', file: 'src-main/ledger/function.service.ts', code: `export function a() {\n${'  String(1)\n'.repeat(71)}}` }
]
/** What is allowed, so that a rule which reports everything fails too. */
const FINE: readonly Omit<Planted, 'rule'>[] = [
  { file: 'src-main/ledger/fine.service.ts', code: `import { log } from '../workspace/log.service'\nexport const a = log` },
  { file: 'src-main/workspace/log.service.ts', code: 'export const log = 1' },
  { file: 'src-main/ledger/fine.repo.ts', code: `import { sql } from 'kysely'\nexport const a = sql` },
  { file: 'src-main/ledger/cycle-two.ts', code: `import { a } from './cycle-one'\nexport const b = () => a` },
  { file: 'src-main/trade/fine.service.ts', code: `import { a } from '../ledger/fine.service'\nexport const b = a` },
  { file: 'src-shared/messages/fine.ts', code: `export const a = '凭证'` },
  { file: 'src-renderer/ui/fine.ts', code: '// 注释可以写中文\nexport const a = 1' },
  { file: 'src-renderer/ledger/fine.ts', code: `import { a as b } from '../ui/fine'\nexport const a = b` }
]

let tree = ''
let reported: { rule: string; file: string }[] = []
beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'outpost-lint-'))
  for (const path of ['.oxlintrc.json', 'scripts/office-rules.mjs', 'tsconfig.base.json']) cpSync(join(ROOT, path), join(tree, path))
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  writeFileSync(join(tree, 'tsconfig.json'), JSON.stringify({
    extends: './tsconfig.base.json', compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false, lib: ['es2024', 'dom'], jsx: 'react-jsx', types: ['node'] },
    include: ['src-*']
  }))
  for (const { file, code } of [...PLANTED, ...FINE]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    writeFileSync(join(tree, file), `${code}\n`)
  }
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '--type-aware', '--format', 'json', 'src-shared', 'src-main', 'src-renderer'],
      { cwd: tree, maxBuffer: 1e8, env: { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` } }, (_error, stdout) => { done(stdout) })
  })
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] }
  reported = diagnostics.map(({ code, filename }) => ({ rule: code, file: filename }))
})
afterAll(() => { rmSync(tree, { recursive: true, force: true }) })

test.each(PLANTED)('$rule reports $file', ({ rule, file }) => {
  expect(reported).toContainEqual({ rule, file })
})

test.each(FINE)('nothing about layers or text is said of $file', ({ file }) => {
  expect(reported.filter((one) => one.file === file && one.rule.startsWith('office'))).toEqual([])
})
