/** Old workbooks written by hand, byte by byte, so that the reader isn't tested by its own writer. */

const u16 = (...numbers: number[]) => Buffer.concat(numbers.map((number) => { const bytes = Buffer.alloc(2); bytes.writeUInt16LE(number); return bytes }))
const u32 = (...numbers: number[]) => Buffer.concat(numbers.map((number) => { const bytes = Buffer.alloc(4); bytes.writeUInt32LE(number >>> 0); return bytes }))
const f64 = (number: number) => { const bytes = Buffer.alloc(8); bytes.writeDoubleLE(number); return bytes }

export const bytesOf = { u16, u32, f64, u8: (...numbers: number[]) => Buffer.from(numbers), latin: (text: string) => Buffer.from(text, 'latin1'), wide: (text: string) => Buffer.from(text, 'utf16le') }

/** A record from its type and the pieces of its data. */
export function record(type: number, ...pieces: Buffer[]): Buffer {
  const data = Buffer.concat(pieces)
  return Buffer.concat([u16(type, data.length), data])
}

export const bof = (kind: number, version = 0x0600) => record(0x809, u16(version, kind, 0, 0), u32(0, 0))
export const eof = record(0x0a)

/** A workbook stream: `globals` before the list of sheets, `tables` after it, and each sheet's records. */
export function workbookStream(globals: Buffer[], sheets: Buffer[][], tables: Buffer[] = []): Buffer {
  const list = (places: number[]) => places.map((place, at) => record(0x85, u32(place), Buffer.from([0, 0, 2, 0]), Buffer.from(`S${at + 1}`, 'latin1')))
  const head = (places: number[]) => Buffer.concat([bof(5), ...globals, ...list(places), ...tables, eof])
  const bodies = sheets.map((records) => Buffer.concat([bof(0x10), ...records, eof]))
  const start = head(sheets.map(() => 0)).length
  const places = bodies.map((_, at) => start + Buffer.concat(bodies.slice(0, at)).length)
  return Buffer.concat([head(places), ...bodies])
}

const END = 0xfffffffe
const FREE = 0xffffffff

/** A compound file whose root holds these streams, all in whole sectors. */
export function oleFile(streams: Record<string, Buffer>, shift: 9 | 12 = 9): Buffer {
  const size = 1 << shift, perSector = size / 4
  const fat: number[] = [], sectors: Buffer[] = []
  const add = (bytes: Buffer): number => {
    const first = sectors.length, count = Math.max(1, Math.ceil(bytes.length / size))
    for (let at = 0; at < count; at++) {
      const sector = Buffer.alloc(size)
      bytes.copy(sector, 0, at * size, (at + 1) * size)
      sectors.push(sector)
      fat.push(at + 1 < count ? first + at + 1 : END)
    }
    return first
  }
  const entries = Object.entries(streams).map(([name, bytes], at, all) => entry(name, 2, add(bytes), bytes.length, at + 1 < all.length ? at + 2 : FREE))
  const directory = add(Buffer.concat([entry('Root Entry', 5, END, 0, FREE, 1), ...entries]))
  const fatCount = Math.ceil((sectors.length + 2) / (perSector - 2)) + 1
  const difatCount = Math.ceil(Math.max(0, fatCount - 109) / (perSector - 1))
  const fatAt = sectors.length, difatAt = fatAt + fatCount
  const table = [...fat, ...Array.from({ length: fatCount }, () => 0xfffffffd), ...Array.from({ length: difatCount }, () => 0xfffffffc)]
  while (table.length < fatCount * perSector) table.push(FREE)
  const places = Array.from({ length: fatCount }, (_, at) => fatAt + at)
  const difat = Array.from({ length: difatCount }, (_, at) => {
    const part = places.slice(109 + at * (perSector - 1), 109 + (at + 1) * (perSector - 1))
    while (part.length < perSector - 1) part.push(FREE)
    return u32(...part, at + 1 < difatCount ? difatAt + at + 1 : END)
  })
  const header = Buffer.alloc(size)
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(16), u16(0x3e, shift === 9 ? 3 : 4, 0xfffe, shift, 6), Buffer.alloc(6),
    u32(0, fatCount, directory, 0, 0, END, 0, difatCount > 0 ? difatAt : END, difatCount), u32(...Array.from({ length: 109 }, (_, at) => places[at] ?? FREE))
  ]).copy(header)
  return Buffer.concat([header, ...sectors, u32(...table), ...difat])
}

function entry(name: string, type: number, start: number, size: number, right: number, child = FREE): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes[66] = type
  bytes[67] = 1
  u32(FREE, right, child).copy(bytes, 68)
  u32(start, size).copy(bytes, 116)
  return bytes
}
