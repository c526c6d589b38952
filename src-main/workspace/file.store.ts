import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'

/** Where a content lies: attachments/ab/abcd…; the name is the content's hash, so one content lies there once. */
export const storedPath = (folder: string, hash: string) => join(folder, 'attachments', hash.slice(0, 2), hash)

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Puts a content into its place, on disk before it returns; says its hash. Refuses DISK_FULL, FOLDER_NOT_WRITABLE. */
export function putContent(folder: string, bytes: Uint8Array): string {
  const hash = sha256(bytes), path = storedPath(folder, hash)
  if (statSync(path, { throwIfNoEntry: false })?.size === bytes.length) return hash
  const draft = `${path}.new`
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(draft, bytes, { flush: true })
    renameSync(draft, path)
    return hash
  } catch (error) {
    rmSync(draft, { force: true })
    throw (error as { code?: unknown }).code === 'ENOSPC' ? new Refusal('DISK_FULL') : new Refusal('FOLDER_NOT_WRITABLE', { path: join(folder, 'attachments') })
  }
}

/** The content of a hash, or undefined when it is lost or no longer what it was. */
export function getContent(folder: string, hash: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(storedPath(folder, hash))
    return sha256(bytes) === hash ? bytes : undefined
  } catch {
    return undefined
  }
}

export function dropContent(folder: string, hash: string): void {
  rmSync(storedPath(folder, hash), { force: true })
}
