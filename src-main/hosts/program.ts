import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The program's own folder. Looked for upwards, because the build decides how deep a shared piece of it lies. */
function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('package.json is missing above the program')
    folder = parent
  }
  return folder
}

const folder = programFolder()

/** The product's version, as every host shows it. */
export const VERSION = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
/** The built page and its files. */
export const RENDERER = join(folder, 'out', 'renderer')
/** The built preload script: one CommonJS file, as a sandboxed one must be. */
export const PRELOAD = join(folder, 'out', 'preload', 'index.cjs')
