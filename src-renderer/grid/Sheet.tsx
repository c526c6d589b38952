import { useId, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react'
import { gridMessages } from '../../src-shared/messages/grid'
import { gridToolMessages } from '../../src-shared/messages/grid-tools'
import { attach } from './engine/attach'
import { SheetCore } from './engine/core'
import { handleOf } from './engine/handle'
import { syncGrid } from './engine/mount'
import type { SheetHandle, SheetProps } from './sheet.types'
import { CellMenu } from './view/CellMenu'
import { CommentCard } from './view/CommentCard'
import { ChoiceList } from './view/ChoiceList'
import { ColumnChooser } from './view/ColumnChooser'
import { FindBar } from './view/FindBar'
import { MarkTip } from './view/MarkTip'
import { Notice } from './view/Notice'
import { ProblemsPanel } from './view/ProblemsPanel'
import { useSheetState } from './view/useSheetState'
import { useTools } from './view/useTools'
import { ValueList } from './view/ValueList'
import { ViewBar } from './view/ViewBar'
import './sheet.css'
import './view/tools.css'

/**
 * The one grid of the application (表格). It shows `rows` and reports every change through `onChange`; the owner keeps
 * the rows. It knows nothing of vouchers: what may be edited, how text is read and what a mark means come in as columns
 * and functions. Keep `columns`, `totals` and the functions stable between renders; new ones are looked through again.
 */
export function Sheet<Row>(props: SheetProps<Row> & { ref?: Ref<SheetHandle> }) {
  const { ref, ...given } = props
  const [core] = useState(() => new SheetCore<Row>(given))
  const root = useRef<HTMLDivElement>(null), host = useRef<HTMLDivElement>(null), input = useRef<HTMLInputElement>(null)
  const listId = useId()
  useLayoutEffect(() => attach(core, { root: root.current!, host: host.current!, input: input.current! }), [core])
  useLayoutEffect(() => {
    const before = core.props
    core.props = given
    if (before !== given) syncGrid(core, before, given)
  })
  // One object for good: owners may keep it in state.
  const [handle] = useState(() => handleOf(core))
  useImperativeHandle(ref, () => handle, [handle])
  return (
    <div className="sheet">
      <FindBar core={core} />
      <ViewBar core={core} />
      <div ref={root} className="sheet-root">
        <div ref={host} className="sheet-host" />
        <CellInput core={core} ref={input} listId={listId} />
        <ColumnChooser core={core} />
        <NoneShown core={core} />
        <Notice core={core} />
      </div>
      <ProblemsPanel core={core} />
      {given.isLoading && <div className="sheet-cover sheet-loading" role="status">{gridMessages.loading}</div>}
      {!given.isLoading && given.rows.length === 0 && given.empty !== undefined && <div className="sheet-cover">{given.empty}</div>}
      <ChoiceList core={core} id={listId} />
      <CellMenu core={core} />
      <ValueList core={core} />
      <MarkTip core={core} />
      <CommentCard core={core} />
    </div>
  )
}

/** The one input that has the keyboard; invisible until a cell is edited. Its text is written by engine/editing. */
function CellInput<Row>({ core, ref, listId }: { core: SheetCore<Row>; ref: Ref<HTMLInputElement>; listId: string }) {
  const editing = useSheetState(core, (state) => state.editing)
  const isPicking = useSheetState(core, (state) => state.isPicking)
  const highlighted = useSheetState(core, (state) => state.highlighted)
  const combobox = isPicking
    ? { role: 'combobox', 'aria-expanded': true, 'aria-controls': listId, ...(highlighted >= 0 ? { 'aria-activedescendant': `${listId}-${highlighted}` } : {}) }
    : {}
  return (
    <input
      ref={ref} className={editing ? 'sheet-input sheet-input-editing' : 'sheet-input'} type="text" autoComplete="off" spellCheck={false}
      {...combobox}
    />
  )
}

/** A filter that holds everything back must not look like an empty book. */
function NoneShown<Row>({ core }: { core: SheetCore<Row> }) {
  const isNone = useTools(core, (state) => state.filters.size > 0 && state.shown === 0 && state.total > 0)
  return isNone ? <div className="sheet-cover">{gridToolMessages.noneShown}</div> : null
}
