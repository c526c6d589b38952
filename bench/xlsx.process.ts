import { readFileSync, writeFileSync } from 'node:fs'
import { readWorkbook } from '../src-main/tabular/read-workbook'
import { writeCsv } from '../src-main/tabular/write-csv'
import { writeXlsx } from '../src-main/tabular/write-xlsx'
import { sheetColumns, sheetRows } from './xlsx.sheet'

// `write <xlsx>`, `read <xlsx>` or `csv <csv>`: one piece of work, so that its time and memory are a process's own.
const [what, path] = process.argv.slice(2)
if (what === 'write') writeFileSync(path!, writeXlsx({ sheets: [{ name: '日记账', columns: sheetColumns, rows: sheetRows() }] }))
else if (what === 'csv') writeFileSync(path!, writeCsv(sheetColumns, sheetRows()))
else if ((await readWorkbook(readFileSync(path!), path!)).sheets[0]!.rows.length === 0) throw new Error('nothing was read')
