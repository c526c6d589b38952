import { gatherPreview } from '../../src-shared/ledger/import.rules'
import { requestId } from '../workspace/fixture'
import type { LedgerDesk } from '../builders/ledger'
import type { ImportChoice, ImportRecord, ImportResult } from '../../src-shared/ledger/import'

/** A csv as an office would have it, as the contract takes files. */
export const csv = (...lines: string[]) => ({ fileName: '旧账.csv', content: Buffer.from(lines.join('\r\n'), 'utf8').toString('base64') })
export type GivenFile = ReturnType<typeof csv>

/** A choice with only the sheet settled; csv files have one, named like the file. */
export const choice = (more: Partial<ImportChoice>): ImportChoice =>
  ({ sheet: '旧账', headerRow: null, fields: null, categories: null, year: null, isSwapped: false, words: {}, names: {}, sheets: null, edits: [], creations: [], ...more })

/** Dry run and import of a file into a book of the desk. */
export function importer(desk: LedgerDesk, book = '库存现金', record: ImportRecord = 'daybook') {
  const bookId = desk.bookId(book)
  return {
    bookId,
    preview: async (file: GivenFile, mapping: ImportChoice | null = null) => gatherPreview(await desk.ledger.import.preview({ ...file, record, bookId, mapping })),
    async run(file: GivenFile, more: { mapping?: ImportChoice; rows?: string[]; posts?: boolean; allowRepeat?: boolean } = {}): Promise<ImportResult> {
      const events = await desk.ledger.import.run({ ...file, record, bookId, requestId: requestId(), ...more })
      let step = await events.next()
      while (!step.done) step = await events.next()
      return step.value
    }
  }
}
