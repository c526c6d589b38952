import { formatFen } from '../../src-shared/kernel/money'
import { formMessages } from '../../src-shared/messages/forms'
import type { SelectionSummary } from '../grid/sheet.types'
import type { StatusFigure } from './status.store'

const { figures } = formMessages

/** 求和, 平均, 计数 of a selected range, as the status bar shows them; nothing for a single cell. */
export function selectionFigures(summary: SelectionSummary | undefined): readonly StatusFigure[] {
  if (!summary || summary.cells < 2 || summary.filled === 0) return []
  const number = (value: number) => value.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
  return [
    ...(summary.sumFen === undefined ? [] : [{ label: figures.sum, text: formatFen(summary.sumFen) }]),
    ...(summary.averageFen === undefined ? [] : [{ label: figures.average, text: formatFen(summary.averageFen) }]),
    ...(summary.sum === undefined ? [] : [{ label: figures.sum, text: number(summary.sum) }]),
    { label: figures.count, text: number(summary.count > 0 ? summary.count : summary.filled) },
    ...(summary.skippedRows > 0 ? [{ label: figures.skipped, text: '' }] : [])
  ]
}
