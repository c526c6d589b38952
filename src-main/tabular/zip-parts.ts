import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { Refusal } from '../../src-shared/kernel/errors'
import type { ReadLimits } from './limits'

const MOST_PARTS = 10_000

/** The parts of a zip file by name (lower case, no leading slash), read one at a time under the limits. */
export class ZipParts {
  private readonly file: ZipFile
  private readonly entries: ReadonlyMap<string, Entry>
  private readonly limits: ReadLimits
  private inflated = 0

  private constructor(file: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ReadLimits) {
    this.file = file
    this.entries = entries
    this.limits = limits
  }

  /** Reads the directory. Refuses with FILE_DAMAGED. */
  static async open(bytes: Uint8Array, limits: ReadLimits): Promise<ZipParts> {
    const entries = new Map<string, Entry>()
    const file = await damaged(async () => {
      const found = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      for await (const entry of found.eachEntry()) {
        if (entries.size >= MOST_PARTS) throw new Refusal('FILE_TOO_LARGE', { limit: 'parts' })
        entries.set(partName(entry.fileName), entry)
      }
      return found
    })
    return new ZipParts(file, entries, limits)
  }

  has(name: string): boolean { return this.entries.has(partName(name)) }

  names(): string[] { return [...this.entries.keys()] }

  /**
   * Hands a part's bytes to `take` as they inflate. Refuses with FILE_TOO_LARGE beyond the limits, FILE_ENCRYPTED, or
   * FILE_DAMAGED, which a missing part and a wrong checksum are too.
   */
  async read(name: string, take: (chunk: Uint8Array) => void): Promise<void> {
    const entry = this.entries.get(partName(name))
    if (!entry) throw new Refusal('FILE_DAMAGED', { part: name })
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refusal('FILE_ENCRYPTED')
    await damaged(async () => {
      let size = 0, checksum = 0
      const stream: Readable = await this.file.openReadStreamPromise(entry)
      try {
        for await (const chunk of stream as AsyncIterable<Uint8Array>) {
          size += chunk.byteLength
          this.inflated += chunk.byteLength
          this.count(size, entry.compressedSize)
          checksum = crc32(chunk, checksum)
          take(chunk)
        }
      } finally {
        stream.destroy()
      }
      if (checksum !== entry.crc32 >>> 0) throw new Refusal('FILE_DAMAGED', { part: name })
    })
  }

  /** A small part whole. */
  async bytes(name: string): Promise<Uint8Array> {
    const chunks: Uint8Array[] = []
    await this.read(name, (chunk) => chunks.push(chunk))
    return Buffer.concat(chunks)
  }

  private count(size: number, compressed: number) {
    const { inflatedBytes, ratio, ratioFromBytes } = this.limits
    if (this.inflated > inflatedBytes) throw new Refusal('FILE_TOO_LARGE', { limit: 'inflated' })
    if (size > ratioFromBytes && size > ratio * Math.max(1, compressed)) throw new Refusal('FILE_TOO_LARGE', { limit: 'ratio' })
  }
}

const partName = (name: string) => name.replace(/^\/+/, '').toLowerCase()

/** What yauzl and zlib throw comes from the file's bytes; a refusal passes through. */
async function damaged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('FILE_DAMAGED', { reason: error instanceof Error ? error.message : String(error) })
  }
}
