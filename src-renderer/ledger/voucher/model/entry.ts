import type { IsoDate } from '../../../../src-shared/kernel/calendar'
import { ZERO } from '../../../../src-shared/kernel/money'
import type { DraftInput, Line, LineInput, Voucher, VoucherType } from '../../../../src-shared/ledger/voucher'
import { isBlankLine, missingDebit } from '../../../../src-shared/ledger/voucher.rules'

/** One line on the screen; `key` stays while lines come and go around it. */
export interface EntryLine extends LineInput { key: number }
export type EntryType = Exclude<VoucherType, 'opening'>

/** 凭证 as it is being typed. `dateText` is a date that can't be read; a null `type` follows the lines. */
export interface Entry { date: IsoDate; dateText: string | null; type: EntryType | null; attachments: number; lines: readonly EntryLine[] }

/** As many lines as the paper form shows before it grows. */
const LEAST_LINES = 9

let lastKey = 0
const blankLine = (): EntryLine => ({
  key: ++lastKey, summary: '', accountId: null, debitFen: ZERO, creditFen: ZERO, staffId: null, customerId: null, productId: null, categoryId: null,
  departmentId: null, cashFlowId: null, quantity: null, typed: null
})

/** Blank lines at the end: up to the form's height, and always one to go on with. */
function padded(lines: readonly EntryLine[]): readonly EntryLine[] {
  const used = lines.findLastIndex((line) => !isBlankLine(line)) + 1
  const wanted = Math.max(LEAST_LINES, used + 1)
  return lines.length >= wanted ? lines : [...lines, ...Array.from({ length: wanted - lines.length }, blankLine)]
}

/** An empty voucher of a day. */
export const blankEntry = (date: IsoDate): Entry => ({ date, dateText: null, type: null, attachments: 0, lines: padded([]) })

/** Lines of a voucher or a template, ready to be typed on. */
export function entryOf(source: { date: IsoDate; type: EntryType | null; attachments: number; lines: readonly (Line | LineInput)[] }): Entry {
  const { date, type, attachments } = source
  return { date, dateText: null, type, attachments, lines: padded(source.lines.map((line) => ({ ...line, key: ++lastKey }))) }
}

/** A stored draft; its type counts as chosen by hand only where it differs from `automatic`. */
export function entryOfDraft(voucher: Voucher, automatic: VoucherType): Entry {
  const type = voucher.type === automatic || voucher.type === 'opening' ? null : voucher.type
  return entryOf({ ...voucher, type })
}

/** The lines that say something, in order. */
export const usedLines = (entry: Entry): readonly EntryLine[] => entry.lines.filter((line) => !isBlankLine(line))
export const isBlankEntry = (entry: Entry): boolean => entry.dateText === null && entry.attachments === 0 && usedLines(entry).length === 0

/** What is sent to be kept. A stored draft that was emptied keeps one blank line, which the books drop. */
export function toInput(entry: Entry, id: number | null, revision: number | null): DraftInput {
  const lines = usedLines(entry)
  const sent = (lines.length > 0 ? lines : [blankLine()]).map(({ key: _key, ...line }) => line)
  return { id, revision, date: entry.date, type: entry.type, attachments: entry.attachments, lines: sent }
}

/** Reads an entry that a screen kept earlier; null when it is none. */
export function readEntry(body: unknown): Entry | null {
  const kept = body as Partial<Entry> | null
  if (typeof kept !== 'object' || kept === null || typeof kept.date !== 'string' || !Array.isArray(kept.lines)) return null
  const entry = entryOf({ date: kept.date, type: kept.type ?? null, attachments: kept.attachments ?? 0, lines: kept.lines as LineInput[] })
  return { ...entry, dateText: kept.dateText ?? null }
}

/** The same head over other lines. */
export const withLines = (entry: Entry, lines: readonly EntryLine[]): Entry => ({ ...entry, lines: padded(lines) })

/** Changes one line; blank lines follow at the end as they are needed. */
export const patchLine = (entry: Entry, key: number, patch: Partial<LineInput>): Entry =>
  ({ ...entry, lines: padded(entry.lines.map((line) => (line.key === key ? { ...line, ...patch } : line))) })

/** Keeps or forgets text of a field that could not be read. */
export function withTyped(line: LineInput, field: string, text: string | null): LineInput['typed'] {
  const { [field]: _before, ...rest } = line.typed ?? {}
  const typed = text === null ? rest : { ...rest, [field]: text }
  return Object.keys(typed).length === 0 ? null : typed
}

/** Ctrl+I: a blank line above. */
export function insertLine(entry: Entry, key: number): Entry {
  const at = entry.lines.findIndex((line) => line.key === key)
  return { ...entry, lines: entry.lines.toSpliced(Math.max(0, at), 0, blankLine()) }
}
export const removeLine = (entry: Entry, key: number): Entry => ({ ...entry, lines: padded(entry.lines.filter((line) => line.key !== key)) })

/** Debit and credit of all lines, and what is missing on the debit side. */
export function totalsOf(lines: readonly LineInput[]): { debitFen: number; creditFen: number; missingFen: number } {
  return {
    debitFen: lines.reduce((sum, line) => sum + line.debitFen, 0), creditFen: lines.reduce((sum, line) => sum + line.creditFen, 0), missingFen: missingDebit(lines)
  }
}
