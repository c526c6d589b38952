import { useMemo, useState } from 'react'
import { displayText, valueOf } from '../../src-shared/listing/cell'
import { gridMessages } from '../../src-shared/messages/grid'
import type { Groups } from '../grid/group/GroupedSheet'
import type { GroupLevel } from '../grid/group/groups'
import type { LayoutStore, SheetColumn, SheetProps } from '../grid/sheet.types'

/** By what a sheet can be grouped: a column by its key, the months of a date column (`month:date`), or a level of its own. */
export type GroupBy<Row> = readonly (string | GroupLevel<Row>)[]

const MONTH = 'month:'
const words = gridMessages.groups

/** The levels that `groupBy` comes to with these columns; columns that are not there at the moment offer none. */
function levelsOf<Row>(groupBy: GroupBy<Row>, columns: readonly SheetColumn<Row>[]): GroupLevel<Row>[] {
  return groupBy.flatMap((by) => {
    if (typeof by !== 'string') return [by]
    const isMonth = by.startsWith(MONTH), column = columns.find(({ key }) => key === (isMonth ? by.slice(MONTH.length) : by))
    if (!column) return []
    const labelOf = (row: Row) => {
      const value = valueOf(column, row)
      return (isMonth ? (typeof value === 'string' ? value.slice(0, 7) : '') : displayText(column, value, row)) || words.none
    }
    return [{ key: by, title: isMonth ? words.month : column.title, of: (row: Row) => { const label = labelOf(row); return { id: label, label } } }]
  })
}

/** Where groups are named: the column that takes the width left over, or the first of words. */
const labelOf = <Row>(columns: readonly SheetColumn<Row>[]): string =>
  (columns.find(({ flex }) => flex !== undefined) ?? columns.find(({ kind, isHidden }) => kind === 'text' && isHidden !== true) ?? columns[0])?.key ?? ''

/** Amounts are added up, and of whole numbers those that the totals add up: a count of papers and not a number of days. */
function sumsOf<Row>(columns: readonly SheetColumn<Row>[], totals: SheetProps<Row>['totals']): string[] {
  const isTotalled = (key: string) => totals?.some(({ cells }) => typeof cells[key] === 'number') === true
  return columns.filter(({ key, kind, isRunning }) => !isRunning && (kind === 'money' || (kind === 'integer' && isTotalled(key)))).map(({ key }) => key)
}

/** What can be chosen, what is chosen, and the groups for the sheet: undefined while none is. */
export interface Grouping<Row> { levels: readonly GroupLevel<Row>[]; chosen: readonly string[]; choose: (keys: readonly string[]) => void; groups: Groups<Row> | undefined }

/** 分组 of a sheet, kept for each user under the sheet's key. A paged sheet has none: groups want all rows. */
export function useGrouping<Row>({ columns, totals, storageKey = '', pages }: SheetProps<Row>, groupBy: GroupBy<Row>, store: LayoutStore): Grouping<Row> {
  const place = `${storageKey}.groups`
  const [chosen, setChosen] = useState<readonly string[]>(() => (store.get(place) ?? '').split(' ').filter(Boolean))
  const levels = useMemo(() => (pages ? [] : levelsOf(groupBy, columns)), [groupBy, columns, pages])
  const groups = useMemo(() => {
    const used = chosen.flatMap((key) => levels.find((level) => level.key === key) ?? [])
    return used.length === 0 ? undefined : { levels: used, labelKey: labelOf(columns), sums: sumsOf(columns, totals) }
  }, [chosen, levels, columns, totals])
  const choose = (keys: readonly string[]) => {
    setChosen(keys)
    if (storageKey !== '') store.set(place, keys.join(' '))
  }
  return { levels, chosen, choose, groups }
}
