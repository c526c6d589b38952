import type { Account } from '../../../../src-shared/ledger/account'
import type { Line, Voucher, VoucherRef } from '../../../../src-shared/ledger/voucher'

/** How many vouchers share a sheet of A4. */
export type PerSheet = 2 | 3

/** Lines that fit on one voucher of each size; the form is always that tall. */
export const LINES_PER_PAPER: Record<PerSheet, number> = { 2: 6, 3: 4 }

/** One printed voucher: a part of its lines, blank lines up to the form's height, the total on the last. */
export interface Paper { voucher: Voucher; page: number; pages: number; lines: readonly (Line | null)[]; isLast: boolean }

/** Vouchers as papers in order; one with more lines than fit goes on (第 1/2 页). */
export function papersOf(vouchers: readonly Voucher[], perSheet: PerSheet): Paper[] {
  const room = LINES_PER_PAPER[perSheet]
  return vouchers.flatMap((voucher) => {
    const pages = Math.max(1, Math.ceil(voucher.lines.length / room))
    return Array.from({ length: pages }, (_, index): Paper => {
      const part = voucher.lines.slice(index * room, (index + 1) * room)
      return { voucher, page: index + 1, pages, lines: [...part, ...Array<null>(room - part.length).fill(null)], isLast: index === pages - 1 }
    })
  })
}

/** Papers onto sheets. */
export function sheetsOf(papers: readonly Paper[], perSheet: PerSheet): Paper[][] {
  return Array.from({ length: Math.ceil(papers.length / perSheet) }, (_, index) => papers.slice(index * perSheet, (index + 1) * perSheet))
}

/** 总账科目 with its code, and 明细科目: the names below the first level with the line's parties. */
export function accountColumns(account: Account | undefined, accounts: readonly Account[], parties: readonly string[]): { ledger: string; detail: string[] } {
  if (!account) return { ledger: '', detail: [...parties] }
  const [rootCode = account.code] = account.code.split('.')
  const root = accounts.find((one) => one.code === rootCode) ?? account
  const below = root.id === account.id ? '' : account.fullName.split(' \u00b7 ').slice(1).join('\u2014')
  return { ledger: `${root.code} ${root.name}`, detail: [below, ...parties].filter((part) => part !== '') }
}

/** Reads a tab's `posted-12,draft-5`; anything else is left out. */
export function readRefs(text: unknown): VoucherRef[] {
  if (typeof text !== 'string') return []
  return text.split(',').flatMap((part): VoucherRef[] => {
    const found = /^(draft|posted)-(\d+)$/.exec(part)
    return found ? [{ kind: found[1] === 'draft' ? 'draft' : 'posted', id: Number(found[2]) }] : []
  })
}
