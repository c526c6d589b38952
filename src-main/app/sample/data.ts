import { daysIn, pad, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import customers from '../../../resources/sample/customers.json'
import office from '../../../resources/sample/office.json'
import phrases from '../../../resources/sample/phrases.json'
import requests from '../../../resources/sample/requests.json'
import suppliers from '../../../resources/sample/suppliers.json'

/** What the sample office is made of: who works there, with whom it deals, and how its bookkeeper words things. */
export { customers, office, phrases, requests, suppliers }

/** Fills `{name}` places of a phrase. */
export const words = (phrase: string, values: Record<string, string | number>): string =>
  phrase.replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name] ?? ''))

/** The days of a month on which the office works, up to the day on which the story ends. */
export function workdays(month: Month): IsoDate[] {
  const days = Array.from({ length: daysIn(Number(month.slice(0, 4)), Number(month.slice(5))) }, (_, index) => `${month}-${pad(index + 1)}`)
  return days.filter((date) => date <= office.today && !isDayOff(date))
}

function isDayOff(date: IsoDate): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || office.holidays.some(([from, to]) => date >= from! && date <= to!)
}

/** The first working day on or after a day of the month, or null when the story has ended before. */
export const dayFrom = (month: Month, day: number): IsoDate | null => workdays(month).find((date) => date >= `${month}-${pad(day)}`) ?? null

/** The month's last day, for what is booked at month end; null while the month still runs. */
export function monthEnd(month: Month): IsoDate | null {
  const date = `${month}-${pad(daysIn(Number(month.slice(0, 4)), Number(month.slice(5))))}`
  return date <= office.today ? date : null
}

/** 6 for 2026-06, as people write it in a summary. */
export const monthNumber = (month: Month) => Number(month.slice(5))
/** 2 for 2026-06. */
export const quarterOf = (month: Month) => Math.ceil(monthNumber(month) / 3)
