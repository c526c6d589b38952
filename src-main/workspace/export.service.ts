import type { SheetExportInput } from '../../src-shared/workspace/export'
import { exportMessages as texts } from '../../src-shared/messages/export'
import type { ReadDb } from '../db/connection'
import { writeCsv } from '../tabular/write-csv'
import { writeXlsx } from '../tabular/write-xlsx'
import { getOffice } from './office.service'

const MEDIA = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8' }

/**
 * A sheet as the user sees it, as a file's bytes in base64. In a workbook the sums are formulas under the rows; csv has
 * no formulas, so there they are figures. Refuses EXPORT_TOO_LONG.
 */
export function exportSheet(db: ReadDb, { format, title, notes, columns, rows, sums }: SheetExportInput): { fileName: string; mediaType: string; content: string } {
  const office = getOffice(db)
  const bytes = format === 'csv' ? writeCsv(columns, sums.length === 0 ? rows : [...rows, sumRow(columns.length, rows, sums)]) : writeXlsx({
    sheets: [{
      name: title.slice(0, 31), title: [title, `${texts.office(office.company, office.name)}\u3000${texts.unit}`, ...notes], columns, rows,
      totals: sums, landscape: columns.reduce((width, column) => width + column.width, 0) > 90
    }]
  })
  return { fileName: `${title.replace(/[\\/:*?"<>|\u3000]/g, ' ')}.${format}`, mediaType: MEDIA[format], content: Buffer.from(bytes).toString('base64') }
}

function sumRow(width: number, rows: SheetExportInput['rows'], sums: readonly number[]): (string | number | null)[] {
  const label = Array.from({ length: width }, (_, at) => at).find((at) => !sums.includes(at))
  return Array.from({ length: width }, (_, at) => {
    if (at === label) return texts.trial.total
    return sums.includes(at) ? rows.reduce((sum, row) => sum + (typeof row[at] === 'number' ? row[at] : 0), 0) : null
  })
}
