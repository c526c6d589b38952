import { addDays, addMonths, daysIn, isDate, lastDay, monthOf, pad } from '../../../src-shared/kernel/calendar'
import type { ColumnKind } from '../sheet.types'

/** Steps of a series start from here for each kind: one yuan, one piece, one day. */
const UNIT: Partial<Record<ColumnKind, number>> = { money: 100, integer: 1 }

/**
 * Continues values for the fill handle (填充柄), as Excel does: a single date counts on by days, a single number is
 * repeated, two or more with a constant step go on by it, everything else repeats. Ctrl (`isToggled`) swaps repeating
 * and counting. `backwards` continues before the first value; the result is then in order of distance.
 */
export function continueSeries(
  values: readonly unknown[], count: number, kind: ColumnKind, { isToggled = false, backwards = false } = {}
): unknown[] {
  const source = backwards ? [...values].reverse() : [...values]
  const series = seriesOf(source, kind, backwards)
  const isCounting = series !== undefined && (series.isDefault !== isToggled)
  const places = Array.from({ length: count }, (_, index) => index)
  if (isCounting) return places.map((index) => series.at(index + 1))
  return places.map((index) => source[index % source.length])
}

interface Series { at: (step: number) => unknown; isDefault: boolean }

function seriesOf(source: readonly unknown[], kind: ColumnKind, backwards: boolean): Series | undefined {
  const sign = backwards ? -1 : 1
  if (kind === 'date') return dateSeries(source, sign)
  const unit = UNIT[kind]
  const numbers = source.filter((value) => typeof value === 'number')
  if (unit === undefined || numbers.length === 0 || numbers.length !== source.length) return undefined
  const last = numbers.at(-1)!
  if (numbers.length === 1) return { at: (step) => last + sign * unit * step, isDefault: false }
  const step = numbers[1]! - numbers[0]!
  const isConstant = numbers.every((value, index) => index === 0 || value - numbers[index - 1]! === step)
  return isConstant ? { at: (times) => last + step * times, isDefault: true } : undefined
}

function dateSeries(source: readonly unknown[], sign: number): Series | undefined {
  const dates = source.filter((value): value is string => typeof value === 'string' && isDate(value))
  if (dates.length === 0 || dates.length !== source.length) return undefined
  const last = dates.at(-1)!
  if (dates.length === 1) return { at: (step) => addDays(last, sign * step), isDefault: true }
  const monthStep = constantStep(dates.map(monthNumber))
  if (monthStep !== undefined && monthStep !== 0 && isSameDayOfMonth(dates)) {
    const isMonthEnd = dates.every((date) => date === lastDay(monthOf(date)))
    const day = Math.max(...dates.map((date) => Number(date.slice(8))))
    return { at: (times) => dayInMonth(addMonths(monthOf(last), monthStep * times), isMonthEnd ? 31 : day), isDefault: true }
  }
  const dayStep = constantStep(dates.map((date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000))
  return dayStep === undefined ? undefined : { at: (times) => addDays(last, dayStep * times), isDefault: true }
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))

/** Month ends of different lengths count as the same day: 01-31, 02-28, 03-31. */
const isSameDayOfMonth = (dates: readonly string[]) =>
  dates.every((date) => date.slice(8) === dates[0]!.slice(8)) || dates.every((date) => date === lastDay(monthOf(date)))

function dayInMonth(month: string, day: number): string {
  return `${month}-${pad(Math.min(day, daysIn(Number(month.slice(0, 4)), Number(month.slice(5)))))}`
}

function constantStep(numbers: readonly number[]): number | undefined {
  const step = numbers[1]! - numbers[0]!
  return numbers.every((value, index) => index === 0 || value - numbers[index - 1]! === step) ? step : undefined
}
