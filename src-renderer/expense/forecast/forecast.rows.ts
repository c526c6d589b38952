import type { ForecastItem } from '../../../src-shared/expense/forecast.contract'
import { FORECAST_KINDS, weekOf, type ForecastFigures, type ForecastKind, type Week } from '../../../src-shared/expense/forecast.rules'
import { forecastTexts as texts } from '../../../src-shared/messages/forecast'
import type { SheetColumn } from '../../grid/sheet.types'

/** A line of the sheet: money before, each kind of movement, the net, and money after. */
export interface ForecastRow { id: 'open' | ForecastKind | 'net' | 'close'; label: string; weeks: readonly number[] }

export const forecastRows = ({ byKind, netFen, openFen, closeFen }: ForecastFigures): ForecastRow[] => [
  { id: 'open', label: texts.opening, weeks: openFen }, ...FORECAST_KINDS.map((id): ForecastRow => ({ id, label: texts.kinds[id], weeks: byKind.get(id)! })),
  { id: 'net', label: texts.net, weeks: netFen }, { id: 'close', label: texts.closing, weeks: closeFen }
]

/** A column for each week. Money in hand below zero is red. */
export const forecastColumns = (weeks: readonly Week[]): readonly SheetColumn<ForecastRow>[] => [
  { key: 'label', title: texts.row, kind: 'text', width: 100, pinned: 'left', isSortable: false, tone: (_, row) => (isSum(row) ? 'strong' : undefined) },
  ...weeks.map(({ from, to }, at): SheetColumn<ForecastRow> => ({
    key: `w${at}`, title: texts.week(from, to), kind: 'money', width: 112, isSortable: false, value: (row) => (isSum(row) ? row.weeks[at]! : row.weeks[at] || null),
    tone: (value, row) => (row.id === 'close' && Number(value) < 0 ? 'err' : isSum(row) ? 'strong' : undefined)
  }))
]
const isSum = ({ id }: ForecastRow) => id === 'open' || id === 'net' || id === 'close'

export const weekOfKey = (key: string): number | undefined => (/^w\d+$/.test(key) ? Number(key.slice(1)) : undefined)

/** What stands behind a cell, the largest first: a kind's movements of a week, or all of them for the net. */
export const itemsOf = (row: ForecastRow['id'], week: number, items: readonly ForecastItem[], weeks: readonly Week[]): ForecastItem[] =>
  items.filter((item) => weekOf(weeks, item.date) === week && (item.kind === row || row === 'net')).sort((a, b) => Math.abs(b.amountFen) - Math.abs(a.amountFen))
