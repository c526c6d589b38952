import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makePlace, type Place } from './support/host'
import { runTerminal, startTerminal } from './support/terminal'

let place: Place
test.beforeEach(() => { place = makePlace('fresh') })
test.afterEach(() => { place.remove() })

const on = (...args: string[]) => runTerminal([...args, '--office', place.folder ?? ''])
const json = (text: string) => JSON.parse(text) as Record<string, unknown>

test('--help is Chinese for every command and exits 0', async () => {
  const overview = await runTerminal(['--help'])
  expect(overview.code).toBe(0)
  expect(overview.stdout).toBe('')
  for (const command of ['new', 'sample', 'procedures', 'call', 'batch', 'import', 'export', 'check', 'serve']) {
    const { code, stdout, stderr } = await runTerminal([command, '--help'])
    expect([command, code, stdout]).toEqual([command, 0, ''])
    expect(stderr).toMatch(/[\u4e00-\u9fff]/)
    expect(overview.stderr).toContain(`${command} `.trimEnd())
  }
})

test('wrong usage exits 1 with a sentence on stderr and JSON on stdout', async () => {
  for (const args of [[], ['nonsense'], ['call'], ['call', 'ledger.book.list'], ['check', '--offcie', 'x'], ['new', '--office', '/tmp/x']]) {
    const { code, stdout, stderr } = await runTerminal(args)
    expect([args, code]).toEqual([args, 1])
    expect(stderr).toMatch(/[\u4e00-\u9fff]/)
    if (args.length > 0) expect(json(stdout)).toHaveProperty('error.code')
  }
})

test('whoever calls a command wrongly is told what is wrong and how it is called', async () => {
  const { stderr } = await runTerminal(['call', 'ledger.book.list', '--offcie', 'x'])
  expect(stderr).toBe('没有 --offcie 这个选项。可用的选项：--office、--user。\n用法：npm run -s office -- call <功能名> [\'<JSON>\'] --office <文件夹>\n详细说明：npm run -s office -- call --help\n')
  expect((await runTerminal(['nonsense'])).stderr).toBe('没有“nonsense”这个命令。可用的命令：new、sample、procedures、call、batch、import、export、check、serve。\n')
  expect((await on('export')).stderr).toContain('请写明 <内容>、--format。')
  expect((await on('export', 'trial', '--format', 'csv')).stderr).toContain('<内容> 写成了“trial”，应是 trial-balance、')
  expect((await on('export', 'trial-balance', '--format', 'csv')).stderr).toContain('请写明 --from、--to。')
  expect((await runTerminal(['new', '--office', join(place.home, 'm'), '--name', 'x', '--first-month', '2026-13'])).stderr).toContain('--first-month 写成了“2026-13”')
})

test('an office that can’t be made where it is asked for is refused at once', async () => {
  const file = join(place.home, 'a file')
  writeFileSync(file, '')
  for (const folder of ['/proc/outpost/office', join(file, 'office')]) {
    const { code, stdout } = await runTerminal(['new', '--office', folder, '--name', 'x'])
    expect([code, json(stdout)]).toMatchObject([1, { error: { code: 'FOLDER_NOT_WRITABLE', data: { path: folder } } }])
  }
})

