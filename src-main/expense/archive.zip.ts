import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { asRefusal, sync, syncFolder } from '../db/backup'

/** One file of an archive: made here, or lying on disk under its content's hash. */
export type Part = { path: string; bytes: Uint8Array } | { path: string; file: string; size: number }

/** The SHA-256 of a file read piece by piece, or undefined where it can't be read. */
export async function digestOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array)
    return hash.digest('hex')
  } catch {
    return undefined
  }
}

/**
 * Writes a zip of the parts, in order, under a name that nothing has yet; it gets that name when it is whole and on disk.
 * Files are stored as they are: pictures and PDF are compressed already. Answers where it lies, its size and SHA-256.
 *
 * Refuses DISK_FULL, FOLDER_NOT_WRITABLE.
 */
export async function writeZip(folder: string, name: string, parts: readonly Part[]): Promise<{ path: string; bytes: number; sha256: string }> {
  const draft = join(folder, `${name}.zip.part`)
  try {
    mkdirSync(folder, { recursive: true })
    for (const left of readdirSync(folder)) if (left.endsWith('.zip.part')) rmSync(join(folder, left), { force: true })
    const { ZipFile } = await import('yazl') // few commands make an archive, and every start would pay for it
    const zip = new ZipFile(), hash = createHash('sha256')
    let bytes = 0
    for (const part of parts) {
      if ('bytes' in part) zip.addBuffer(Buffer.from(part.bytes), part.path)
      else zip.addReadStreamLazy(part.path, { compress: false, size: part.size }, (give) => { give(null, createReadStream(part.file)) })
    }
    const measure = new Transform({ transform(piece: Uint8Array, _, done) { hash.update(piece); bytes += piece.byteLength; done(null, piece) } })
    const failed = new Promise<never>((_, reject) => { zip.on('error', reject) })
    zip.end()
    await Promise.race([pipeline(zip.outputStream, measure, createWriteStream(draft)), failed])
    sync(draft)
    const path = freePath(folder, name)
    renameSync(draft, path)
    syncFolder(folder)
    return { path, bytes, sha256: hash.digest('hex') }
  } catch (error) {
    rmSync(draft, { force: true })
    throw asRefusal(error, folder)
  }
}

/** An archive made before is never written over. */
function freePath(folder: string, name: string): string {
  let path = join(folder, `${name}.zip`)
  for (let count = 2; existsSync(path); count++) path = join(folder, `${name} (${count}).zip`)
  return path
}
