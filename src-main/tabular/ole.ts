import { Refusal } from '../../src-shared/kernel/errors'

/** A stream of the root storage: its first sector and its size in bytes. */
interface StreamEntry { name: string; start: number; size: number }

const END_OF_CHAIN = 0xfffffffe
const NO_ENTRY = 0xffffffff
const ENTRY_BYTES = 128
const STREAM = 2
const ROOT = 5

const damaged = (reason: string) => new Refusal('FILE_DAMAGED', { reason: `ole ${reason}` })

/**
 * A compound file (OLE2, [MS-CFB]): a small file system in sectors, in which .xls and encrypted .xlsx files are kept.
 * Every chain of sectors is counted, since a damaged table can point back into itself.
 */
export class OleFile {
  private readonly bytes: Buffer
  private readonly sectorBytes: number
  private readonly miniBytes: number
  private readonly miniCutoff: number
  private readonly fat: Uint32Array
  private readonly miniFat: Uint32Array
  private readonly miniStream: Buffer
  private readonly streams: readonly StreamEntry[]

  /** Reads tables and directory. Refuses with FILE_DAMAGED. */
  constructor(file: Uint8Array) {
    this.bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
    if (this.bytes.length < 512) throw damaged('header')
    const [sectorShift, miniShift] = [this.bytes.readUInt16LE(30), this.bytes.readUInt16LE(32)]
    if ((sectorShift !== 9 && sectorShift !== 12) || miniShift !== 6) throw damaged('sector size')
    this.sectorBytes = 1 << sectorShift
    this.miniBytes = 1 << miniShift
    this.miniCutoff = this.bytes.readUInt32LE(56)
    this.fat = this.readFat()
    const directory = this.chain(this.bytes.readUInt32LE(48))
    const root = entryAt(directory, 0)
    if (root.type !== ROOT) throw damaged('root')
    this.miniStream = root.start === END_OF_CHAIN || root.size === 0 ? Buffer.alloc(0) : this.chain(root.start)
    this.miniFat = words(this.chain(this.bytes.readUInt32LE(60)))
    this.streams = childStreams(directory, root.child)
  }

  /** True when the root storage holds a stream of that name. */
  has(name: string): boolean { return this.find(name) !== undefined }

  /** A stream of the root storage whole. Refuses with FILE_DAMAGED, which a missing stream is too. */
  stream(name: string): Buffer {
    const entry = this.find(name)
    if (!entry) throw damaged('stream')
    const bytes = entry.size < this.miniCutoff ? this.miniChain(entry.start) : this.chain(entry.start)
    if (bytes.length < entry.size) throw damaged('stream size')
    return bytes.subarray(0, entry.size)
  }

  private find(name: string) { return this.streams.find((stream) => stream.name.toLowerCase() === name.toLowerCase()) }

  private get sectorCount() { return Math.ceil(this.bytes.length / this.sectorBytes) - 1 }

  private sector(index: number): Buffer {
    if (index >= this.sectorCount) throw damaged('sector')
    const from = (index + 1) * this.sectorBytes
    return this.bytes.subarray(from, from + this.sectorBytes)
  }

  /** The sectors of the allocation table are listed in the header and go on in sectors of their own (DIFAT). */
  private readFat(): Uint32Array {
    const perSector = this.sectorBytes / 4
    const needed = Math.ceil(this.sectorCount / perSector)
    const sectors: number[] = []
    for (let at = 76; at < 512; at += 4) sectors.push(this.bytes.readUInt32LE(at))
    let next = this.bytes.readUInt32LE(68)
    while (sectors.length < needed && next < END_OF_CHAIN) {
      const more = words(this.sector(next))
      if (more.length < perSector) throw damaged('difat')
      sectors.push(...more.subarray(0, perSector - 1))
      next = more[perSector - 1]!
    }
    const used = sectors.slice(0, needed).filter((sector) => sector < END_OF_CHAIN - 1)
    return words(Buffer.concat(used.map((sector) => this.sector(sector))))
  }

  private chain(start: number): Buffer {
    return Buffer.concat(linked(start, this.fat, this.sectorCount).map((sector) => this.sector(sector)))
  }

  private miniChain(start: number): Buffer {
    const sectors = linked(start, this.miniFat, Math.ceil(this.miniStream.length / this.miniBytes))
    return Buffer.concat(sectors.map((sector) => this.miniStream.subarray(sector * this.miniBytes, (sector + 1) * this.miniBytes)))
  }
}

/** The sectors from `start` to the end of their chain. Refuses with FILE_DAMAGED one that leaves the table or is too long. */
function linked(start: number, table: Uint32Array, most: number): number[] {
  const sectors: number[] = []
  for (let sector = start; sector !== END_OF_CHAIN; sector = table[sector]!) {
    if (sector >= table.length) {
      if (sectors.length === 0 && sector === NO_ENTRY) return sectors
      throw damaged('chain')
    }
    if (sectors.length >= most) throw damaged('loop')
    sectors.push(sector)
  }
  return sectors
}

function words(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(bytes.length >> 2)
  for (let at = 0; at < numbers.length; at++) numbers[at] = bytes.readUInt32LE(at * 4)
  return numbers
}

function entryAt(directory: Buffer, index: number) {
  const from = index * ENTRY_BYTES
  if (from + ENTRY_BYTES > directory.length) throw damaged('directory')
  const nameBytes = Math.min(62, Math.max(0, directory.readUInt16LE(from + 64) - 2))
  const [left, right, child] = [68, 72, 76].map((at) => directory.readUInt32LE(from + at))
  return {
    name: directory.toString('utf16le', from, from + nameBytes), type: directory[from + 66]!,
    left: left!, right: right!, child: child!, start: directory.readUInt32LE(from + 116), size: directory.readUInt32LE(from + 120)
  }
}

/**
 * The streams directly under the root, by its tree of siblings: a document embedded in a sheet has a storage with a
 * Workbook stream of its own further down.
 */
function childStreams(directory: Buffer, first: number): StreamEntry[] {
  const streams: StreamEntry[] = []
  const seen = new Set<number>(), waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    if (index === NO_ENTRY || seen.has(index)) continue
    seen.add(index)
    const entry = entryAt(directory, index)
    if (entry.type === STREAM) streams.push({ name: entry.name, start: entry.start, size: entry.size })
    waiting.push(entry.left, entry.right)
  }
  return streams
}
