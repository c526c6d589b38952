import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { printMessages as texts } from '../../src-shared/messages/print'
import { fitColumns, tablePart } from './fit'
import { paginate, type PageCut } from './paginate'
import { PrintPreview } from './PrintPreview'
import type { PrintRow, PrintTable } from './print.table'

/** What stands around every page of a table: who keeps the books, when it was printed. */
export interface PrintFrame { office: string; printed: string }

/**
 * A table on A4 with its preview, as it was when it was asked for. It is laid out unseen on a sheet of the same make: first
 * whole, to see how wide its figures are, then in the columns that stand together, which are cut into pages by the height
 * their rows really have, so that a long summary takes as many lines as it needs.
 */
export function PrintedTable({ table: asked, frame, onClose }: { table: PrintTable; frame: PrintFrame; onClose: () => void }) {
  const [table] = useState(asked)
  const whole = useRef<HTMLDivElement>(null), divided = useRef<HTMLDivElement>(null)
  const [parts, setParts] = useState<readonly PrintTable[]>()
  const [cuts, setCuts] = useState<readonly { part: PrintTable; cut: PageCut }[]>()
  useLayoutEffect(() => { if (whole.current) setParts(partsOf(whole.current, table)) }, [table])
  useLayoutEffect(() => {
    if (parts && divided.current) setCuts(parts.flatMap((part, index) => cutPages(divided.current!.children[index] as HTMLElement, part).map((cut) => ({ part, cut }))))
  }, [parts])
  const sheets = useMemo(() => cuts?.map(({ part, cut }, index) => (
    <Sheet key={index} table={part} frame={frame} page={index + 1} pages={cuts.length} rows={rowsOf(part, cut)} />
  )), [frame, cuts])
  const sample = (part: PrintTable, index?: number) => <Sheet key={index ?? -1} table={part} frame={frame} page={1} pages={1} rows={[...part.rows, carryRow(part, texts.carriedOver, [])]} />
  return (
    <>
      <PrintPreview title={table.title} sheets={sheets} onClose={onClose} />
      {!parts && <div ref={whole} className="print-measure" aria-hidden="true">{sample(table)}</div>}
      {parts && !cuts && <div ref={divided} className="print-measure" aria-hidden="true">{parts.map(sample)}</div>}
    </>
  )
}

/** Room for two characters of a heading, in pixels. */
const LEAST_WIDTH = 36

/** The table as it is where its figures fit, else in other widths or on sheets beside each other. Notes and carried sums need the whole. */
function partsOf(measured: HTMLElement, table: PrintTable): PrintTable[] {
  const rows = [...measured.querySelectorAll<HTMLTableRowElement>('tbody tr')]
  const isOver = rows.some((row) => [...row.cells].some((cell) => cell.classList.contains('print-right') && cell.scrollWidth > cell.clientWidth + 1))
  if (!isOver || table.carryColumn !== undefined || table.rows.some(({ span, kind }) => span !== undefined || kind === 'note')) return [table]
  const needs = table.columns.map(({ align }, column) => {
    const cells = rows.flatMap((row) => row.cells[column] ?? []), [sample] = cells
    if (!sample) return LEAST_WIDTH
    const { paddingLeft, paddingRight } = getComputedStyle(sample), own = sample.clientWidth
    const content = Math.max(...cells.map(textWidth)) + parseFloat(paddingLeft) + parseFloat(paddingRight) + 2
    return Math.max(LEAST_WIDTH, align === 'right' ? content : Math.min(content, Math.max(own, 2 * LEAST_WIDTH)))
  })
  return fitColumns(needs, measured.querySelector('table')!.clientWidth).map((part) => tablePart(table, part))
}

/** How wide a cell's text is on one line, in pixels. */
function textWidth(cell: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(cell)
  return Math.max(0, ...[...range.getClientRects()].map(({ width }) => width))
}

/** Reads the heights off the laid-out sheet; its last row is a sample of 过次页. */
function cutPages(sheet: HTMLElement, table: PrintTable): PageCut[] {
  const height = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
  const style = getComputedStyle(sheet), body = sheet.querySelector('tbody')!
  const heights = [...body.rows].map((row) => height(row)), carryHeight = heights.pop() ?? 0
  const used = [':scope > h1', ':scope > .print-line', 'thead', ':scope > .print-foot'].reduce((sum, name) => sum + [...sheet.querySelectorAll(name)].reduce((all, one) => all + height(one) + marginsOf(one), 0), 0)
  const paper = parseFloat(style.height) - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom)
  // Two pixels less than there is, for borders that round up.
  return paginate(heights, paper - used - 2, table.carryColumn === undefined ? 0 : carryHeight)
}

function marginsOf(element: Element): number {
  const { marginTop, marginBottom, display } = getComputedStyle(element)
  return display.startsWith('table') || element.className === 'print-foot' ? 0 : parseFloat(marginTop) + parseFloat(marginBottom)
}

/** A page's own rows between 承前页 and 过次页. */
function rowsOf(table: PrintTable, { from, to, isBroughtForward, isCarriedOver }: PageCut): PrintRow[] {
  const carry = (row: number) => table.rows.slice(0, row).findLast((one) => one.carry)?.carry ?? []
  return [
    ...(isBroughtForward ? [carryRow(table, texts.broughtForward, carry(from))] : []), ...table.rows.slice(from, to),
    ...(isCarriedOver ? [carryRow(table, texts.carriedOver, carry(to))] : [])
  ]
}

const carryRow = (table: PrintTable, words: string, carry: readonly string[]): PrintRow => ({
  cells: table.columns.map((_, column) => (column === table.carryColumn ? words : carry[column] ?? '')), kind: 'subtotal'
})

const classOf = (align: 'right' | 'center' | undefined, isStrong = false) => `${align ? `print-${align}` : ''}${isStrong ? ' print-strong' : ''}`.trim() || undefined

interface SheetProps { table: PrintTable; frame: PrintFrame; page: number; pages: number; rows: readonly PrintRow[] }

function Sheet({ table, frame, page, pages, rows }: SheetProps): ReactNode {
  return (
    <div className={`print-sheet${table.isLandscape ? ' print-landscape' : ''}${table.isDense ? ' print-dense' : ''}`}>
      <h1>{table.title}</h1>
      <p className="print-line"><span>{frame.office}</span><span>{table.left}</span><span>{table.right}</span></p>
      <table className="print-table">
        <colgroup>{table.columns.map((column, index) => <col key={index} style={{ width: `${column.share}%` }} />)}</colgroup>
        <thead><tr>{table.columns.map((column, index) => <th key={index} scope="col">{column.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={row.kind && `print-${row.kind}`}>
              {row.cells.map((text, at) => <td key={at} colSpan={at === 0 ? row.span ?? 1 : 1} className={classOf(table.columns[at === 0 ? 0 : at + (row.span ?? 1) - 1]?.align, row.strong?.includes(at))}>{text}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="print-foot">
        {table.signers && <p className="print-signs">{table.signers.map((signer, index) => <span key={index}>{signer}</span>)}</p>}
        <p className="print-line"><span>{frame.printed}</span><span>{texts.page(page, pages)}</span></p>
      </div>
    </div>
  )
}
