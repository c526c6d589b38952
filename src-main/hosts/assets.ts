import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { HARDENING, page } from '../app/csp'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png',
  '.json': 'application/json', '.md': 'text/markdown; charset=utf-8', '.woff2': 'font/woff2', '.ico': 'image/x-icon'
}

/** A file of the built renderer with the headers it must be served under. */
export interface Asset { body: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> }

/**
 * Reads what `pathname` of an address names in the renderer's folder; `/` is the page itself. Null where there is no
 * such file or the path would lead out of the folder. Built files carry a hash in their names, so they may be kept.
 */
export async function readAsset(folder: string, pathname: string): Promise<Asset | null> {
  const path = decode(pathname)
  if (path === null) return null
  if (path === '/' || path === '/index.html') return page(await readFile(join(folder, 'index.html'), 'utf8'))
  const file = normalize(join(folder, path))
  if (!file.startsWith(folder + sep)) return null
  try {
    const body = new Uint8Array(await readFile(file))
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return { body, headers: { ...HARDENING, 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' } }
  } catch {
    return null
  }
}

function decode(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
