import { pageMessages } from '../../src-shared/messages/pages'
import type { DirectoryEntry, DirectoryKind } from '../../src-shared/workspace/office'
import type { Option, SheetColumn } from '../grid/sheet.types'

const words = pageMessages.directory

/** A directory row as the sheet holds it; `id` is null in the entry row. */
export interface DirectoryRow { id: number | null; code: string; name: string; pinyin: string; isActive: boolean; departmentId: number | null; revision: number | null; idNo?: string | null | undefined; phone?: string | null | undefined; hiredOn?: string | null | undefined }
export const blankRow = (): DirectoryRow => ({ id: null, code: '', name: '', pinyin: '', isActive: true, departmentId: null, revision: null })

/** Departments whose name, code or pinyin answers the typed text. */
function departmentOptions(departments: readonly DirectoryEntry[], text: string): Option[] {
  const typed = text.trim().toLowerCase()
  return departments
    .filter((one) => one.isActive && (typed === '' || `${one.code} ${one.name} ${one.pinyin}`.toLowerCase().includes(typed)))
    .slice(0, 50).map((one) => ({ value: one.id, label: one.name, hint: one.code }))
}

/** What a roster that was imported says besides; the identity number is masked. */
const facts: SheetColumn<DirectoryRow>[] = [
  { key: 'phone', title: words.phone, kind: 'text', width: 120 }, { key: 'hiredOn', title: words.hiredOn, kind: 'text', width: 96 }, { key: 'idNo', title: words.idNo, kind: 'text', width: 168 }
]

/** The columns of one directory; only staff and customers belong to a department. */
export function directoryColumns(kind: DirectoryKind, departments: readonly DirectoryEntry[], mayChange: boolean): SheetColumn<DirectoryRow>[] {
  const nameOf = (id: unknown) => departments.find((one) => one.id === id)?.name ?? ''
  const department: SheetColumn<DirectoryRow> = {
    key: 'departmentId', title: words.department, kind: 'choice', width: 160, editable: mayChange, choices: (text) => departmentOptions(departments, text),
    format: nameOf, text: nameOf,
    parse: (text) => {
      if (text.trim() === '') return { value: null }
      const found = departments.find((one) => one.name === text.trim() || one.code === text.trim())
      return found ? { value: found.id } : { problem: words.departmentUnknown }
    }
  }
  return [
    {
      key: 'code', title: words.code, kind: 'text', width: 110, editable: mayChange, tone: (value) => (value === '' ? 'dim' : undefined),
      format: (value, row) => (value === '' && row.id === null ? words.codeAuto : String(value))
    },
    { key: 'name', title: words.name, kind: 'text', flex: 1, minWidth: 160, editable: mayChange, parse: (text) => (text.trim() === '' ? { problem: words.nameMissing } : { value: text.trim() }) },
    ...(kind === 'staff' || kind === 'customer' ? [department] : []),
    ...(kind === 'staff' ? facts : []),
    { key: 'pinyin', title: words.pinyin, kind: 'text', width: 220, tone: () => 'muted' },
    {
      key: 'state', title: words.state, kind: 'tag', width: 80,
      value: (row) => (row.id === null ? '' : row.isActive ? words.active : words.inactive), tone: (_value, row) => (row.isActive ? 'ok' : 'plain')
    }
  ]
}
