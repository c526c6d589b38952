import { existsSync } from 'node:fs'
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

export const PROGRAM_FOLDER = programFolder()
