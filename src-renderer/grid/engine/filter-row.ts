import type { IFilterComp, IFloatingFilterComp } from 'ag-grid-community'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import type { SheetColumn } from '../sheet.types'
import type { SheetCore } from './core'
import { clearFilters, isUnreadable, setFilter } from './filtering'
import { firstPlace } from './motion'
import { activate } from './selection'

/** The grid asks for a filter behind each cell of its filter row; ours sit in the sheet, so this one does nothing. */
export class NoFilter implements IFilterComp {
  getGui() { return document.createElement('div') }
  isFilterActive() { return false }
  doesFilterPass() { return true }
  getModel() { return null }
  setModel() { return undefined }
}

const WAIT_MS = 120

/** One cell of the filter row (筛选行): what is typed is a condition, the button opens the values of the column. */
export function filterCell<Row>(core: SheetCore<Row>, column: SheetColumn<Row>): new () => IFloatingFilterComp {
  return class implements IFloatingFilterComp {
    private readonly element = document.createElement('div')
    private readonly input = document.createElement('input')
    private readonly button = document.createElement('button')
    private timer = 0
    private stop: () => void = () => undefined

    init() {
      const { element, input, button } = this
      element.className = 'sheet-filter'
      Object.assign(input, { type: 'text', className: 'sheet-filter-text', spellcheck: false, autocomplete: 'off' })
      input.placeholder = words.filterHints[column.kind]
      input.setAttribute('aria-label', words.filterOf(column.title))
      Object.assign(button, { type: 'button', className: 'sheet-filter-values', tabIndex: -1, title: words.valuesOf(column.title) })
      button.setAttribute('aria-label', words.valuesOf(column.title))
      element.append(input, button)
      input.addEventListener('input', (event) => { if (!(event as InputEvent).isComposing) this.later() })
      input.addEventListener('compositionend', () => { this.later() })
      input.addEventListener('keydown', (event) => { this.onKey(event) })
      button.addEventListener('click', () => { this.choose() })
      this.show()
      this.stop = core.tools.subscribe((state, before) => { if (state.filters !== before.filters) this.show() })
    }
    getGui() { return this.element }
    onParentModelChanged() { return undefined }
    destroy() { window.clearTimeout(this.timer); this.stop() }

    /** While letters follow each other quickly the rows wait for the last. */
    private later() {
      window.clearTimeout(this.timer)
      this.timer = window.setTimeout(() => { this.take() }, WAIT_MS)
    }
    private take() {
      window.clearTimeout(this.timer)
      this.timer = 0
      setFilter(core, column.key, { text: this.input.value })
    }
    private choose() {
      core.tools.set({ choosing: { key: column.key, anchor: this.element.getBoundingClientRect() } })
    }
    private show() {
      const filter = core.tools.get().filters.get(column.key)
      // Text still waiting to be taken is newer than the filter.
      if (this.timer === 0 && this.input.value.trim() !== (filter?.text ?? '').trim()) this.input.value = filter?.text ?? ''
      const isBad = isUnreadable(core, column.key)
      this.element.classList.toggle('sheet-filter-on', filter !== undefined)
      this.element.classList.toggle('sheet-filter-listed', filter?.values !== null && filter?.values !== undefined)
      this.input.setAttribute('aria-invalid', String(isBad))
      this.input.title = isBad ? words.filterProblem[column.kind] : ''
    }
    /**
     * The keys of writing belong to the text, the page's and the frame's go on to them; Down and Enter go to the rows,
     * Alt+Down opens the values, Esc empties, then leaves.
     */
    private onKey(event: KeyboardEvent) {
      if (event.isComposing) return
      if (isWriting(event)) event.stopPropagation()
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'l') toggleFilterRow(core)
      else if (event.key === 'ArrowDown' && event.altKey) this.choose()
      else if (event.key === 'Enter' || event.key === 'ArrowDown') { this.take(); goToRows(core, column.key) }
      else if (event.key === 'Escape' && this.input.value !== '') { this.input.value = ''; this.take() }
      else if (event.key === 'Escape') goToRows(core, column.key)
      else return
      event.preventDefault()
    }
  }
}

/** Letters and the keys that move in a text; what else is pressed with Ctrl, and function keys, mean the page. */
const isWriting = ({ key, ctrlKey }: KeyboardEvent) => !/^F\d+$/.test(key) && (!ctrlKey || /^([acvxyz]|Arrow.*|Home|End|Backspace|Delete)$/i.test(key))

function goToRows<Row>(core: SheetCore<Row>, key: string): void {
  core.input.focus({ preventScroll: true })
  if (core.extent.rows === 0) return
  const { active } = core.state.get(), col = core.columns.findIndex((column) => column.key === key)
  const first = firstPlace(core)
  activate(core, active?.area === 'body' ? { ...active, col: Math.max(0, col) } : { ...first, col: Math.max(0, col) })
}

/** Shows or hides the filter row and, shown, puts the cursor under the active column. Hiding it takes the filters away. */
export function toggleFilterRow<Row>(core: SheetCore<Row>): void {
  const isFilterRow = !core.tools.get().isFilterRow
  showFilterRow(core, isFilterRow)
  if (!isFilterRow) { core.input.focus({ preventScroll: true }); return }
  const { active } = core.state.get()
  focusFilter(core, core.columns[active?.col ?? 0]?.key)
}

export function showFilterRow<Row>(core: SheetCore<Row>, isFilterRow: boolean): void {
  core.tools.set({ isFilterRow })
  core.api.setGridOption('floatingFiltersHeight', Math.round(FILTER_HEIGHT * core.tools.get().zoom / 100))
  if (!isFilterRow) clearFilters(core)
}

export const FILTER_HEIGHT = 30
/** How long the filter row is waited for before the keyboard stays where it is. */
const WAITS_MS = 5000

function focusFilter<Row>(core: SheetCore<Row>, key: string | undefined): void {
  if (key === undefined) return
  core.api.ensureColumnVisible(key)
  // The grid draws the row, and a column that was out of sight, in one of its next frames: on a busy machine a second later.
  const until = performance.now() + WAITS_MS
  let isTaken = false
  const take = () => {
    const index = core.root.querySelector(`.ag-header-cell[col-id="${CSS.escape(key)}"]:not(.ag-floating-filter)`)?.getAttribute('aria-colindex')
    const field = core.root.querySelector<HTMLInputElement>(`.ag-floating-filter[aria-colindex="${index}"] .sheet-filter-text`)
    // Drawn anew, a field leaves the keyboard to nobody; whoever has taken it since keeps it.
    if (field && (!isTaken || document.activeElement === document.body)) { field.focus(); isTaken = true }
    if (performance.now() < until && core.tools.get().isFilterRow && (!isTaken || document.activeElement === field || document.activeElement === document.body)) requestAnimationFrame(take)
  }
  requestAnimationFrame(take)
}
