import type { ColumnState } from 'ag-grid-community'
import type { SheetCore } from './core'

/** Keeps widths, order, visibility and pinning under the sheet's key whenever the user changes them. */
export function keepLayout<Row>(core: SheetCore<Row>): void {
  const { storageKey, store } = core.props
  if (storageKey === undefined || !store) return
  store.set(storageKey, JSON.stringify(core.api.getColumnState()))
}

/** Puts the columns as the user left them. Columns unknown since keep their declared place, broken text is ignored. */
export function restoreLayout<Row>(core: SheetCore<Row>): void {
  const { storageKey, store } = core.props
  const state = storageKey === undefined || !store ? undefined : readLayout(store.get(storageKey))
  if (!state) return
  const known = new Set(core.props.columns.map(({ key }) => key))
  const isComplete = [...known].every((key) => state.some(({ colId }) => colId === key))
  core.api.applyColumnState({ state, applyOrder: isComplete })
}

function readLayout(text: string | null): ColumnState[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text ?? 'null')
    return Array.isArray(parsed) && parsed.every(isColumnState) ? parsed : undefined
  } catch {
    return undefined
  }
}

const isColumnState = (value: unknown): value is ColumnState =>
  typeof value === 'object' && value !== null && 'colId' in value && typeof value.colId === 'string'
