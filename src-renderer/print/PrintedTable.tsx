import { useLayoutEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { printMessages as texts } from '../../src-shared/messages/print'
import { paginate, type PageCut } from './paginate'
import { PrintPreview } from './PrintPreview'
import type { PrintRow, PrintTable } from './print.table'

/** What stands around every page of a table: who keeps the books, when it was printed. */
export interface PrintFrame { office: string; printed: string }

/**
 * A table on A4 with its preview. The rows are laid out once unseen, on a sheet of the same make, and cut into pages by
 * the height they really have, so that a long summary takes as many lines as it needs.
 */
export function PrintedTable({ table, frame, onClose }: { table: PrintTable; frame: PrintFrame; onClose: () => void }) {
  const measured = useRef<HTMLDivElement>(null)
  const [cuts, setCuts] = useState<readonly PageCut[]>()
  useLayoutEffect(() => { setCuts(cutPages(measured.current!, table)) }, [table])
  const sheets = useMemo(() => cuts?.map((cut, index) => (
    <Sheet key={index} table={table} frame={frame} page={index + 1} pages={cuts.length} rows={rowsOf(table, cut)} />
  )), [table, frame, cuts])
  return (
    <>
      <PrintPreview title={table.title} sheets={sheets} onClose={onClose} />
      {!cuts && <div className="print-measure" aria-hidden="true"><Sheet refTo={measured} table={table} frame={frame} page={1} pages={1} rows={[...table.rows, carryRow(table, texts.carriedOver, [])]} /></div>}
    </>
  )
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

const alignment = (align: 'right' | 'center' | undefined) => align && `print-${align}`

interface SheetProps { table: PrintTable; frame: PrintFrame; page: number; pages: number; rows: readonly PrintRow[]; refTo?: RefObject<HTMLDivElement | null> }

function Sheet({ table, frame, page, pages, rows, refTo }: SheetProps): ReactNode {
  return (
    <div ref={refTo ?? null} className={['print-sheet', table.isLandscape && 'print-landscape', table.isTight && 'print-tight'].filter(Boolean).join(' ')}>
      <h1>{table.title}</h1>
      <p className="print-line"><span>{frame.office}</span><span>{table.left}</span><span>{table.right}</span></p>
      <table className="print-table">
        <colgroup>{table.columns.map((column, index) => <col key={index} style={{ width: `${column.share}%` }} />)}</colgroup>
        <thead><tr>{table.columns.map((column, index) => <th key={index} scope="col">{column.title}</th>)}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index} className={row.kind && `print-${row.kind}`}>
              {row.cells.map((text, at) => <td key={at} colSpan={at === 0 ? row.span ?? 1 : 1} className={[alignment(table.columns[at === 0 ? 0 : at + (row.span ?? 1) - 1]?.align), row.bold?.includes(at) && 'print-bold'].filter(Boolean).join(' ') || undefined}>{text}</td>)}
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
