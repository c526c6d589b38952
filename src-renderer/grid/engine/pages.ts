import type { IDatasource } from 'ag-grid-community'
import { gridMessages } from '../../../src-shared/messages/grid'
import type { PageSort, RowPages } from '../sheet.types'

/** Rows asked for at a time while scrolling, and while a block is read through. */
export const PAGE_ROWS = 200
export const READ_ROWS = 2000
/** Pages kept; what is further away is read again when it comes into view. */
const KEPT_PAGES = 60

/** The rows of a paged sheet (分页表格) that are here, by position. The rest is with the services. */
export class PageCache<Row> {
  private readonly pages = new Map<number, readonly Row[]>()
  private sort: readonly PageSort[] = []
  count = 0
  readonly source: RowPages<Row>
  constructor(source: RowPages<Row>) { this.source = source }

  /** The row at a position if it is here; never asks for it. */
  peek(index: number): Row | undefined {
    return this.pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS]
  }

  /** What the grid asks while it scrolls and sorts. `onArrived` hears when rows came that were not here. */
  datasource(onArrived: () => void, onFailed: (error: unknown) => void): IDatasource {
    return {
      getRows: ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
        const sort = sortModel.map(({ colId, sort: direction }) => ({ key: colId, direction }))
        if (JSON.stringify(sort) !== JSON.stringify(this.sort)) { this.sort = sort; this.pages.clear() }
        const asked = this.sort
        this.source.read({ sort, from: startRow, to: endRow }).then(({ rows, count }) => {
          if (asked !== this.sort) { failCallback(); return }
          this.keep(Math.floor(startRow / PAGE_ROWS), rows)
          this.count = count
          successCallback([...rows], count)
          onArrived()
        }).catch((error: unknown) => { failCallback(); onFailed(error) })
      }
    }
  }

  private keep(page: number, rows: readonly Row[]): void {
    this.pages.delete(page)
    this.pages.set(page, rows)
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

  /** Reads rows `top` to `bottom` in their order, in large pieces that are handed on and let go. */
  async readThrough(top: number, bottom: number, onRows: (rows: readonly Row[], from: number) => void, signal: AbortSignal): Promise<void> {
    for (let from = top; from <= bottom; from += READ_ROWS) {
      const { rows } = await this.source.read({ sort: this.sort, from, to: Math.min(bottom + 1, from + READ_ROWS) })
      signal.throwIfAborted()
      onRows(rows, from)
      if (rows.length === 0) return
    }
  }
}

export const failureText = (error: unknown): string => gridMessages.readFailed(error instanceof Error ? error.message : '')
