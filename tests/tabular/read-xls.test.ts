import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { bof, bytesOf, eof, oleFile, record, workbookStream } from './biff'

const { u8, u16, u32, f64, latin, wide } = bytesOf
const read = (stream: Buffer) => readWorkbook(oleFile({ Workbook: stream }), 'a.xls')
const code = (bytes: Uint8Array, limits = {}) => readWorkbook(bytes, 'a.xls', limits).then(() => 'read', (error: { code: string }) => error.code)
const number = (row: number, column: number, value: number, style = 0) => record(0x203, u16(row, column, style), f64(value))
const shared = (row: number, column: number, index: number) => record(0xfd, u16(row, column, 0), u32(index))
/** A style that shows the built-in date, after one that shows a number. */
const styles = [record(0xe0, u16(0, 0), Buffer.alloc(16)), record(0xe0, u16(0, 14), Buffer.alloc(16))]

describe('cells', () => {
  test('numbers in all their forms, with dates among them', async () => {
    const rk = (value: number) => u32(value)
    const sheet = [
      record(0x27e, u16(0, 0, 0), rk((123456 << 2) | 3)), record(0x27e, u16(0, 1, 0), rk((-8 << 2) | 2)),
      // 1.5 is 0x3FF80000_00000000; its upper part with the last bit set is a hundredth of it.
      record(0x27e, u16(0, 2, 0), rk(0x3ff80000)), record(0x27e, u16(0, 3, 0), rk(0x3ff80001)),
      record(0xbd, u16(1, 2), u16(0), rk((7 << 2) | 2), u16(1), rk((46082 << 2) | 2), u16(3)),
      number(2, 0, 46082.75, 1), number(2, 1, 1234.5), record(0x205, u16(2, 2, 0), u8(1, 0)), record(0x205, u16(2, 3, 0), u8(7, 1))
    ]
    expect((await read(workbookStream(styles, [sheet]))).sheets[0]!.rows).toEqual([
      [1234.56, -8, 1.5, 0.015], [null, null, 7, { date: '2026-03-01' }], [{ date: '2026-03-01', time: '18:00:00' }, 1234.5, true, '#DIV/0!']
    ])
  })

  test('what formulas gave: a number, a text in the record after, a truth, an error, an empty text', async () => {
    const formula = (column: number, result: Buffer) => record(0x06, u16(0, column, 0), result, u16(0), u32(0), u16(0))
    const special = (kind: number, value = 0) => u8(kind, 0, value, 0, 0, 0, 0xff, 0xff)
    const sheet = [
      formula(0, f64(-8)), formula(1, special(0)), record(0x4bc, u16(0, 0)), record(0x207, u16(2), u8(1), wide('差旅')), formula(2, special(1, 1)),
      formula(3, special(2, 0x2a)), formula(4, special(3)), record(0x207, u16(1), u8(0), latin('x')), formula(5, f64(2))
    ]
    expect((await read(workbookStream([], [sheet]))).sheets[0]!.rows).toEqual([[-8, '差旅', true, '#N/A', null, 2]])
  })

  test('texts that break off between records, between wide and narrow, with formatting and readings', async () => {
    const sst = [
      record(0xfc, u32(5, 5), u16(4), u8(0), latin('ab')), record(0x3c, u8(1), wide('报销'), u16(2), u8(1 | 4 | 8), u16(1), u32(6), wide('富')),
      record(0x3c, u8(0), latin('t'), u16(0, 0), u8(1, 2)), record(0x3c, u8(3, 4, 5, 6), u16(3), u8(0), latin('end')),
      record(0x3c, u16(2), u8(1), wide('两')), record(0x3c, u8(1), wide('条'), u16(0), u8(0))
    ]
    const sheet = [shared(0, 0, 0), shared(0, 1, 1), shared(0, 2, 2), shared(0, 3, 3), shared(0, 4, 4), shared(0, 5, 99), record(0x204, u16(1, 0, 0), u16(2), u8(1), wide('直接'))]
    expect((await read(workbookStream([], [sheet], sst))).sheets[0]!.rows).toEqual([['ab报销', '富t', 'end', '两条'], ['直接']])
  })

  test('charts inside a sheet are stepped over, merges and the 1904 system are kept', async () => {
    const sheet = [number(0, 0, 44620, 1), bof(0x20), number(0, 0, 9), eof, record(0xe5, u16(1, 2, 3, 0, 4))]
    const [first] = (await read(workbookStream([record(0x22, u16(1)), ...styles], [sheet]))).sheets
    expect(first).toEqual({ name: 'S1', hidden: false, rows: [[{ date: '2026-03-01' }]], merges: [{ r1: 2, c1: 0, r2: 3, c2: 4 }] })
  })
})

