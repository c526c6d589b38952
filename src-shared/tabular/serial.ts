import { addDays, pad } from '../kernel/calendar'
import type { RawDate } from './raw'

const SECONDS_A_DAY = 86_400
const LAST_SERIAL = 2_958_466

/**
 * The day and time of a spreadsheet serial number. In the 1900 system day 60 is the 29 February 1900 that never was
 * (ECMA-376 part 1, 18.17.4.1), so it and everything below 1 (a bare time of day) is no date: undefined.
 */
export function dateOfSerial(serial: number, is1904 = false): RawDate | undefined {
  const seconds = Math.round(serial * SECONDS_A_DAY)
  const day = Math.floor(seconds / SECONDS_A_DAY)
  if (!Number.isFinite(serial) || day < (is1904 ? 0 : 1) || day >= LAST_SERIAL || (!is1904 && day === 60)) return undefined
  const date = is1904 ? addDays('1904-01-01', day) : addDays(day < 60 ? '1899-12-31' : '1899-12-30', day)
  const rest = seconds - day * SECONDS_A_DAY
  if (rest === 0) return { date }
  return { date, time: `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}` }
}

/** The 1900-system serial number of a date from 1900-03-01 on. */
export function serialOfDate(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / (SECONDS_A_DAY * 1000))
}

/** Number formats built into every workbook that show a date or a date with a time, the East Asian ones included. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58)

/**
 * True when a number format shows a date. `code` is the workbook's own format for ids it declares. Quoted text, colours,
 * locale tags and elapsed time such as [h]:mm don't count; a lone `m` is a month only where no hour or second stands by.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id)
  if (/\[(h+|m+|s+)\]/i.test(code)) return false
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';', 1)[0]!.replace(/general|am\/pm|a\/p/gi, '')
  if (/[#0?@]/.test(bare.replace(/\.0+/g, ''))) return false
  return /[yd\u5e74\u65e5]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare))
}
