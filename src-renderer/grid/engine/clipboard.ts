import { gridMessages } from '../../../src-shared/messages/grid'
import { planPaste, type PastePlan } from '../model/block'
import { areaOf, type Box } from '../model/range'
import { formatHtml, formatTsv, type HtmlCell } from '../model/tsv'
import type { CellChange, CellState, SheetColumn } from '../sheet.types'
import { changeOf, commitChanges } from './changes'
import { blockOf } from './clipboard-html'
import type { SheetCore } from './core'
import { selectBox, target } from './selection'

/** A block in both forms office programs read. */
export interface Copied { text: string; html: string; cells: number }

const NUMERIC: readonly SheetColumn<unknown>['kind'][] = ['money', 'integer', 'date']

/** The selected block, as typed rather than as shown, so that it can be calculated with and pasted back. */
export function copySelection<Row>(core: SheetCore<Row>, withHeaders = false): Copied | undefined {
  const selected = target(core)
  if (!selected) return undefined
  const { area, box } = selected
  const columns = core.columns.slice(box.left, box.right + 1)
  const rows: HtmlCell[][] = withHeaders ? [columns.map(({ title }) => ({ text: title, isText: true }))] : []
  for (let row = box.top; row <= box.bottom; row++) {
    rows.push(columns.map((column, index) => ({
      text: core.textAt({ area, row, col: box.left + index }), isText: !NUMERIC.includes(column.kind)
    })))
  }
  const text = formatTsv(rows.map((row) => row.map((cell) => cell.text)))
  return { text, html: formatHtml(rows), cells: areaOf(box) }
}

/** Copies without a clipboard event: for the key with headers and for the menu. */
export async function writeClipboard<Row>(core: SheetCore<Row>, withHeaders: boolean): Promise<boolean> {
  const copied = copySelection(core, withHeaders)
  if (!copied) return false
  try {
    const part = (type: string, text: string) => [type, new Blob([text], { type })] as const
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries([part('text/plain', copied.text), part('text/html', copied.html)]))])
    core.tell(gridMessages.copied(copied.cells))
    return true
  } catch {
    // The host may forbid the asynchronous clipboard; the keys of the browser itself always work.
    core.tell(gridMessages.clipboardRefused)
    return false
  }
}

/** Pastes from the menu, where there is no paste event. */
export async function readClipboard<Row>(core: SheetCore<Row>): Promise<void> {
  try {
    const items = await navigator.clipboard.read()
    const textOf = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type))
      return item ? (await item.getType(type)).text() : ''
    }
    pasteBlock(core, blockOf(await textOf('text/plain'), await textOf('text/html')))
  } catch {
    core.tell(gridMessages.clipboardRefused)
  }
}

/** Puts a copied block into the sheet at the selection, as one step for undo, and says what became of it. */
export function pasteBlock<Row>(core: SheetCore<Row>, block: readonly (readonly string[])[]): void {
  const selected = target(core)
  if (!selected || block.length === 0) return
  const intoEntry = selected.area === 'entry'
  // Several rows pasted into the entry row are several records: they become rows of their own.
  const isList = intoEntry && block.length > 1 && core.props.append !== undefined
  const rows = core.extent.rows
  const box: Box = isList ? { ...selected.box, top: rows, bottom: rows } : selected.box
  const plan = planPaste(block, box, sourceFor(core, intoEntry && !isList))
  const area = intoEntry && !isList ? 'entry' : 'body'
  const changes = plan.cells
    .map(({ row, col, after }) => changeOf(core, { area, row, col }, after))
    .filter((change): change is CellChange<Row> => change !== undefined)
  commitChanges(core, changes, 'paste', plan.appended.map((cells) => byKey(core, cells)))
  if (area === 'body') selectBox(core, { row: plan.box.top, col: plan.box.left }, { row: Math.min(plan.box.bottom, rows - 1), col: plan.box.right })
  core.tell(noticeOf(plan))
}

function sourceFor<Row>(core: SheetCore<Row>, isEntry: boolean) {
  const { append } = core.props
  const blank = append?.blankRow()
  const area = isEntry ? 'entry' as const : 'body' as const
  return {
    rows: isEntry ? 1 : core.extent.rows, cols: core.columns.length, canAppend: append !== undefined && !isEntry,
    isEditable: (row: number, col: number) => core.isEditable({ area, row, col }),
    isEditableInNew: (col: number) => {
      const editable = core.columns[col]?.editable
      return typeof editable === 'function' ? blank !== undefined && editable(blank) : editable === true
    },
    parse: (row: number | undefined, col: number, text: string): CellState => {
      const data = row === undefined ? blank : core.rowAt({ area, row })
      return data === undefined ? { value: null } : core.read(core.columns[col]!, text, data)
    }
  }
}

const byKey = <Row>(core: SheetCore<Row>, cells: ReadonlyMap<number, CellState>) =>
  Object.fromEntries([...cells].map(([col, state]) => [core.columns[col]!.key, state]))

function noticeOf({ cells, appended, bad, skipped, lostRows, lostCols }: PastePlan): string {
  const taken = cells.length + appended.reduce((count, row) => count + row.size, 0) - bad
  return gridMessages.pasted({ cells: taken, rows: appended.length, bad, skipped, lostRows, lostCols })
}
