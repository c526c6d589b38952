import { matchLabel } from '../../../src-shared/kernel/match'
import type { CashBook } from '../../../src-shared/ledger/account'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { ENTRY_ROW, type CellChange, type Option, type Parsed, type SheetColumn, type Tone } from '../../grid/sheet.types'
import { directoryChoices, suggest, type Choosable, type Lookups } from '../lookups'
import { isEditable, type DayRow, type DayRowFields } from './daybook.rows'

/** A summary used before and what it was booked to. */
export interface Memory { summary: string; pinyin: string; uses: number; lastDate: string; accountId: number | null; categoryId: number | null; staffId: number | null; customerId: number | null; amountFen: number }

/** A party that is not in the directory yet: `new:` and its name. */
export const NEW_PARTY = 'new:'

const STATUS_TONE: Readonly<Record<string, Tone>> = {
  [texts.wrong]: 'err', [texts.entering]: 'draft', [texts.unsaved]: 'wait',
  [ledgerMessages.states.draft]: 'draft', [ledgerMessages.states.signed]: 'info', [ledgerMessages.states.reviewed]: 'info'
}

/** What may stand in 费用类别 / 对方科目: categories, other money accounts, then leaf accounts. */
export function counterChoices(lookups: Lookups, book: CashBook, uses: ReadonlyMap<string, number>): Choosable[] {
  const weigh = (value: string) => { const count = uses.get(value); return count === undefined ? {} : { weight: count } }
  const categories = lookups.categories.filter((category) => category.isLeaf && category.isActive)
    .map((category): Choosable => ({ value: `c${category.id}`, label: category.fullName, pinyin: `${category.pinyin} ${parentKeys(lookups, category.parentId, category.pinyin)}`, group: texts.group.category, ...weigh(`c${category.id}`) }))
  const ownAccounts = new Set(lookups.books.filter((other) => other.kind !== 'imprest').map((other) => other.accountId))
  const books = lookups.books.filter((other) => other.id !== book.id && other.kind !== 'imprest' && other.isActive)
    .map((other): Choosable => ({ value: `a${other.accountId}`, label: other.name, pinyin: other.pinyin, group: texts.group.book, ...weigh(`a${other.accountId}`) }))
  const categorised = new Set(lookups.categories.filter((category) => category.isLeaf && category.isActive).map((category) => category.accountId))
  const accounts = lookups.accounts.filter((account) => account.isLeaf && account.isActive && !ownAccounts.has(account.id) && !categorised.has(account.id))
    .map((account): Choosable => ({ value: `a${account.id}`, label: account.fullName, pinyin: account.pinyin, code: account.code, hint: account.code, group: texts.group.account, ...weigh(`a${account.id}`) }))
  return [...categories, ...books, ...accounts]
}

/** clfjt finds 差旅费 · 交通: the parent's initials before the child's. */
function parentKeys(lookups: Lookups, parentId: number | null, pinyin: string): string {
  const parent = parentId === null ? undefined : lookups.category.get(parentId)
  return parent ? parent.pinyin.split(' ').flatMap((before) => pinyin.split(' ').map((key) => before + key)).join(' ') : ''
}

export function counterLabel(lookups: Lookups, value: unknown, row: DayRow): string {
  if (typeof value !== 'string') return ''
  if (value === 'parts') return texts.parts(row.source?.counterCount ?? 0)
  const id = Number(value.slice(1))
  if (value.startsWith('c')) return lookups.category.get(id)?.fullName ?? ''
  return lookups.books.find((book) => book.accountId === id && book.kind !== 'imprest')?.name ?? lookups.account.get(id)?.fullName ?? ''
}

/** Takes a pasted name or code: exactly one fit, or the reason why not. */
function parseChoice(text: string, list: readonly Choosable[], unknown: (text: string) => string): Parsed {
  const typed = text.trim()
  if (typed === '') return { value: null }
  const exact = list.find((one) => one.label === typed || one.code === typed) ?? list.find((one) => one.label.endsWith(` \u00b7 ${typed}`))
  if (exact) return { value: exact.value }
  const near = list.filter((one) => (matchLabel(typed, one.label, one.pinyin, one.code)?.rank ?? 9) <= 3)
  return near.length === 1 ? { value: near[0]!.value } : { problem: unknown(typed) }
}

const withNew = (typed: string, options: Option[]): Option[] =>
  (typed.trim() === '' || /^[\x20-\x7e]*$/.test(typed) || options.some((option) => option.label === typed.trim()) ? options
    : [...options, { value: `${NEW_PARTY}${typed.trim()}`, label: texts.addNew(typed.trim()), group: texts.group.add }])

/** A party is the same before and after it is added to the directory. */
const partyName = (value: unknown, nameOf: (id: number | null) => string) => (typeof value === 'string' ? value.slice(NEW_PARTY.length) : nameOf(value as number | null))

