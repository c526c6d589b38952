import type { KeyboardEvent, RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { Account } from '../../../../src-shared/ledger/account'
import { isBlankLine } from '../../../../src-shared/ledger/voucher.rules'
import type { DraftSession } from '../model/draft-session'
import { insertLine, patchLine, removeLine, totalsOf, usedLines } from '../model/entry'
import { CELLS, type CellName } from '../model/issues'
import { dimensionsOf } from './DimensionCell'

interface At { line: number; cell: CellName }

function readCell(target: EventTarget): At | undefined {
  const [line = '', name = ''] = ((target as HTMLElement).dataset['cell'] ?? '').split(':')
  const cell = CELLS.find((one) => one === name)
  return cell && line !== '' ? { line: Number(line), cell } : undefined
}

/** Puts the keyboard into a cell of the form: at once, so that no key goes astray, or when the line has been drawn. */
export function focusCell(table: RefObject<HTMLElement | null>, line: number, cell: CellName): void {
  const find = () => table.current?.querySelector<HTMLInputElement>(`[data-cell="${line}:${cell}"]`)
  const found = find()
  if (found) found.focus()
  else requestAnimationFrame(() => { find()?.focus() })
}

/** The same after lines came or went: they are drawn first, since the cell that stands there now is about to go. */
export function focusCellAfter(change: () => void, table: RefObject<HTMLElement | null>, line: number, cell: CellName): void {
  flushSync(change)
  focusCell(table, line, cell)
}

/**
 * The form's keys. Enter goes 摘要 → 科目 → 辅助核算 where asked for → 借方 → 贷方 if the debit stayed empty → next
 * line; on an empty summary it repeats the one above, or, when nothing is left open, leaves for `onDone`.
 */
export function useLineKeys(table: RefObject<HTMLElement | null>, session: DraftSession | null, accounts: ReadonlyMap<number, Account>, onDone: () => void) {
  const go = (line: number, cell: CellName) => { focusCell(table, line, cell) }
  const enter = (at: At, draft: DraftSession) => {
    const { entry } = draft.store.get()
    const line = entry.lines[at.line]
    if (!line) return
    const account = line.accountId === null ? undefined : accounts.get(line.accountId)
    if (at.cell === 'summary') {
      const above = entry.lines[at.line - 1]
      if (isBlankLine(line) && above && !isBlankLine(above)) {
        if (totalsOf(entry.lines).missingFen === 0 && usedLines(entry).length > 1) { onDone(); return }
        draft.change((before) => patchLine(before, line.key, { summary: above.summary }))
      }
      go(at.line, 'account')
    } else if (at.cell === 'account') go(at.line, dimensionsOf(line, account).missing.length > 0 ? 'dimension' : 'debit')
    else if (at.cell === 'dimension') go(at.line, dimensionsOf(line, account).missing.length > 0 ? 'dimension' : 'debit')
    else if (at.cell === 'debit' && line.debitFen === 0 && line.creditFen === 0 && !line.typed) go(at.line, 'credit')
    else go(at.line + 1, 'summary')
  }
  return (event: KeyboardEvent<HTMLElement>) => {
    const at = readCell(event.target)
    if (!at || event.nativeEvent.isComposing) return
    const { key } = event
    if (key === 'Enter' && !event.ctrlKey && session) { event.preventDefault(); enter(at, session) }
    else if (key === 'ArrowDown' || key === 'ArrowUp') { event.preventDefault(); go(at.line + (key === 'ArrowDown' ? 1 : -1), at.cell) }
    else if (key === 'F7' && session) { event.preventDefault(); go(at.line, 'account') }
    else if (key === ' ' && session && (at.cell === 'debit' || at.cell === 'credit')) go(at.line, at.cell === 'debit' ? 'credit' : 'debit')
    else if (session && event.ctrlKey && !event.shiftKey && key.toLowerCase() === 'i') {
      event.preventDefault()
      focusCellAfter(() => { session.change((entry) => insertLine(entry, entry.lines[at.line]!.key)) }, table, at.line, 'summary')
    } else if (session && event.ctrlKey && key === 'Delete') {
      event.preventDefault()
      focusCellAfter(() => { session.change((entry) => removeLine(entry, entry.lines[at.line]!.key)) }, table, at.line, at.cell)
    }
  }
}
