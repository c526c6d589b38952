import { gridMessages } from '../../../src-shared/messages/grid'
import { valueOf } from '../../../src-shared/listing/cell'
import { editText } from '../model/kinds'
import { areaOf, type Box } from '../model/range'
import { Summing } from '../model/summary'
import { formatHtml, formatTsv, type HtmlCell } from '../model/tsv'
import type { SheetCore } from './core'
import { failureText } from './pages'

const summing = new WeakMap<object, AbortController>()
/** A drag over many rows asks again at every step; the figures are wanted where it rests. */
const REST_MS = 120

/** Gives up figures that are being added up. */
export function stopSumming(core: object): void {
  summing.get(core)?.abort()
  summing.delete(core)
}

/** Adds up a block of rows that are not all here by reading it through; the figures follow when they are complete. */
export function sumPages<Row>(core: SheetCore<Row>, box: Box, label: string): void {
  stopSumming(core)
  const control = new AbortController(), { pages } = core
  summing.set(core, control)
  core.props.onSelection?.({ label, cells: areaOf(box), filled: 0, count: 0, skippedRows: 0 })
  const columns = core.columns.slice(box.left, box.right + 1)
  const figures = new Summing(columns.map(({ kind }) => kind))
  const read = async () => {
    await new Promise((resume) => { setTimeout(resume, REST_MS) })
    control.signal.throwIfAborted()
    await pages!.readThrough(box.top, box.bottom, (rows) => {
      for (const row of rows) figures.add(core.kindOf(row), (index) => valueOf(columns[index]!, row))
    }, control.signal)
    core.props.onSelection?.(figures.result(label, areaOf(box)))
  }
  read().catch((error: unknown) => { if (!control.signal.aborted) core.tell(failureText(error)) })
}

/**
 * Copies a block whose rows are not all here: they are read first, and the clipboard is written when they have come.
 * False when the block can be copied at once.
 */
export function copyPages<Row>(core: SheetCore<Row>, event: ClipboardEvent, box: Box | undefined): boolean {
  const { pages } = core
  if (!pages || !box || pages.has(box.top, box.bottom)) return false
  event.preventDefault()
  core.tell(gridMessages.reading)
  const columns = core.columns.slice(box.left, box.right + 1)
  const cells: HtmlCell[][] = []
  const read = async () => {
    await pages.readThrough(box.top, box.bottom, (rows) => {
      for (const row of rows) cells.push(columns.map((column) => ({ text: editText(column, valueOf(column, row), row), isText: !['money', 'integer', 'date'].includes(column.kind) })))
    })
    const part = (type: string, text: string) => [type, new Blob([text], { type })] as const
    const text = formatTsv(cells.map((row) => row.map((cell) => cell.text)))
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([part('text/plain', text), part('text/html', formatHtml(cells))]))])
    core.tell(gridMessages.copied(areaOf(box)))
  }
  read().catch((error: unknown) => { core.tell(failureText(error)) })
  return true
}
