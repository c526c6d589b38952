import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { gridToolMessages as words } from '../../src-shared/messages/grid-tools'
import type { SheetHandle } from '../grid/sheet.types'
import { Button } from '../ui/Button'

/**
 * 筛选 and 列 in the toolbar of the page a sheet stands in. The toolbar keeps a place for them, so that every page with a
 * sheet has the same tools without asking for them.
 */
export function SheetTools({ sheet, place, children }: { sheet: SheetHandle; place: HTMLElement | null; children?: ReactNode }) {
  const slot = place?.closest('.page')?.querySelector('.toolbar-sheet')
  if (!slot) return null
  return createPortal(
    <>
      {children}
      <Button kind="ghost" icon="filter" title={words.filterTip} onClick={() => { sheet.toggleFilters() }}>{words.filter}</Button>
      <Button kind="ghost" icon="columns" title={words.columnsTip} onClick={() => { sheet.openPanel('columns') }}>{words.columns}</Button>
    </>, slot
  )
}