describe('containers', () => {
  const stream = workbookStream([], [[number(0, 0, 5)], [number(0, 0, 6)]])

  test('large sectors, a table of the table, a name in other letters', async () => {
    const padded = Buffer.concat([stream, Buffer.alloc(7_500_000)])
    for (const file of [oleFile({ Workbook: stream }, 12), oleFile({ Workbook: padded }), oleFile({ Other: latin('x'), WORKBOOK: stream })]) {
      expect((await readWorkbook(file, 'a.et')).sheets.map((sheet) => sheet.rows)).toEqual([[[5]], [[6]]])
    }
  })

  test('what can’t be read is refused by name', async () => {
    expect(await code(oleFile({ EncryptionInfo: latin('x'), EncryptedPackage: latin('x') }))).toBe('FILE_ENCRYPTED')
    expect(await code(oleFile({ Workbook: workbookStream([record(0x2f, u16(1, 1, 1))], [[]]) }))).toBe('FILE_ENCRYPTED')
    expect(await code(oleFile({ Book: Buffer.concat([bof(5, 0x0500), eof]) }))).toBe('FILE_KIND_UNSUPPORTED')
    expect(await code(oleFile({ Workbook: Buffer.concat([bof(5, 0x0500), eof]) }))).toBe('FILE_KIND_UNSUPPORTED')
    expect(await code(Buffer.concat([record(0x09, u16(2, 0x10)), eof]))).toBe('FILE_KIND_UNSUPPORTED')
    expect(await code(oleFile({ WordDocument: latin('x') }))).toBe('FILE_NOT_A_TABLE')
    expect(await code(oleFile({ Workbook: workbookStream([], []) }))).toBe('FILE_NOT_A_TABLE')
    expect(await code(u8(0xd0, 0xcf, 0x11, 0xe0))).toBe('FILE_DAMAGED')
  })

  test('limits on rows, cells and sheets', async () => {
    const file = oleFile({ Workbook: workbookStream([], [[number(0, 0, 1), number(65_535, 255, 1)], []]) })
    expect(await code(file)).toBe('read')
    expect(await code(file, { rows: 65_535 })).toBe('FILE_TOO_LARGE')
    expect(await code(file, { cells: 200_000 })).toBe('FILE_TOO_LARGE')
    expect(await code(file, { sheets: 1 })).toBe('FILE_TOO_LARGE')
  })

  test('sheets that overlap, and records that end too early', async () => {
    const place = (at: number) => record(0x85, u32(at), u8(0, 0, 1, 0), latin('a'))
    const head = (at: number) => Buffer.concat([bof(5), place(at), place(at), place(at), eof])
    const body = Buffer.concat([bof(0x10), ...Array.from({ length: 99 }, () => number(0, 0, 1)), eof])
    expect(await code(oleFile({ Workbook: Buffer.concat([head(head(0).length), body]) }))).toBe('FILE_DAMAGED')
    expect(await code(oleFile({ Workbook: stream.subarray(0, -4) }))).toBe('FILE_DAMAGED')
    expect(await code(oleFile({ Workbook: workbookStream([], [[record(0x203, u16(0, 0))]]) }))).toBe('FILE_DAMAGED')
    expect(await code(oleFile({ Workbook: workbookStream([], [[record(0xe5, u16(9999))]]) }))).toBe('FILE_DAMAGED')
    expect(await code(oleFile({ Workbook: workbookStream([], [[]], [record(0xfc, u32(1, 1), u16(9), u8(0), latin('short'))]) }))).toBe('FILE_DAMAGED')
  })

  test('a chain of sectors that bites its tail', async () => {
    const file = oleFile({ Workbook: Buffer.concat([stream, Buffer.alloc(5000)]) })
    const fatAt = (file.readUInt32LE(76) + 1) * 512
    const looped = Buffer.from(file)
    looped.writeUInt32LE(0, fatAt + 4)
    expect(await code(looped)).toBe('FILE_DAMAGED')
    const outside = Buffer.from(file)
    outside.writeUInt32LE(1_000_000, fatAt + 4)
    expect(await code(outside)).toBe('FILE_DAMAGED')
  })
})
