import { addDays, daysBetween, type IsoDate } from '../kernel/calendar'

/** A line on a customer's account: what it adds to the claim (negative: a receipt, a red invoice), and the voucher it takes back. */
export interface ClaimLine { date: IsoDate; voucherId: number; lineNo: number; accountId: number; netFen: number; reversesId: number | null }
/** A line with what is still open of it. */
export interface OpenLine extends ClaimLine { openFen: number; dueDate: IsoDate }

/** 账龄 ranges by the last day overdue that belongs to each; the first is 未到期, the last has no end. */
export const AGE_LIMITS = [0, 30, 60, 90, 180, 365] as const
export const AGE_COUNT = AGE_LIMITS.length + 1
export const ageOf = (days: number): number => { const at = AGE_LIMITS.findIndex((limit) => days <= limit); return at < 0 ? AGE_LIMITS.length : at }

/**
 * One customer's open invoices and prepayments. What takes another voucher back reduces that one; the rest of what was
 * received goes to the oldest due first, and what exceeds is 预收. The oldest receipts are used up first.
 */
export function openLines(lines: readonly ClaimLine[], termDays: number): { invoices: OpenLine[]; prepaid: OpenLine[] } {
  const open = lines.map((line): OpenLine => ({ ...line, openFen: line.netFen, dueDate: addDays(line.date, termDays) }))
  for (const line of open) {
    if (line.reversesId !== null) for (const other of open) if (other.voucherId === line.reversesId) settle(line, other)
  }
  const invoices = open.filter(({ openFen }) => openFen > 0).sort((a, b) => (a.dueDate < b.dueDate ? -1 : a.dueDate > b.dueDate ? 1 : a.voucherId - b.voucherId || a.lineNo - b.lineNo))
  const received = open.filter(({ openFen }) => openFen < 0)
  let next = 0
  for (const receipt of received) {
    while (receipt.openFen < 0 && next < invoices.length) {
      settle(receipt, invoices[next]!)
      if (invoices[next]!.openFen === 0) next += 1
    }
  }
  return { invoices: invoices.filter(({ openFen }) => openFen > 0), prepaid: received.filter(({ openFen }) => openFen < 0) }
}

/** Sets two lines of opposite sign against each other, as far as both reach. */
function settle(one: OpenLine, other: OpenLine): void {
  if (Math.sign(one.openFen) * Math.sign(other.openFen) >= 0) return
  const amount = Math.min(Math.abs(one.openFen), Math.abs(other.openFen))
  one.openFen -= Math.sign(one.openFen) * amount
  other.openFen -= Math.sign(other.openFen) * amount
}

/** Days overdue on a day; zero and below is not due yet. */
export const overdueDays = ({ dueDate }: Pick<OpenLine, 'dueDate'>, asOf: IsoDate): number => daysBetween(dueDate, asOf)
