import { join } from 'node:path'
import { PROGRAM_FOLDER } from '../../app/program-folder'

/** The built import.worker, an entry of its own under a fixed name: threads of threads can't be found by the bundler. */
export const IMPORT_WORKER = join(PROGRAM_FOLDER, 'out', 'main', 'import.js')
