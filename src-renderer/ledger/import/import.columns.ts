import type { ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { importMessages, noticeText, remarkText } from '../../../src-shared/messages/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import type { FieldKind } from '../../../src-shared/tabular/shape'
import type { CellMark, ColumnKind, SheetColumn, Tone } from '../../grid/sheet.types'
import { counterChoices } from '../daybook/daybook.columns'
import { directoryChoices, suggest, type Choosable, type Lookups } from '../lookups'
import { fieldLabel } from './fields'
import { columnOf, type CheckRow } from './import.rows'

const STATE_TONE: Readonly<Record<CheckRow['state'], Tone>> = { ok: 'ok', notice: 'wait', bad: 'err', duplicate: 'plain', out: 'plain' }
const KIND: Readonly<Record<FieldKind, ColumnKind>> = { date: 'date', text: 'text', amount: 'money', integer: 'integer', code: 'text', identity: 'text' }
const WIDTH: Readonly<Record<FieldKind, number>> = { date: 98, text: 110, amount: 104, integer: 60, code: 90, identity: 170 }
const WIDE = 150

const isAway = (row: CheckRow) => row.state === 'duplicate' || row.state === 'out'
const away = (_value: unknown, row: CheckRow): Tone | undefined => (isAway(row) ? 'muted' : undefined)
const NEVER_EDITED: ReadonlySet<string> = new Set(['balance'])

interface Given { record: ImportRecord; rows: readonly CheckRow[]; lookups: Lookups; bookId: number | null }

/** Columns of the dry run (试导入), from the record's declaration; what no row says anything in is left out. */
export function checkColumns({ record, rows, lookups, bookId }: Given): readonly SheetColumn<CheckRow>[] {
  const { shape, shown, wide } = IMPORT_RECORDS[record]
  const kinds = new Map(shape.fields.map((field) => [field.key, field.kind]))
  const isSaid = (key: string) => rows.some((row) => (row.cells[key] ?? '') !== '' || row.problems.some((problem) => columnOf(shown, problem.field) === key))
  const required = new Set(shape.fields.filter((field) => field.required).map((field) => field.key))
  const manySheets = new Set(rows.map((row) => row.sheet)).size > 1
  return [
    { key: 'rowNumber', title: texts.columns.rowNumber, kind: 'integer', width: 52, tone: () => 'dim' },
    ...(manySheets ? [{ key: 'sheet', title: texts.sheet, kind: 'text', width: 84, tone: () => 'dim' } as const satisfies SheetColumn<CheckRow>] : []),
    { key: 'state', title: texts.columns.state, kind: 'tag', width: 80, value: (row) => texts.states[row.state], tone: (_value, row) => STATE_TONE[row.state] },
    ...shown.filter((key) => required.has(key) || isSaid(key)).map((key): SheetColumn<CheckRow> => {
      const kind = kinds.get(key) ?? 'text', list = choicesOf(key, lookups, bookId)
      const problemText = (row: CheckRow) => row.problems.find((problem) => columnOf(shown, problem.field) === key && problem.text !== '' && problem.code !== 'unbalanced')?.text
      const value = (row: CheckRow) => (KIND[kind] === 'money' || KIND[kind] === 'integer' ? row.cells[key] ?? problemText(row) ?? null : row.cells[key] || problemText(row) || '')
      return {
        key, title: fieldLabel(record, key).replace(/（.*）$/, ''), kind: list ? 'choice' : KIND[kind] === 'date' ? 'text' : KIND[kind], tone: away, value, editable: !NEVER_EDITED.has(key),
        ...(wide.includes(key) ? { flex: 1, minWidth: WIDE } : { width: WIDTH[kind] }),
        // What is typed goes to the services as it is: they read it as they read the file.
        parse: (text) => ({ value: text.trim() }), ...(KIND[kind] === 'money' ? { text: (amount: unknown) => (typeof amount === 'number' ? String(amount / 100) : typeof amount === 'string' ? amount : '') } : {}),
        ...(list ? { allowsFreeText: true, choices: (typed: string) => suggest(typed, list, 50).map((option) => ({ ...option, value: key === 'category' ? option.value : option.label })), format: (shownValue: unknown) => (typeof shownValue === 'string' ? shownValue : ''), text: (shownValue: unknown) => (typeof shownValue === 'string' ? shownValue : '') } : {})
      }
    })
  ]
}

/** What the office has for a column's cells. */
export function choicesOf(key: string, lookups: Lookups, bookId: number | null): readonly Choosable[] | undefined {
  const book = lookups.books.find((one) => one.id === bookId)
  switch (key) {
    case 'category': return book ? counterChoices(lookups, book, new Map()) : undefined
    case 'account': return lookups.accounts.filter((account) => account.isLeaf && account.isActive).map((account) => ({ value: account.id, label: `${account.code} ${account.fullName}`, pinyin: account.pinyin, code: account.code }))
    case 'staff': return directoryChoices(lookups.staff)
    case 'customer': return directoryChoices(lookups.customers)
    case 'department': return directoryChoices(lookups.departments)
    default: return undefined
  }
}

/** Red where a cell can't be taken, amber where it comes in and wants a look, always with the reason. */
export const checkMarks = (record: ImportRecord) => (row: CheckRow, key: string): CellMark | undefined => {
  const { shown } = IMPORT_RECORDS[record]
  const problem = row.problems.find((one) => columnOf(shown, one.field) === key)
  if (problem && row.state !== 'out') return { mark: 'bad', reason: remarkText(problem) }
  if (key === 'state' && row.isDuplicate) return { mark: 'warning', reason: row.double === '' ? importMessages.inFile : row.double }
  const notice = row.notices.find((one) => columnOf(shown, one.field) === key)
  return notice && !isAway(row) ? { mark: 'warning', reason: noticeText(notice) } : undefined
}
