import type { Account } from '../../../../src-shared/ledger/account'
import type { Line, Voucher, VoucherRef } from '../../../../src-shared/ledger/voucher'
import type { Lookups } from '../../lookups'

/** How many vouchers share a sheet of A4. */
export type PerSheet = 2 | 3

/** Lines that fit on one voucher of each size; the form is always that tall. */
export const LINES_PER_PAPER: Record<PerSheet, number> = { 2: 6, 3: 4 }

/** One printed voucher: a part of its lines, blank lines up to the form's height, the total on the last. */
export interface Paper { voucher: Voucher; page: number; pages: number; lines: readonly (Line | null)[]; isLast: boolean }

/** Vouchers as papers in order; `room` lines fit on one, and one with more goes on (第 1/2 页). */
export function papersOf(vouchers: readonly Voucher[], room: number): Paper[] {
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

/** Columns of the A4 form in characters of its usual size. */
export const PAPER_CHARS = { summary: 11, ledger: 8.5, detail: 6.5 } as const

/** How a text is set so that all of it stands in its cell: two lines, three smaller ones, four small ones. */
export function textClass(text: string, charsPerLine: number): string {
  const width = [...text].reduce((sum, char) => sum + (char.codePointAt(0)! < 0x2e80 ? 0.6 : 1), 0)
  return width <= 2 * charsPerLine - 1 ? 'paper-text' : width <= 3.6 * charsPerLine - 2 ? 'paper-text paper-small' : 'paper-text paper-tiny'
}

/** A line's 总账科目 and 明细科目 as one text each. */
export function namesOfLine(line: Line | null, { account, accounts, name }: Lookups): { ledger: string; detail: string } {
  const parties = line ? [name.staff(line.staffId), name.customer(line.customerId), name.product(line.productId), name.department(line.departmentId)] : []
  const { ledger, detail } = accountColumns(line?.accountId == null ? undefined : account.get(line.accountId), accounts, parties.filter((party) => party !== ''))
  return { ledger, detail: detail.join(' ') }
}

/** Reads a tab's `posted-12,draft-5`; anything else is left out. */
export function readRefs(text: unknown): VoucherRef[] {
  if (typeof text !== 'string') return []
  return text.split(',').flatMap((part): VoucherRef[] => {
    const found = /^(draft|posted)-(\d+)$/.exec(part)
    return found ? [{ kind: found[1] === 'draft' ? 'draft' : 'posted', id: Number(found[2]) }] : []
  })
}
