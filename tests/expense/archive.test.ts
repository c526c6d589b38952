import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveState, nameOnce, safeName } from '../../src-shared/expense/archive.rules'
import { anExpenseDesk } from '../builders/expense'
import { officeCells, officeTables, openInLibreOffice } from '../builders/libreoffice'
import { refusalOf } from '../builders/ledger'
import { requestId } from '../workspace/fixture'

const PDF = Buffer.from('%PDF-1.4\n% an invoice\n%%EOF'), PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A paid claim whose line and head have a paper each, and a voucher of its own paper; all posted in March. */
async function anArchive() {
  const desk = await anExpenseDesk()
  const { rep, checker, manager, cashier, item } = desk
  const { id } = await rep.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '出差', lines: [item()] } })
  const [line] = (await rep.expense.claim.get({ id })).lines
  await rep.expense.attachment.save({ requestId: requestId(), record: 'claim', id, name: '行程/单?.pdf', content: PDF.toString('base64') })
  await rep.expense.attachment.save({ requestId: requestId(), record: 'claimLine', id: line!.id!, name: '发票.png', content: PNG.toString('base64') })
  const { approvalId } = await rep.expense.claim.submit({ requestId: requestId(), id })
  for (const one of [checker, manager]) await one.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  const { draftIds } = await cashier.expense.payment.run({ requestId: requestId(), items: [{ record: 'claim', id }], bookId: desk.bookId('库存现金'), date: '2026-03-05' })
  await manager.ledger.voucher.review({ requestId: requestId(), draftIds })
  await manager.ledger.voucher.post({ requestId: requestId(), draftIds })
  return { ...desk, run: () => cashier.expense.archive.run({ requestId: requestId(), from: '2026-03', to: '2026-03' }) }
}

test('an archive is a zip that other programs open, whose every file is what its sum says', async () => {
  const desk = await anArchive()
  const made = await desk.run()
  expect(made).toMatchObject({ files: 2, lost: [], sha256: sha256(readFileSync(made.path)), bytes: readFileSync(made.path).length })
  const out = join(desk.folder, 'unpacked')
  execFileSync('unzip', ['-q', made.path, '-d', out], { env: { ...process.env, LC_ALL: 'C.UTF-8' } })
  const sums = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })
  expect(sums.trim().split('\n').every((line) => line.endsWith(': OK'))).toBe(true)
  const [folder] = readdirSync(join(out, '附件/2026-03'))
  const papers = join(out, '附件/2026-03', folder!)
  expect(new Set(readdirSync(papers))).toEqual(new Set(['发票.png', '行程_单_.pdf']))
  expect(readFileSync(join(papers, '行程_单_.pdf'))).toEqual(PDF)
  expect(readdirSync(out).filter((name) => name.endsWith('.xlsx'))).toHaveLength(6)
  // The list of vouchers agrees with what went in, and a second archive does not write over the first.
  expect(await desk.cashier.expense.archive.list({ from: '2026-03', to: '2026-03' })).toEqual(expect.arrayContaining([expect.objectContaining({ files: 2, bytes: PDF.length + PNG.length })]))
  const second = await desk.run()
  expect(second.path).not.toBe(made.path)
  expect(readdirSync(join(desk.folder, 'archives'))).toHaveLength(2)
  expect(desk.rows<{ detail: string }>(`SELECT detail FROM audit_entry WHERE subject = 'office' ORDER BY id DESC LIMIT 1`)[0]!.detail).toContain(second.sha256)
})

test('a paper that is gone or was altered is left out by name; months without vouchers are refused', async () => {
  const desk = await anArchive()
  const placeOf = (bytes: Buffer) => join(desk.folder, 'attachments', sha256(bytes).slice(0, 2), sha256(bytes))
  writeFileSync(placeOf(PDF), '%PDF-1.4 another')
  rmSync(placeOf(PNG))
  const made = await desk.run()
  expect(made.files).toBe(0)
  expect(new Set(made.lost.map((name) => name.split(' ')[1]))).toEqual(new Set(['发票.png', '行程/单?.pdf']))
  expect(await refusalOf(desk.cashier.expense.archive.run({ requestId: requestId(), from: '2026-01', to: '2026-01' }))).toEqual({ code: 'ARCHIVE_EMPTY', data: {} })
})

test('a repeat after a lost answer makes no second file', async () => {
  const desk = await anArchive(), input = { requestId: requestId(), from: '2026-03', to: '2026-03' }
  const first = await desk.cashier.expense.archive.run(input)
  expect(await desk.cashier.expense.archive.run(input)).toEqual(first)
  expect(readdirSync(join(desk.folder, 'archives'))).toHaveLength(1)
})

test('总部月报 opens in LibreOffice with nine sheets whose figures are those of the books', async () => {
  const desk = await anArchive()
  await desk.paidAdvance(300)
  const { fileName, content } = await desk.manager.expense.pack.export({ month: '2026-03' })
  expect(fileName).toMatch(/月报 2026-03\.xlsx$/)
  const [book] = openInLibreOffice(Buffer.from(content, 'base64'))
  expect(officeTables(book!)).toEqual(['资产负债表', '利润表', '现金流量表', '科目余额表', '销售费用分析表', '资金账户', '个人借款', '预算执行', '合规检查'])
  // 116.00 was paid for the claim and posted; the advance of 300.00 is paid, but its voucher is not posted yet.
  const cash = officeCells(book!, '资金账户').find(([first]) => first?.text === '库存现金')!
  expect([cash.at(-2)?.value, cash.at(-1)?.value]).toEqual(['116', '-116'])
  const loan = officeCells(book!, '个人借款').find(([first]) => first?.text.startsWith('JK-'))!
  expect(loan.map(({ text }) => text)).toEqual(expect.arrayContaining(['王丽娜', '300.00']))
}, 120_000)

test('names fit every file system, and each stands once', () => {
  expect(['发票:1/2.pdf', 'CON?', ' a. ', 'x'.repeat(300) + '.pdf', '\u0007'].map(safeName)).toEqual(['发票_1_2.pdf', 'CON_', 'a', 'x'.repeat(80) + '.pdf', '_'])
  const taken = new Set<string>()
  expect(['a/发票.PDF', 'a/发票.pdf', 'a/发票.pdf', 'a/无后缀', 'a/无后缀'].map((name) => nameOnce(taken, name))).toEqual(['a/发票.PDF', 'a/发票 (2).pdf', 'a/发票 (3).pdf', 'a/无后缀', 'a/无后缀 (2)'])
  expect([{ papers: 2, files: 1 }, { papers: 2, files: 2 }, { papers: 0, files: 1 }, { papers: 0, files: 0 }].map(archiveState)).toEqual(['lacking', 'full', 'full', 'none'])
})
