import type { ClipboardEvent } from 'react'
import type { Dimension } from '../../../../src-shared/ledger/account'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { parseTsv } from '../../../grid/model/tsv'
import type { Lookups } from '../../lookups'
import type { DraftSession } from '../model/draft-session'
import { pasteLines, type PasteLookups } from '../model/paste'
import { showNotice } from '../notice.store'

/** Exactly one that is called so; two of one name are nobody. */
const only = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined)

function lookupsOf(lookups: Lookups): PasteLookups {
  const leaves = lookups.accounts.filter((account) => account.isLeaf && account.isActive)
  const entries = (list: readonly { id: number; code: string; name: string; isActive?: boolean }[]) => list.filter((one) => one.isActive !== false)
  const lists: Record<Dimension, readonly { id: number; code: string; name: string; fullName?: string }[]> = {
    staff: entries(lookups.staff), customer: entries(lookups.customers), product: entries(lookups.products), department: entries(lookups.departments),
    category: lookups.categories.filter((category) => category.isLeaf && category.isActive), cashFlow: lookups.cashFlowItems
  }
  return {
    account: (text) => {
      const [code = ''] = text.split(/\s/), plain = text.replaceAll(/\s*[\u00b7/\\_-]\s*/g, ' \u00b7 ')
      return leaves.find((one) => one.code === code) ?? leaves.find((one) => one.fullName === plain) ?? only(leaves.filter((one) => one.name === text))
    },
    party: (dimension, text) => only(lists[dimension].filter((one) => one.name === text || one.fullName === text || one.code === text))?.id
  }
}

/** Ctrl+V of several cells from Excel on the form: they become lines from the one the keyboard is in; one cell is text. */
export function useLinePaste(session: DraftSession | null, lookups: Lookups) {
  return (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain'), block = parseTsv(text)
    if (!session || (block.length < 2 && (block[0]?.length ?? 0) < 2)) return
    const line = Number((event.target as HTMLElement).dataset['cell']?.split(':')[0] ?? 0)
    event.preventDefault()
    let told = { lines: 0, bad: 0 }
    session.settle()
    session.change((entry) => {
      const pasted = pasteLines(entry, line, block, lookupsOf(lookups))
      told = pasted
      return pasted.entry
    })
    showNotice({ tone: told.bad > 0 ? 'err' : 'ok', text: voucherTexts.pasted(told.lines, told.bad) })
  }
}
