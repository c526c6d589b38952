import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** Paths, relative to the repository, of every file under `folders` whose name ends as `pattern` says. */
export function filesUnder(folders: readonly string[], pattern: RegExp): string[] {
  return folders.flatMap((folder) => readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && pattern.test(entry.name) && !/node_modules|fixtures/.test(entry.parentPath))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/')).sort()
}

export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
