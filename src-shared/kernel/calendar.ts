import { z } from 'zod'

/** `YYYY-MM-DD`, always a day that exists. */
export type IsoDate = string
/** 会计期间 `YYYY-MM`; `YYYY-00` is the opening period (期初) before the office's first month. */
export type Month = string

/** True for a day that exists: 2026-02-31 is refused. */
export function isDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}
export const isMonth = (text: string) => /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(text)

export const dateSchema = z.string().refine(isDate)
export const monthSchema = z.string().refine(isMonth)

export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
export const pad = (value: number) => String(value).padStart(2, '0')
export const monthOf = (date: IsoDate): Month => date.slice(0, 7)
export const yearOf = (dateOrMonth: string): number => Number(dateOrMonth.slice(0, 4))
export const firstDay = (month: Month): IsoDate => `${month}-01`
export const lastDay = (month: Month): IsoDate => `${month}-${pad(daysIn(yearOf(month), Number(month.slice(5))))}`

/** Moves by whole months: addMonths('2026-12', 1) = '2027-01'. */
export function addMonths(month: Month, count: number): Month {
  const index = yearOf(month) * 12 + Number(month.slice(5)) - 1 + count
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`
}
/** Moves by days, across months and years. */
export function addDays(date: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}
/** Days from one date to a later one; negative when it is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
/** The months from `from` to `to`, both included. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month)
  return months
}
/** The local calendar day of an instant: books are dated where the office is, not in UTC. */
export function localDate(instant: Date): IsoDate {
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}`
}

/**
 * Reads a date as people write it: 2026-6-5, 2026/6/5, 2026.06.05, 2026年6月5日, 20260605, 6-5, 6月5日, or just `5`.
 * Missing parts come from `near` (the date or month being worked on). Undefined when it is no date or doesn't exist;
 * 6月 and 2026年6月 name no day, so they are none either.
 */
export function parseDateText(text: string, near: IsoDate): IsoDate | undefined {
  const bare = text.normalize('NFKC').replace(/\s+/g, '')
  if (/[\u5e74\u6708]$/.test(bare)) return undefined
  const plain = bare.replace(/[\u5e74\u6708/.]/g, '-').replace(/[\u65e5\u53f7]$/, '').replace(/-$/, '')
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain)
  const parts = compact ? compact.slice(1) : plain.split('-')
  if (parts.length > 3 || parts.some((part) => !/^\d{1,4}$/.test(part))) return undefined
  const [day, month, year] = [...parts].reverse()
  const fullYear = year === undefined ? near.slice(0, 4) : year.length === 2 ? `20${year}` : year
  const date = `${fullYear}-${pad(Number(month ?? near.slice(5, 7)))}-${pad(Number(day))}`
  return isDate(date) ? date : undefined
}
