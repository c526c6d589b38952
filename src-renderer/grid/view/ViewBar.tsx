import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { Icon } from '../../ui/Icon'
import type { SheetCore } from '../engine/core'
import { clearFilters, setFilter } from '../engine/filtering'
import { sortBy } from '../engine/sorting'
import type { ColumnFilter } from '../../../src-shared/listing/filter'
import { useTools } from './useTools'

/** Says that the rows are not all there or not in their own order, and takes it back with one press. */
export function ViewBar<Row>({ core }: { core: SheetCore<Row> }) {
  const filters = useTools(core, (state) => state.filters)
  const sort = useTools(core, (state) => state.sort)
  const shown = useTools(core, (state) => state.shown), total = useTools(core, (state) => state.total)
  if (filters.size === 0 && sort.length === 0) return null
  const titleOf = (key: string) => core.props.columns.find((column) => column.key === key)?.title ?? key
  const running = core.props.columns.find(({ isRunning }) => isRunning)
  return (
    <div className="sheet-view" role="group" aria-label={words.tools}>
      {filters.size > 0 && (
        <>
          <Icon name="filter" size={13} />
          <span className="sheet-view-count" role="status">{words.shownOf(shown, total)}</span>
          {[...filters].map(([key, filter]) => (
            <button key={key} type="button" className="sheet-chip" title={words.removeFilter(titleOf(key))} aria-label={words.removeFilter(titleOf(key))} onClick={() => { setFilter(core, key, { text: '', values: null }) }}>
              <span>{words.filterChip(titleOf(key), described(filter))}</span><Icon name="close" size={10} />
            </button>
          ))}
          <button type="button" className="sheet-view-action" onClick={() => { clearFilters(core); core.input.focus({ preventScroll: true }) }}>{words.clearFilters}</button>
        </>
      )}
      {sort.length > 0 && (
        <>
          <span className="sheet-view-sort">{words.sortedBy(words.list(sort.map(({ key, direction }) => words.sortColumn(titleOf(key), direction === 'asc'))))}</span>
          {running && <span className="sheet-view-note">{words.runningKept(running.title)}</span>}
          <button type="button" className="sheet-view-action" onClick={() => { sortBy(core, []); core.input.focus({ preventScroll: true }) }}>{words.originalOrder}</button>
        </>
      )}
    </div>
  )
}

function described({ text, values }: ColumnFilter): string {
  const listed = values === null ? [] : [values.size === 0 ? words.noValues : words.chosenValues([...values][0] === '' ? words.blank : [...values][0]!, values.size)]
  return [...(text.trim() === '' ? [] : [text.trim()]), ...listed].join(' ')
}
