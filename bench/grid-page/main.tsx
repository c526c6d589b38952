import { createRoot, type Root } from 'react-dom/client'
import { Sheet } from '../../src-renderer/grid/Sheet'
import type { RowPages, SheetColumn } from '../../src-renderer/grid/sheet.types'

/** What the bench asks of the page; times are milliseconds on the page's own clock. */
interface GridBench {
  /** From rows that are here to the first of them painted. */
  first: (count: number, isPaged: boolean) => Promise<number>
  /** Frames per second while scrolling for two seconds. */
  scroll: () => Promise<number>
  /** From the press on a header's arrow to the sorted rows painted. */
  sort: () => Promise<number>
}
declare global { interface Window { gridBench: GridBench } }

type Line = Readonly<Record<string, string | number>> & { id: string }

const KEYS = ['date', 'no', 'summary', 'account', 'counter', 'staff', 'customer', 'inFen', 'outFen', 'balanceFen', 'pieces', 'status'] as const
const MONEY: ReadonlySet<string> = new Set(['inFen', 'outFen', 'balanceFen'])
/** Twelve columns as a day book has them. */
const columns: readonly SheetColumn<Line>[] = KEYS.map((key) => ({
  key, title: key, kind: MONEY.has(key) ? 'money' : key === 'pieces' ? 'integer' : key === 'date' ? 'date' : 'text', width: 104, isSortable: true
}))

const lineAt = (index: number): Line => ({
  id: `r${index}`, date: `2026-0${(index % 9) + 1}-${String((index % 28) + 1).padStart(2, '0')}`, no: `付-${index}`, summary: `报销差旅 ${(index * 7919) % 1000}`, account: '5601.04.01', counter: '差旅费·交通',
  staff: '林晓梅', customer: '', inFen: 0, // Neither the least nor the greatest stands first, so that every sort moves the first row.
  outFen: (index * 7919 + 500_000) % 1_000_003, balanceFen: index * 100, pieces: index % 7, status: '已过账'
})
const made = new Map<number, Line[]>()
const linesOf = (count: number) => {
  const lines = made.get(count) ?? Array.from({ length: count }, (_, index) => lineAt(index))
  made.set(count, lines)
  return lines
}
const NONE: readonly Line[] = []
const pagesOf = (count: number): RowPages<Line> => ({
  read: (_view, from, to) => Promise.resolve({ count, shown: count, total: count, number: from + 1, sums: {}, rows: Array.from({ length: Math.min(to, count) - from }, (_, index) => lineAt(from + index)) }),
  values: () => Promise.resolve(null),
  places: () => Promise.resolve({ count: 0, places: [] })
})
const getRowId = (line: Line) => line.id
const frame = () => new Promise<number>((resume) => { requestAnimationFrame(resume) })
const painted = async (isThere: () => boolean) => {
  while (!isThere()) await frame()
  // The frame in which they are drawn has begun; the next one tells that it ended.
  await frame()
}
const cellText = () => document.querySelector('.ag-row[row-index="0"] .ag-cell[col-id="no"]')?.textContent ?? ''

let root: Root | undefined
window.gridBench = {
  async first(count, isPaged) {
    root?.unmount()
    await frame()
    const rows = isPaged ? NONE : linesOf(count), pages = isPaged ? pagesOf(count) : undefined
    root = createRoot(document.getElementById('root')!)
    const started = performance.now()
    root.render(<Sheet<Line> label="测速" rows={rows} {...(pages ? { pages } : {})} columns={columns} getRowId={getRowId} />)
    await painted(() => cellText() === '付-0')
    return performance.now() - started
  },
  async scroll() {
    const viewport = document.querySelector('.ag-grid-viewport')!
    const started = performance.now()
    let frames = 0
    while (performance.now() - started < 2000) {
      viewport.scrollTop += 84
      await frame()
      frames++
    }
    return frames / ((performance.now() - started) / 1000)
  },
  async sort() {
    const viewport = document.querySelector('.ag-grid-viewport')!
    viewport.scrollTop = 0
    await painted(() => cellText() !== '')
    const before = cellText(), header = document.querySelector<HTMLElement>('.ag-header-cell[col-id="outFen"] .ag-sort-indicator-container')!
    const started = performance.now()
    header.click()
    await painted(() => cellText() !== before)
    return performance.now() - started
  }
}
