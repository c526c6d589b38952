import { z } from 'zod'
import { yearOf, monthOf } from '../kernel/calendar'
import type { ListColumn } from '../listing/cell'
import { voucherNo } from '../messages/ledger'
import { reportMessages } from '../messages/reports-screen'
import { sideSchema, type Account } from './account'
import { PARTIES, subsidiaryRowSchema, type SubsidiaryRow } from './report'

/** One line of 明细账: 期初余额, an entry, or the sums after a month (本月合计, 本年累计). The balance is signed on the account's own side. */
export const subsidiaryLineSchema = z.object({
  id: z.string(), kind: z.enum(['opening', 'entry', 'month', 'year']), date: z.string(), entry: subsidiaryRowSchema.nullable(), debitFen: z.int().nullable(), creditFen: z.int().nullable(),
  balanceFen: z.int(), side: sideSchema
})
export type SubsidiaryLine = z.infer<typeof subsidiaryLineSchema>

interface Ledger { openingFen: number; side: Account['side']; rows: readonly SubsidiaryRow[] }
/** Turnover of the year before the first day shown, which 本年累计 includes. */
interface Earlier { debitFen: number; creditFen: number }

/**
 * 明细账 as shown. With `subtotals`, each month that has entries ends with 本月合计 and 本年累计; the year's sums begin anew
 * in January.
 */
export function subsidiaryLines({ openingFen, side, rows }: Ledger, from: string, earlier: Earlier, subtotals: boolean): SubsidiaryLine[] {
  const lines: SubsidiaryLine[] = [{ id: 'opening', kind: 'opening', date: from, entry: null, debitFen: null, creditFen: null, balanceFen: openingFen, side }]
  let year = { number: yearOf(from), ...earlier }, month = { debitFen: 0, creditFen: 0 }
  rows.forEach((entry, index) => {
    const { date, debitFen, creditFen, balanceFen } = entry
    if (yearOf(date) !== year.number) year = { number: yearOf(date), debitFen: 0, creditFen: 0 }
    month = { debitFen: month.debitFen + debitFen, creditFen: month.creditFen + creditFen }
    year = { ...year, debitFen: year.debitFen + debitFen, creditFen: year.creditFen + creditFen }
    lines.push({ id: `${entry.voucherId}.${entry.lineNo}`, kind: 'entry', date, entry, debitFen, creditFen, balanceFen, side })
    const next = rows[index + 1]
    if (next && monthOf(next.date) === monthOf(date)) return
    if (subtotals) {
      lines.push({ id: `month ${monthOf(date)}`, kind: 'month', date: monthOf(date), entry: null, ...month, balanceFen, side })
      lines.push({ id: `year ${monthOf(date)}`, kind: 'year', date: monthOf(date), entry: null, debitFen: year.debitFen, creditFen: year.creditFen, balanceFen, side })
    }
    month = { debitFen: 0, creditFen: 0 }
  })
  return lines
}

/** Which of the parties occur, so that only their columns are shown. */
export const usedParties = (rows: readonly SubsidiaryRow[]): (typeof PARTIES)[number][] => PARTIES.filter((key) => rows.some((row) => row[key] !== null))

/** How a ledger names what its lines refer to; nothing has no name. */
export type LineNames = Record<(typeof PARTIES)[number] | 'accountId', (id: number | null) => string>
const WORDS = { opening: reportMessages.opening, month: reportMessages.monthTotal, year: reportMessages.yearTotal } as const

/** What stands under 摘要: the entry's own, or the name of a sum. */
export const summaryOf = ({ kind, entry }: SubsidiaryLine): string => (kind === 'entry' ? entry?.summary ?? '' : WORDS[kind])

/** Everything but an entry is a sum of others. */
export const isSumLine = ({ kind }: SubsidiaryLine): boolean => kind !== 'entry'

/** What 明细账's columns hold. */
export const subsidiaryFacts = (names: LineNames) => {
  const named = <Key extends keyof LineNames>(key: Key) => ({ key, kind: 'text', value: ({ entry }: SubsidiaryLine) => (entry ? names[key](entry[key]) : '') } as const)
  return {
    date: { key: 'date', kind: 'date', value: ({ kind, date }) => (kind === 'opening' ? null : date) },
    no: { key: 'no', kind: 'text', value: ({ entry }) => (entry ? voucherNo(entry.type, entry.no) : '') },
    summary: { key: 'summary', kind: 'text', value: summaryOf },
    account: { ...named('accountId'), key: 'account' },
    counterpart: { key: 'counterpart', kind: 'text', value: ({ entry }) => entry?.counterpart ?? '' },
    categoryId: named('categoryId'), staffId: named('staffId'), customerId: named('customerId'), productId: named('productId'), departmentId: named('departmentId'),
    debitFen: { key: 'debitFen', kind: 'money', value: ({ debitFen }) => debitFen || null },
    creditFen: { key: 'creditFen', kind: 'money', value: ({ creditFen }) => creditFen || null },
    side: { key: 'side', kind: 'text', value: ({ side, balanceFen }) => reportMessages.sideOf(side, balanceFen) },
    balanceFen: { key: 'balanceFen', kind: 'money', isRunning: true, value: ({ balanceFen }) => Math.abs(balanceFen) }
  } as const satisfies Record<string, ListColumn<SubsidiaryLine>>
}
