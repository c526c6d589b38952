import type { IDatasource } from 'ag-grid-community'
import { gridMessages } from '../../../src-shared/messages/grid'
import type { PagedRows, PageView, RowPages } from '../sheet.types'

/** Rows asked for at a time while scrolling, and while a block is read through. */
export const PAGE_ROWS = 200
export const READ_ROWS = 2000
/** Pages kept; what is further away is read again when it comes into view. */
const KEPT_PAGES = 60

/** The rows of a paged sheet (分页表格) that are here, by position. The rest is with the services. */
export class PageCache<Row> {
  private readonly pages = new Map<number, PagedRows<Row>>()
  private asked: PageView
  /** How many rows pass the view, how many of them are no sums, of how many, and their sums by column. */
  count = 0
  shown = 0
  total = 0
  sums: Readonly<Record<string, number>> = {}
  readonly source: RowPages<Row>
  constructor(source: RowPages<Row>, view: PageView = { filters: [], sort: [] }) { this.source = source; this.asked = view }

  /** What the rows are read by: one object for as long as nothing about it changes. */
  get view(): PageView { return this.asked }

  /** Other conditions: what was read is no longer what is shown. */
  filter(filters: PageView['filters']): void {
    this.asked = { ...this.asked, filters }
    this.pages.clear()
  }

  /** The row at a position if it is here; never asks for it. */
  peek(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / PAGE_ROWS))?.rows[index % PAGE_ROWS]
  }

  /** What the grid asks while it scrolls and sorts. `onArrived` hears when rows came that were not here. */
  datasource(onArrived: () => void, onFailed: (error: unknown) => void): IDatasource {
    return {
      getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
        const sort = sortModel.map(({ colId, sort: direction }) => ({ key: colId, direction }))
        if (JSON.stringify(sort) !== JSON.stringify(this.asked.sort)) { this.asked = { ...this.asked, sort }; this.pages.clear() }
        const asked = this.asked
        this.source.read(asked, startRow, endRow).then((answer) => {
          if (asked !== this.asked) { failCallback(); return }
          this.keep(Math.floor(startRow / PAGE_ROWS), answer)
          successCallback([...answer.rows], answer.count)
          onArrived()
        }).catch((error: unknown) => { failCallback(); onFailed(error) })
      }
    }
  }

  private keep(page: number, answer: PagedRows<Row>): void {
    Object.assign(this, { count: answer.count, shown: answer.shown, total: answer.total, sums: answer.sums })
    this.pages.delete(page)
    this.pages.set(page, answer)
    for (const [oldest] of this.pages) {
      if (this.pages.size <= KEPT_PAGES) break
      this.pages.delete(oldest)
    }
  }

  /** Whether rows `top` to `bottom`, both included, are all here. */
  has(top: number, bottom: number): boolean {
    for (let page = Math.floor(top / PAGE_ROWS); page <= Math.floor(bottom / PAGE_ROWS); page++) if (!this.pages.has(page)) return false
    return true
  }

  /** The numbers of `count` rows: a row of a page that is not here is taken for one without sums before it. */
  numbers(count: number, isSum: (row: Row) => boolean): Int32Array<ArrayBuffer> {
    const numbers = new Int32Array(count).map((_, index) => index + 1)
    for (const [page, { rows, number }] of this.pages) {
      let next = number
      rows.forEach((row, at) => { if (page * PAGE_ROWS + at < count) numbers[page * PAGE_ROWS + at] = isSum(row) ? 0 : next++ })
    }
    return numbers
  }

  /** Reads rows `top` to `bottom` in their order, in large pieces that are handed on and let go. */
  async readThrough(top: number, bottom: number, onRows: (rows: readonly Row[], from: number) => void, signal?: AbortSignal): Promise<void> {
    for (let from = top; from <= bottom; from += READ_ROWS) {
      const { rows } = await this.source.read(this.asked, from, Math.min(bottom + 1, from + READ_ROWS))
      signal?.throwIfAborted()
      onRows(rows, from)
      if (rows.length === 0) return
    }
  }
}

export const failureText = (error: unknown): string => gridMessages.readFailed(error instanceof Error ? error.message : '')
