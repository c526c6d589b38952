import { useMemo, useState } from 'react'
import type { Account } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useTab } from '../../app/tab.context'
import type { BadCell, CellChange } from '../../grid/sheet.types'
import type { Kept } from '../../api/useKept'
import type { Lookups } from '../lookups'
import type { KeptOpening } from './OpeningScreen'
import { pasteByAccount, pasteUnder } from './opening.paste'
import { changedEntries, entriesOf, openingFaults, openingInput, sumEntries, type OpeningEntry, type OpeningRow } from './opening.rows'

const texts = setupMessages.opening
export interface OpeningData { month: string; isOpen: boolean; rows: readonly Omit<OpeningEntry, 'seq'>[] }
export interface Notice { tone: 'ok' | 'err' | 'warn'; text: string; undo?: () => void }

/** 期初余额 while it is typed: what was posted, what was typed over it and kept, and saving the difference. */
export function useOpening(lookups: Lookups, opening: OpeningData, kept: Kept<KeptOpening>) {
  const { setDirty } = useTab()
  const [typed, setTyped] = useState<KeptOpening | undefined>(opening.isOpen ? kept.value : undefined)
  const [notice, setNotice] = useState<Notice>()
  const save = useCommand(api.ledger.opening.save)
  const posted = useMemo(() => entriesOf(opening.rows, lookups.account), [opening.rows, lookups.account])
  const entries = typed?.entries ?? posted
  const faults = useMemo(() => openingFaults(entries, lookups.account), [entries, lookups.account])
  const sums = useMemo(() => sumEntries(entries), [entries])
  const put = (next: KeptOpening | undefined) => {
    setTyped(next)
    kept.keep(next ?? null)
    setDirty(next !== undefined)
  }
  const bad = typed?.bad ?? []
  return {
    entries, faults, sums, bad, notice, isTyped: typed !== undefined, isSaving: save.isRunning, diffFen: sums.debitFen - sums.creditFen, yearDiffFen: sums.yearDebitFen - sums.yearCreditFen,
    change: (changes: readonly CellChange<OpeningRow>[]) => { setNotice(undefined); put({ entries: changedEntries(entries, changes), bad }) },
    keepBad: (cells: readonly BadCell[]) => { if (cells.length > 0 || bad.length > 0) put({ entries, bad: [...cells] }) },
    /** Takes a block that names accounts, or parties of the account it is pasted on; false leaves it to the sheet. */
    paste: (block: readonly (readonly string[])[], on: Account | undefined): boolean => {
      const found = pasteByAccount(block, entries, lookups.accounts, lookups) ?? (on && pasteUnder(on, block, entries, lookups.accounts, lookups))
      if (!found) return false
      put({ entries: found.entries, bad })
      setNotice({ tone: found.missed.length === 0 ? 'ok' : 'warn', text: texts.pasted(found.filled, found.missed), undo: () => { put(typed); setNotice(undefined) } })
      return true
    },
    discard: () => { put(undefined); setNotice(undefined) },
    /** Answers the fault to go to, if any. */
    save: async () => {
      if (bad.length > 0) { setNotice({ tone: 'err', text: texts.badCells(bad.length) }); return bad[0] }
      const fault = faults[0]
      if (fault) { setNotice({ tone: 'err', text: fault.reason }); return fault }
      const done = await save.run({ rows: openingInput(entries) })
      if (!done.ok) { setNotice({ tone: 'err', text: done.error.text }); return undefined }
      put(undefined)
      setNotice({ tone: 'ok', text: !done.value.isChanged ? texts.nothing : texts.saved })
      return undefined
    }
  }
}
