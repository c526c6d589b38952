/** Asked of Node when something is written: loading it takes a terminal command's hundredth part, and few write. */
const zlib = () => process.getBuiltinModule('node:zlib')

const CHUNK_CHARS = 256 * 1024
const LEVEL = 2
/** Deflate, names in UTF-8, 1 January 2000: one moment for every file, so that the same book gives the same bytes. */
const VERSION = 20, UTF8_NAMES = 0x800, DEFLATE = 8, DATE = (20 << 9) | (1 << 5) | 1

interface Written { name: Buffer; checksum: number; size: number; packed: number; offset: number }

/** A zip file made part by part in memory; only the compressed bytes are held. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = []
  private readonly parts: Written[] = []
  private offset = 0

  /** Begins a part; the one before must have been finished. */
  part(name: string): ZipPart {
    return new ZipPart((packed, size, checksum) => {
      const written = { name: Buffer.from(name, 'utf8'), checksum, size, packed: packed.reduce((sum, chunk) => sum + chunk.byteLength, 0), offset: this.offset }
      this.parts.push(written)
      this.push(localHeader(written), ...packed)
    })
  }

  /** The whole file. */
  end(): Uint8Array {
    const start = this.offset
    for (const part of this.parts) this.push(directoryEntry(part))
    const tail = Buffer.alloc(22)
    tail.writeUInt32LE(0x06054b50, 0)
    tail.writeUInt16LE(this.parts.length, 8)
    tail.writeUInt16LE(this.parts.length, 10)
    tail.writeUInt32LE(this.offset - start, 12)
    tail.writeUInt32LE(start, 16)
    this.push(tail)
    return Buffer.concat(this.chunks, this.offset)
  }

  private push(...chunks: readonly Uint8Array[]) {
    for (const chunk of chunks) {
      this.chunks.push(chunk)
      this.offset += chunk.byteLength
    }
  }
}

/** One part of the file; text is compressed a chunk at a time, each by itself, which deflate allows at a byte's end. */
export class ZipPart {
  private readonly packed: Uint8Array[] = []
  private readonly done: (packed: readonly Uint8Array[], size: number, checksum: number) => void
  private pending = ''
  private size = 0
  private checksum = 0

  constructor(done: (packed: readonly Uint8Array[], size: number, checksum: number) => void) { this.done = done }

  add(text: string) {
    this.pending += text
    if (this.pending.length >= CHUNK_CHARS) this.flush(false)
  }

  finish(text: string) {
    this.pending += text
    this.flush(true)
    this.done(this.packed, this.size, this.checksum)
  }

  private flush(isLast: boolean) {
    const bytes = Buffer.from(this.pending, 'utf8')
    this.pending = ''
    this.size += bytes.byteLength
    const { constants, crc32, deflateRawSync } = zlib()
    this.checksum = crc32(bytes, this.checksum)
    this.packed.push(deflateRawSync(bytes, { level: LEVEL, finishFlush: isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }))
  }
}

function localHeader({ name, ...sizes }: Written): Buffer {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  writeCommon(header, 4, name.byteLength, sizes)
  return Buffer.concat([header, name])
}

function directoryEntry({ name, offset, ...sizes }: Written): Buffer {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(VERSION, 4)
  writeCommon(header, 6, name.byteLength, sizes)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, name])
}

/** The fields that a local header and its directory entry share (APPNOTE 4.3.7, 4.3.12). */
function writeCommon(header: Buffer, at: number, nameLength: number, { checksum, size, packed }: Pick<Written, 'checksum' | 'size' | 'packed'>) {
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(UTF8_NAMES, at + 2)
  header.writeUInt16LE(DEFLATE, at + 4)
  header.writeUInt16LE(DATE, at + 8)
  header.writeUInt32LE(checksum, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(size, at + 18)
  header.writeUInt16LE(nameLength, at + 22)
}
