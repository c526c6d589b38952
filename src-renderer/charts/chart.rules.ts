import { uiMessages } from '../../src-shared/messages/shell'

/** The same figures as rows, for those who would rather read: a row is a category of the chart, a column after the first a series. */
export interface ChartTable { head: readonly string[]; rows: readonly (readonly string[])[] }

const words = uiMessages.chart

/** What is said of one point: `6 月：收入 1,200.00，支出 800.00`. */
export const describePoint = ({ head, rows }: ChartTable, index: number): string => {
  const [name = '', ...figures] = rows[index] ?? []
  return words.point(name, figures.map((figure, at) => `${head[at + 1] ?? ''} ${figure}`))
}

/** What is said of the whole chart to one who can't see it: how many points, from where to where, and the last of them. */
export function describeChart(label: string, table: ChartTable | undefined): string {
  const first = table?.rows[0], last = table?.rows.at(-1)
  if (!table || !first || !last) return label
  return words.description(label, table.rows.length, first[0] ?? '', last[0] ?? '', describePoint(table, table.rows.length - 1))
}

/** The point a key leads to among `count`; undefined for a key that is none of the chart's. Nothing chosen is -1. */
export function nextPoint(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight': return Math.min(current + 1, count - 1)
    case 'ArrowLeft': return current < 0 ? count - 1 : Math.max(current - 1, 0)
    case 'Home': return 0
    case 'End': return count - 1
    case 'Escape': return -1
    default: return undefined
  }
}
