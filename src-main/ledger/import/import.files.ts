import { createHash } from 'node:crypto'
import { Refusal } from '../../../src-shared/kernel/errors'
import type { RawSheet } from '../../../src-shared/tabular/raw'
import type { Connection } from '../../app/context'
import { parseFile } from '../../tabular/parse'
import type { ImportFile } from './import.reader'

/** A file as a caller sends it: its bytes in base64, or only its digest where it has sent them before. */
export interface SentFile { fileName: string; content: string | null; digest: string | null }

interface KeptFile { owner: Connection; fileName: string; file: ImportFile; cells: number }

/** Files kept, all callers together; the newest stays whatever its size. */
const MOST_FILES = 4, MOST_CELLS = 6_000_000

/** The newest last: a dry run, its corrections and the import read the same file, each caller only its own. */
let files: KeptFile[] = []

/**
 * The file, read in a thread of its own unless this caller's last reading of it is still kept. Refuses with the FILE_…
 * codes; FILE_GONE where only a digest was sent of a file that isn't kept.
 */
export async function readImport({ fileName, content, digest }: SentFile, owner: Connection, signal?: AbortSignal): Promise<ImportFile> {
  const bytes = content === null ? undefined : Buffer.from(content, 'base64')
  const wanted = bytes ? createHash('sha256').update(bytes).digest('hex') : digest
  const found = files.find((one) => one.owner === owner && one.fileName === fileName && one.file.digest === wanted)
  if (found) {
    keep(found)
    return found.file
  }
  if (!bytes || wanted === null) throw new Refusal('FILE_GONE')
  const file: ImportFile = { digest: wanted, workbook: await parseFile(bytes, fileName, { signal }) }
  keep({ owner, fileName, file, cells: cellsOf(file.workbook.sheets) })
  return file
}

function keep(newest: KeptFile) {
  const others = files.filter((one) => one !== newest).slice(1 - MOST_FILES)
  let cells = newest.cells + others.reduce((sum, one) => sum + one.cells, 0)
  while (others.length > 0 && cells > MOST_CELLS) cells -= others.shift()!.cells
  files = [...others, newest]
}

const cellsOf = (sheets: readonly RawSheet[]) => sheets.reduce((sum, sheet) => sheet.rows.reduce((all, row) => all + row.length, sum), 0)
