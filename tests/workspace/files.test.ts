import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mediaTypeOf } from '../../src-shared/workspace/file'
import { aLedger, codeOf, refusalOf } from '../builders/ledger'
import { requestId } from './fixture'

const PDF = Buffer.from('%PDF-1.4\n% a paper\n%%EOF')
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])
const base64 = (bytes: Buffer) => bytes.toString('base64')
/** By another program's reckoning than the product's path: the hash is recomputed here. */
const placeOf = (folder: string, bytes: Buffer) => {
  const hash = createHash('sha256').update(bytes).digest('hex')
  return join(folder, 'attachments', hash.slice(0, 2), hash)
}

async function aDraft() {
  const desk = await aLedger()
  const lines = [desk.line('5601.05.01', 20), desk.line('1001', 0, 20)]
  const { draftId } = await desk.draft('2026-03-05', lines)
  const ref = { kind: 'draft' as const, id: draftId }
  const attach = (name: string, bytes: Buffer, to: { kind: 'draft' | 'posted'; id: number } = ref) =>
    desk.ledger.attachment.save({ requestId: requestId(), ref: to, name, content: base64(bytes) })
  return { ...desk, ref, draftId, lines, attach }
}

test('a file lies in the office under its hash and comes back as it was', async () => {
  const { ledger, ref, attach, folder } = await aDraft()
  const { hash } = await attach('发票.pdf', PDF)
  expect(readFileSync(placeOf(folder, PDF))).toEqual(PDF)
  expect(await ledger.attachment.list({ ref })).toMatchObject([{ hash, name: '发票.pdf', mediaType: 'application/pdf', bytes: PDF.length, addedBy: '王芳' }])
  expect(await ledger.attachment.get({ ref, hash })).toEqual({ fileName: '发票.pdf', mediaType: 'application/pdf', content: base64(PDF) })
  // The same content again is the same attachment.
  await attach('又一次.pdf', PDF)
  expect(await ledger.attachment.list({ ref })).toHaveLength(1)
})

test('posting takes the papers along; then they stay', async () => {
  const { ledger, ref, attach, draftId, rows } = await aDraft()
  const { hash } = await attach('发票.pdf', PDF)
  const { vouchers } = await ledger.voucher.post({ requestId: requestId(), draftIds: [draftId] })
  const posted = { kind: 'posted' as const, id: vouchers[0]!.voucherId }
  expect(await ledger.attachment.list({ ref: posted })).toMatchObject([{ hash }])
  expect(await codeOf(ledger.attachment.list({ ref }))).toBe('VOUCHER_UNKNOWN')
  expect(await codeOf(ledger.attachment.remove({ requestId: requestId(), ref: posted, hash }))).toBe('ATTACHMENT_KEPT')
  await attach('补来的.png', PNG, posted)
  expect(rows(`SELECT count(*) AS n FROM attachment`)).toEqual([{ n: 2 }])
})

test('a content is deleted with its last attachment and not before', async () => {
  const desk = await aDraft()
  const { draftId: other } = await desk.draft('2026-03-06', desk.lines)
  const { hash } = await desk.attach('发票.pdf', PDF)
  await desk.attach('发票.pdf', PDF, { kind: 'draft', id: other })
  await desk.ledger.attachment.remove({ requestId: requestId(), ref: desk.ref, hash })
  expect(existsSync(placeOf(desk.folder, PDF))).toBe(true)
  await desk.ledger.attachment.remove({ requestId: requestId(), ref: { kind: 'draft', id: other }, hash })
  expect(existsSync(placeOf(desk.folder, PDF))).toBe(false)
  expect(desk.rows('SELECT * FROM file')).toEqual([])
})

test('the next draft does not inherit the papers of one that was deleted', async () => {
  const { ledger, attach, draft, draftId, lines } = await aDraft()
  await attach('发票.pdf', PDF)
  await ledger.voucher.remove({ requestId: requestId(), draftIds: [draftId] })
  const next = await draft('2026-03-07', lines)
  expect(await ledger.attachment.list({ ref: { kind: 'draft', id: next.draftId } })).toEqual([])
})

test('what is no picture, PDF or e-invoice, or too large, is refused by name', async () => {
  const { attach } = await aDraft()
  expect(await refusalOf(attach('程序.exe', Buffer.from('MZ....')))).toEqual({ code: 'ATTACHMENT_KIND', data: { name: '程序.exe' } })
  expect(await refusalOf(attach('假的.pdf', Buffer.from('<html>')))).toEqual({ code: 'ATTACHMENT_KIND', data: { name: '假的.pdf' } })
  expect(await codeOf(attach('大.pdf', Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)])))).toBe('ATTACHMENT_TOO_LARGE')
})

test('数据检查 reads every file again and names what was altered or is gone', async () => {
  const { api, attach, folder, ledger, ref } = await aDraft()
  const { hash } = await attach('发票.pdf', PDF)
  await attach('照片.png', PNG)
  const found = async () => (await api.check.run()).checks.find((check) => check.name === 'attachments')!
  expect(await found()).toMatchObject({ ok: true, where: [] })
  writeFileSync(placeOf(folder, PDF), `${PDF.toString().slice(0, -1)}X`)
  expect(await found()).toMatchObject({ ok: false, where: [expect.stringContaining('发票.pdf')] })
  expect(await refusalOf(ledger.attachment.get({ ref, hash }))).toEqual({ code: 'ATTACHMENT_LOST', data: { name: '发票.pdf' } })
})

test.each([
  ['a.png', PNG, 'image/png'], ['b.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'], ['c.pdf', PDF, 'application/pdf'],
  ['d.ofd', Buffer.from([0x50, 0x4b, 3, 4]), 'application/ofd'], ['d.zip', Buffer.from([0x50, 0x4b, 3, 4]), undefined],
  ['e.xml', Buffer.from('\ufeff<?xml version="1.0"?>'), 'application/xml'], ['f.svg', Buffer.from('<svg onload="x">'), undefined], ['g.webp', Buffer.from('RIFF....WEBP'), 'image/webp']
])('%s is told by its first bytes', (name, bytes, expected) => { expect(mediaTypeOf(bytes, name)).toBe(expected) })

test('a restored backup has the papers too', async () => {
  const { api, attach, home, core } = await aDraft()
  const { hash } = await attach('发票.pdf', PDF)
  const { name } = await api.backup.create({ requestId: requestId() })
  const folder = join(home, '恢复')
  await api.backup.restore({ requestId: requestId(), from: name, folder })
  expect(core.office().folder).toBe(folder)
  expect(readFileSync(placeOf(folder, PDF))).toEqual(PDF)
  expect(core.read((db) => db.raw.prepare('SELECT hash FROM file').all())).toEqual([{ hash }])
})
