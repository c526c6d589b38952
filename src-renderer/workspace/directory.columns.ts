import { formatFen, type Fen } from '../../src-shared/kernel/money'
import { pageMessages } from '../../src-shared/messages/pages'
import type { DirectoryEntry, DirectoryKind, Party } from '../../src-shared/workspace/office'
import type { MergeField } from '../forms/useMerge'
import type { Option, SheetColumn } from '../grid/sheet.types'

const words = pageMessages.directory

/** A directory row as the sheet holds it; `id` is null in the entry row. */
export interface DirectoryRow { id: number | null; code: string; name: string; pinyin: string; isActive: boolean; departmentId: number | null; revision: number | null; phone?: string | null | undefined; hiredOn?: string | null | undefined; termDays?: number | null | undefined; creditLimitFen?: Fen | null | undefined; salespersonId?: number | null | undefined; isRegisteredRep?: boolean | undefined; party?: Party | undefined }
export const blankRow = (): DirectoryRow => ({ id: null, code: '', name: '', pinyin: '', isActive: true, departmentId: null, revision: null })

const yesNo = (is: boolean) => (is ? words.yes : words.no)

/** What two versions of an entry are compared by. */
export const entryFields = (departments: readonly DirectoryEntry[], staff: readonly DirectoryEntry[]): readonly MergeField<DirectoryRow>[] => [
  { key: 'code', label: words.code, text: ({ code }) => code }, { key: 'name', label: words.name, text: ({ name }) => name.trim() },
  { key: 'departmentId', label: words.department, text: ({ departmentId }) => departments.find(({ id }) => id === departmentId)?.name ?? '' },
  { key: 'termDays', label: words.termDays, text: ({ termDays }) => String(termDays ?? '') },
  { key: 'creditLimitFen', label: words.creditLimit, text: ({ creditLimitFen }) => (creditLimitFen == null ? '' : formatFen(creditLimitFen)) },
  { key: 'salespersonId', label: words.salesperson, text: ({ salespersonId }) => staff.find(({ id }) => id === salespersonId)?.name ?? '' },
  { key: 'isRegisteredRep', label: words.registered, text: ({ isRegisteredRep }) => yesNo(isRegisteredRep === true) },
  { key: 'isActive', label: words.state, text: ({ isActive }) => (isActive ? words.active : words.inactive) }
]

/** Entries whose name, code or pinyin answers the typed text. */
function entryOptions(entries: readonly DirectoryEntry[], text: string): Option[] {
  const typed = text.trim().toLowerCase()
  return entries
    .filter((one) => one.isActive && (typed === '' || `${one.code} ${one.name} ${one.pinyin}`.toLowerCase().includes(typed)))
    .slice(0, 50).map((one) => ({ value: one.id, label: one.name, hint: one.code }))
}

/** What a roster that was imported says besides. */
const facts: SheetColumn<DirectoryRow>[] = [
  { key: 'phone', title: words.phone, kind: 'text', width: 120 }, { key: 'hiredOn', title: words.hiredOn, kind: 'text', width: 96 }
]

/** 备案医药代表, which keeps sales targets off somebody. */
const registeredColumn = (mayChange: boolean): SheetColumn<DirectoryRow> => ({
  key: 'isRegisteredRep', title: words.registered, kind: 'choice', width: 110, editable: mayChange, value: (row) => (row.isRegisteredRep === true ? 1 : 0), format: (value) => (value === 1 ? words.yes : ''), text: (value) => yesNo(value === 1),
  choices: () => [{ value: 1, label: words.yes, hint: words.registeredHint }, { value: 0, label: words.no }],
  parse: (text) => { const typed = text.trim(); return typed === words.yes ? { value: 1 } : typed === words.no || typed === '' ? { value: 0 } : { problem: words.registeredWrong } }
})

/** A column that names an entry of another directory. */
function entryColumn(key: string, title: string, entries: readonly DirectoryEntry[], mayChange: boolean, unknown: string): SheetColumn<DirectoryRow> {
  const nameOf = (id: unknown) => entries.find((one) => one.id === id)?.name ?? ''
  return {
    key, title, kind: 'choice', width: 140, editable: mayChange, choices: (text) => entryOptions(entries, text), format: nameOf, text: nameOf,
    parse: (text) => {
      if (text.trim() === '') return { value: null }
      const found = entries.find((one) => one.name === text.trim() || one.code === text.trim())
      return found ? { value: found.id } : { problem: unknown }
    }
  }
}

/** What was agreed with a customer: 付款期限, 信用额度 and whose customer it is; with a supplier when it is paid. */
const termColumns = (role: Exclude<Party, 'both'>, staff: readonly DirectoryEntry[], mayChange: boolean): SheetColumn<DirectoryRow>[] => [
  { key: 'party', title: words.suppliers.party, kind: 'text', width: 110, tone: () => 'muted', value: ({ id, party }) => (id === null ? '' : party === 'both' ? words.suppliers.both : words.suppliers.only[role]) },
  { key: 'termDays', title: words.termDays, kind: 'integer', width: 120, least: 0, most: 720, editable: mayChange },
  ...(role === 'customer' ? creditColumns(staff, mayChange) : [])
]
const creditColumns = (staff: readonly DirectoryEntry[], mayChange: boolean): SheetColumn<DirectoryRow>[] => [
  { key: 'creditLimitFen', title: words.creditLimit, kind: 'money', width: 130, least: 0, editable: mayChange },
  entryColumn('salespersonId', words.salesperson, staff, mayChange, words.staffUnknown)
]

/** The columns of one directory; staff belong to a department, customers have terms. */
export function directoryColumns(kind: DirectoryKind, role: Exclude<Party, 'both'>, departments: readonly DirectoryEntry[], staff: readonly DirectoryEntry[], mayChange: boolean): SheetColumn<DirectoryRow>[] {
  return [
    {
      key: 'code', title: words.code, kind: 'text', width: 110, editable: mayChange, tone: (value) => (value === '' ? 'dim' : undefined),
      format: (value, row) => (value === '' && row.id === null ? words.codeAuto : String(value))
    },
    { key: 'name', title: words.name, kind: 'text', flex: 1, minWidth: 160, editable: mayChange, parse: (text) => (text.trim() === '' ? { problem: words.nameMissing } : { value: text.trim() }) },
    ...(kind === 'customer' ? termColumns(role, staff, mayChange) : []),
    ...(kind === 'staff' ? [entryColumn('departmentId', words.department, departments, mayChange, words.departmentUnknown), registeredColumn(mayChange), ...facts] : []),
    { key: 'pinyin', title: words.pinyin, kind: 'text', width: 220, isHidden: true, tone: () => 'muted' },
    {
      key: 'state', title: words.state, kind: 'tag', width: 80,
      value: (row) => (row.id === null ? '' : row.isActive ? words.active : words.inactive), tone: (_value, row) => (row.isActive ? 'ok' : 'plain')
    }
  ]
}
