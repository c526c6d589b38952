import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROGRAM_FOLDER as folder } from '../app/program-folder'

/** The product's version, as every host shows it. */
export const VERSION = (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
/** The built page and its files. */
export const RENDERER = join(folder, 'out', 'renderer')
/** The built preload script: one CommonJS file, as a sandboxed one must be. */
export const PRELOAD = join(folder, 'out', 'preload', 'index.cjs')