test('serve doesn’t start on what is no office', async () => {
  const { code, stdout, stderr } = await runTerminal(['serve', '--no-open', '--office', join(place.home, 'missing')])
  expect([code, json(stdout)]).toMatchObject([1, { error: { code: 'OFFICE_MISSING' } }])
  expect(stderr).toContain('找不到账套文件')
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends a batch in order: what was answered is there, and the office opens clean`, async () => {
    const batch = startTerminal(['batch', '--office', place.folder ?? ''])
    batch.child.stdin.write(`${JSON.stringify({ procedure: 'workspace.directory.save', input: { kind: 'customer', id: null, code: '', name: '甲医院' } })}\n`)
    await expect.poll(() => batch.said.stdout).toContain('"ok":true')
    batch.child.kill(signal)
    expect(await batch.ended).toBe(1)
    expect(batch.said.stderr).toBe('已中断。做完的都已存盘，没做完的没有写账。\n')
    expect(existsSync(join(place.folder ?? '', 'office.db-wal'))).toBe(false)
    expect(JSON.parse((await on('call', 'workspace.directory.list', '{"kind":"customer"}')).stdout)).toHaveLength(1)
  })
}

test('a sample office given up half-way leaves nothing, and can be made again', async () => {
  const folder = join(place.home, 'sample')
  const making = startTerminal(['sample', '--office', folder])
  await expect.poll(() => existsSync(join(folder, 'office.db-wal'))).toBe(true)
  making.child.kill('SIGTERM')
  expect(await making.ended).toBe(1)
  expect(readdirSync(folder)).toEqual([])
  expect((await runTerminal(['sample', '--office', folder])).code).toBe(0)
})

test('new makes an office from flags or from JSON, and not twice', async () => {
  const folder = join(place.home, 'made')
  const args = ['new', '--office', folder, '--name', '苏州办', '--first-month', '2026-03', '--book', '现金:cash', '--book', '王芳备用金：imprest：spending：王芳', '--user', 'wang:王芳']
  const made = await runTerminal(args)
  expect([made.code, json(made.stdout)]).toEqual([0, { folder }])
  const books = await runTerminal(['call', 'ledger.book.list', '--office', folder])
  expect((JSON.parse(books.stdout) as { name: string; kind: string }[]).map(({ name, kind }) => [name, kind])).toEqual([['现金', 'cash'], ['王芳备用金', 'imprest']])
  const again = await runTerminal(args)
  expect([again.code, json(again.stdout)]).toMatchObject([1, { error: { code: 'FOLDER_NOT_EMPTY' } }])
  const setup = { name: '无锡办', template: 'imprest', firstMonth: '2026-01', books: [], user: { login: 'a', name: 'a', password: '' } }
  expect((await runTerminal(['new', '--office', join(place.home, 'json'), '--setup', JSON.stringify(setup)])).code).toBe(0)
  const wrong = await runTerminal(['new', '--office', join(place.home, 'no'), '--name', 'x', '--book', '现金:gold'])
  expect(wrong.code).toBe(1)
  expect(existsSync(join(place.home, 'no'))).toBe(false)
})

test('opening makes nothing: a missing, empty or foreign office is refused', async () => {
  const missing = join(place.home, 'missing')
  expect(json((await runTerminal(['check', '--office', missing])).stdout)).toMatchObject({ error: { code: 'OFFICE_MISSING' } })
  expect(existsSync(missing)).toBe(false)
  writeFileSync(join(place.folder ?? '', 'office.db'), 'not a database at all')
  const foreign = await on('check')
  expect([foreign.code, json(foreign.stdout)]).toMatchObject([1, { error: { code: 'OFFICE_FOREIGN' } }])
})

test('procedures --json lists names, kinds, permissions and schemas', async () => {
  const { code, stdout } = await runTerminal(['procedures', '--json'])
  const all = JSON.parse(stdout) as { name: string; kind: string; permission: string; input: unknown; output: unknown }[]
  expect(code).toBe(0)
  expect(all.length).toBeGreaterThan(40)
  expect(all.find(({ name }) => name === 'ledger.voucher.save')).toMatchObject({ kind: 'command', permission: 'ledger.write', input: { type: 'object' } })
  expect(all.find(({ name }) => name === 'ledger.import.run')?.output).toMatchObject({ events: { type: 'object' }, result: { type: 'object' } })
})

test('call prints the result, fills in requestId and words a refusal', async () => {
  const saved = await on('call', 'workspace.directory.save', '{"kind":"customer","id":null,"code":"","name":"仁济医院"}')
  expect([saved.code, json(saved.stdout)]).toEqual([0, { id: 1 }])
  const unknown = await on('call', 'ledger.voucher.get', '{"kind":"posted","id":99}')
  expect([unknown.code, json(unknown.stdout)]).toMatchObject([1, { error: { code: 'VOUCHER_UNKNOWN' } }])
  const bad = await on('call', 'workspace.directory.list', '{"kind":"planet"}')
  expect([bad.code, json(bad.stdout)]).toMatchObject([1, { error: { code: 'BAD_REQUEST' } }])
  expect(bad.stderr).toContain('kind')
  expect((await on('call', 'workspace.directory.list', '{kind}')).stdout).toContain('BAD_JSON')
  expect((await on('call', 'no.such')).stdout).toContain('PROCEDURE_UNKNOWN')
})

test('--user acts with that user’s rights', async () => {
  await on('call', 'workspace.user.save', '{"id":null,"login":"rep","name":"小陈","role":"rep","isActive":true,"password":null}')
  const refused = await on('call', 'ledger.book.list', '--user', 'rep')
  expect([refused.code, json(refused.stdout)]).toMatchObject([1, { error: { code: 'FORBIDDEN', data: { permission: 'ledger.read' } } }])
  expect((await on('call', 'ledger.book.list', '--user', 'nobody')).stdout).toContain('USER_UNKNOWN')
})

test('batch answers every line in order and goes on after a failure', async () => {
  const lines = [
    { procedure: 'workspace.directory.save', input: { kind: 'customer', id: null, code: '', name: '甲医院' } },
    { procedure: 'no.such' },
    { procedure: 'workspace.directory.list', input: { kind: 'customer' } }
  ].map((line) => JSON.stringify(line))
  const { code, stdout } = await runTerminal(['batch', '--office', place.folder ?? ''], { stdin: [lines[0], '', '{broken', lines[1], lines[2]].join('\r\n') })
  const answers = stdout.trim().split('\n').map(json)
  expect(code).toBe(1)
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, false, true])
  expect(answers[3]).toMatchObject({ result: [{ name: '甲医院' }] })
  const allGood = await runTerminal(['batch', '--office', place.folder ?? ''], { stdin: lines[2] ?? '' })
  expect(allGood.code).toBe(0)
})

test('two terminals share an office', async () => {
  const results = await Promise.all(['甲', '乙', '丙'].map((name) =>
    on('call', 'workspace.directory.save', JSON.stringify({ kind: 'customer', id: null, code: '', name }))))
  expect(results.map(({ code }) => code)).toEqual([0, 0, 0])
  expect(JSON.parse((await on('call', 'workspace.directory.list', '{"kind":"customer"}')).stdout)).toHaveLength(3)
})

test('check says all is well, and 1 when it isn’t', async () => {
  const { code, stdout } = await on('check')
  expect([code, json(stdout)['ok']]).toEqual([0, true])
})

test('a statement without --book goes to the account whose number it bears, never to the cash box', async () => {
  const lines = ['交易日期,借方发生额,贷方发生额,余额,摘要', '2026-06-18,88.00,,1000.00,手续费']
  const plain = join(place.home, '流水.csv'), numbered = join(place.home, '带账号.csv')
  const books = JSON.parse((await on('call', 'ledger.book.list', '{}')).stdout) as { id: number; name: string; kind: string; bankNo: string | null }[]
  const [bank] = books.filter(({ kind }) => kind === 'bank')
  await on('call', 'ledger.book.save', JSON.stringify({ ...bank, bankNo: '37001610808050001234' }))
  writeFileSync(plain, lines.join('\n'))
  writeFileSync(numbered, ['账号,37001610808050001234', ...lines].join('\n'))
  const asked = await on('import', plain, '--as', 'bank', '--dry-run')
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('请用 --book 指定银行账户')])
  const guessed = await on('import', numbered, '--as', 'bank', '--dry-run')
  expect([guessed.code, guessed.stderr]).toEqual([0, expect.stringContaining(`记入资金账户“${bank!.name}”`)])
})

test('export and import refuse what they cannot do', async () => {
  expect((await on('import', '/no/such.xlsx', '--as', 'daybook', '--book', '库存现金')).stdout).toContain('FILE_UNREADABLE')
  const file = join(place.home, 'a.csv')
  writeFileSync(file, '日期,摘要,支出\n2026-01-05,办公用品,12.50\n')
  expect((await on('import', file, '--as', 'daybook', '--book', '没有这个')).stdout).toContain('BOOK_UNKNOWN')
  expect((await on('import', file, '--as', 'nothing', '--book', '库存现金')).code).toBe(1)
  expect((await on('export', 'trial-balance', '--format', 'pdf', '--from', '2026-01', '--to', '2026-01')).code).toBe(1)
  expect((await on('export', 'subsidiary-ledger', '--format', 'csv', '--account', '9999', '--from', '2026-01-01', '--to', '2026-01-31')).stdout).toContain('ACCOUNT_UNKNOWN')
})

test('the ledger comes out as an hledger journal and as a workbook', async () => {
  const journal = await on('export', 'ledger', '--format', 'hledger')
  expect(journal.code).toBe(0)
  const out = join(place.home, '余额.xlsx')
  const book = await on('export', 'trial-balance', '--format', 'xlsx', '--from', '2026-01', '--to', '2026-01', '--out', out)
  expect([book.code, json(book.stdout)]).toMatchObject([0, { file: out }])
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
})
