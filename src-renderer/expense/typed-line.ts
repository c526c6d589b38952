import { z } from 'zod'
import { invoiceKindSchema, type ClaimLine, type ClaimLineInput } from '../../src-shared/expense/claim'
import { mayDeduct, ticketTax } from '../../src-shared/expense/claim.rules'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { fen, yuanText, ZERO, type Fen } from '../../src-shared/kernel/money'

/** A claim's line as it stands in the form: dates, amounts and counts as text. */
export const typedLineSchema = z.object({
  date: z.string(), amount: z.string(), invoice: z.string(), tax: z.string(), heads: z.string(), categoryId: z.int().nullable(), purpose: z.string(), invoiceKind: invoiceKindSchema,
  invoiceCode: z.string(), invoiceNo: z.string(), isDeductible: z.boolean(), customerId: z.int().nullable(), activity: z.string(), counterpart: z.string()
})
export type TypedLine = z.infer<typeof typedLineSchema>
/** What is kept of a form that the claim does not have yet; `id` null is a new line. */
export const keptLineSchema = z.object({ id: z.int().nullable(), typed: typedLineSchema })
export type KeptLine = z.infer<typeof keptLineSchema>

const textOf = (amount: number) => (amount === 0 ? '' : yuanText(amount))
/** A typed amount in fen; nothing typed is zero, what can't be read is undefined. */
const fenOf = (text: string): Fen | undefined => { const read = parseAmount(text); return 'fen' in read ? read.fen : 'blank' in read ? ZERO : undefined }

/** A stored line as the form shows it, or a new one of a day. */
export function typedOf(line: ClaimLine | undefined, day: string): TypedLine {
  return {
    date: line?.date ?? day, amount: textOf(line?.amountFen ?? 0), invoice: line && line.invoiceFen !== line.amountFen ? textOf(line.invoiceFen) : '', tax: textOf(line?.taxFen ?? 0), heads: line?.heads?.toString() ?? '',
    categoryId: line?.categoryId ?? null, purpose: line?.purpose ?? '', invoiceKind: line?.invoiceKind ?? 'digital', invoiceCode: line?.invoiceCode ?? '', invoiceNo: line?.invoiceNo ?? '',
    isDeductible: line?.isDeductible ?? false, customerId: line?.customerId ?? null, activity: line?.activity ?? '', counterpart: line?.counterpart ?? ''
  }
}

/** What has been typed as a line; what can't be read yet is nothing. */
export function lineOf({ date, amount, invoice, tax, heads, ...rest }: TypedLine, id: number | null, today: string): ClaimLineInput {
  const positive = (text: string) => fen(Math.max(0, fenOf(text) ?? 0))
  return {
    ...rest, id, date: parseDateText(date, today) ?? null, amountFen: positive(amount), taxFen: positive(tax), heads: /^\d+$/.test(heads) ? Number(heads) : null,
    invoiceFen: rest.invoiceNo.trim() === '' ? ZERO : positive(invoice.trim() === '' ? amount : invoice)
  }
}

/** Fields that can't be read, or have no sense as they stand; a line with one of the first kind is not saved. */
export function faultsOf(typed: TypedLine, today: string): { date: boolean; amount: boolean; tax: boolean; invoice: boolean; heads: boolean; isUnreadable: boolean } {
  const date = parseDateText(typed.date, today) === undefined, [amountFen, taxFen, invoiceFen] = [fenOf(typed.amount), fenOf(typed.tax), fenOf(typed.invoice)]
  const tax = taxFen === undefined || taxFen < 0 || taxFen > (amountFen ?? 0), invoice = invoiceFen === undefined || invoiceFen < 0, heads = typed.heads.trim() !== '' && !/^\d+$/.test(typed.heads)
  const amount = amountFen === undefined || amountFen < 0
  return { date, amount: amount || amountFen === 0, tax, invoice, heads, isUnreadable: date || amount || tax || invoice || heads }
}

/** The form after a change: a ticket's tax follows its price, and what can't be deducted is not. */
export function changed(before: TypedLine, patch: Partial<TypedLine>): TypedLine {
  const after = { ...before, ...patch }
  if (patch.amount === undefined && patch.invoiceKind === undefined) return after
  const tax = ticketTax(after.invoiceKind, fenOf(after.amount) ?? ZERO)
  return { ...after, isDeductible: mayDeduct(after.invoiceKind) && (tax > 0 || after.isDeductible), tax: tax > 0 ? yuanText(tax) : patch.invoiceKind === undefined ? after.tax : '' }
}

/** Whether the form holds something that the claim does not; a day alone is no line. */
export function isChanged(typed: TypedLine, line: ClaimLine | undefined, today: string): boolean {
  if (!line) return JSON.stringify({ ...typed, date: '' }) !== JSON.stringify(typedOf(undefined, ''))
  return faultsOf(typed, today).isUnreadable || JSON.stringify(lineOf(typed, line.id, today)) !== JSON.stringify(lineOf(typedOf(line, today), line.id, today))
}