/** The columns of a book; made anew only when masters or memory change. `near` completes dates typed in part. */
export function dayBookColumns(lookups: Lookups, counters: readonly Choosable[], memory: readonly Memory[], near: string): readonly SheetColumn<DayRow>[] {
  const staff = directoryChoices(lookups.staff), customers = directoryChoices(lookups.customers), departments = directoryChoices(lookups.departments)
  const summaries = memory.map(({ summary, pinyin, uses, lastDate }): Choosable => ({ value: summary, label: summary, pinyin, weight: uses, hint: lastDate.slice(5), group: texts.group.history }))
  const editable = isEditable
  const { columns } = texts
  const party = (list: readonly Choosable[], nameOf: (id: number | null) => string) => ({
    isSame: (a: unknown, b: unknown) => partyName(a, nameOf) === partyName(b, nameOf),
    choices: (typed: string) => withNew(typed, suggest(typed, list)),
    parse: (text: string) => (text.startsWith(NEW_PARTY) ? { value: text } : parseChoice(text, list, texts.unknownParty))
  })
  return [
    { key: 'date', title: columns.date, kind: 'date', width: 68, editable, isSortable: false, near: () => near, format: (_value, row) => (row.date?.startsWith(near.slice(0, 4)) ? row.date.slice(5) : row.date ?? '') },
    { key: 'no', title: columns.no, kind: 'text', width: 68, tone: (_value, row) => (row.kind === 'posted' ? undefined : 'dim') },
    { key: 'summary', title: columns.summary, kind: 'choice', flex: 1, minWidth: 180, editable, allowsFreeText: true, choices: (typed) => (typed.trim() === '' ? [] : suggest(typed, summaries, 8)) },
    {
      key: 'counter', title: columns.counter, kind: 'choice', width: 164, editable, choices: (typed) => suggest(typed, counters),
      format: (value, row) => counterLabel(lookups, value, row), text: (value, row) => counterLabel(lookups, value, row), parse: (text) => parseChoice(text, counters, texts.unknownCounter)
    },
    { key: 'staffId', title: columns.staff, kind: 'choice', width: 72, editable, format: (value) => lookups.name.staff(value as number | null), text: (value) => lookups.name.staff(value as number | null), ...party(staff, lookups.name.staff) },
    { key: 'customerId', title: columns.customer, kind: 'choice', width: 118, editable, format: (value) => lookups.name.customer(value as number | null), text: (value) => lookups.name.customer(value as number | null), ...party(customers, lookups.name.customer) },
    {
      key: 'departmentId', title: columns.department, kind: 'choice', width: 90, isHidden: true, editable, choices: (typed) => suggest(typed, departments),
      format: (value) => lookups.name.department(value as number | null), text: (value) => lookups.name.department(value as number | null), parse: (text) => parseChoice(text, departments, texts.unknownParty)
    },
    { key: 'inFen', title: columns.in, kind: 'money', width: 114, editable },
    { key: 'outFen', title: columns.out, kind: 'money', width: 114, editable },
    { key: 'balanceFen', title: columns.balance, kind: 'money', width: 122, isRunning: true },
    { key: 'attachments', title: columns.attachments, kind: 'integer', width: 48, align: 'center', least: 0, most: 999, editable },
    { key: 'status', title: columns.status, kind: 'tag', width: 84, tone: (value) => STATUS_TONE[String(value)] }
  ]
}

/** Cells that change along with others: income empties expense, and a summary used before brings what it was booked to. */
export function followCells(changes: readonly CellChange<DayRow>[], memory: readonly Memory[]): CellChange<DayRow>[] {
  const touched = new Set(changes.map(({ rowId, key }) => `${rowId} ${key}`))
  const also = (change: CellChange<DayRow>, key: keyof DayRowFields, value: unknown): CellChange<DayRow>[] =>
    (touched.has(`${change.rowId} ${key}`) || change.row[key] === value ? [] : [{ ...change, key, before: { value: change.row[key] }, after: { value } }])
  return changes.flatMap((change) => {
    const value = 'value' in change.after ? change.after.value : null
    if ((change.key === 'inFen' || change.key === 'outFen') && value) return also(change, change.key === 'inFen' ? 'outFen' : 'inFen', null)
    const known = change.rowId === ENTRY_ROW && change.key === 'summary' ? memory.find((one) => one.summary === value) : undefined
    if (!known) return []
    const counter = known.categoryId !== null ? `c${known.categoryId}` : known.accountId !== null ? `a${known.accountId}` : null
    return [...(change.row.counter === null && counter !== null ? also(change, 'counter', counter) : []), ...(change.row.customerId === null && known.customerId !== null ? also(change, 'customerId', known.customerId) : [])]
  })
}
