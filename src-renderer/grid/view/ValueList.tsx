import { useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { Button } from '../../ui/Button'
import { placeBeside } from '../../ui/place'
import type { SheetCore } from '../engine/core'
import { setFilter, valuesOf } from '../engine/filtering'
import { failureText } from '../engine/pages'
import { matchText } from '../../../src-shared/listing/filter'
import { useTools } from './useTools'

/** Lists longer than this are found by typing. */
const MOST = 300

/** The values that stand in a column, to be ticked (按值筛选). */
export function ValueList<Row>({ core }: { core: SheetCore<Row> }) {
  const choosing = useTools(core, (state) => state.choosing)
  const [read, setRead] = useState<{ of: typeof choosing; values: readonly Value[] }>()
  useEffect(() => {
    if (!choosing) return
    let isWanted = true
    const show = (values: readonly Value[] | null) => {
      if (!isWanted) return
      if (values) { setRead({ of: choosing, values }); return }
      core.tools.set({ choosing: null })
      core.tell(words.tooManyValues(titleOf(core, choosing.key)))
    }
    valuesOf(core, choosing.key).then(show).catch((error: unknown) => { if (isWanted) core.tell(failureText(error)) })
    return () => { isWanted = false }
  }, [core, choosing])
  return choosing && read?.of === choosing ? <OpenList key={choosing.key} core={core} column={choosing.key} anchor={choosing.anchor} values={read.values} /> : null
}

interface Value { text: string; count: number }
const titleOf = <Row,>(core: SheetCore<Row>, column: string) => core.props.columns.find(({ key }) => key === column)?.title ?? ''

function OpenList<Row>({ core, column, anchor, values }: { core: SheetCore<Row>; column: string; anchor: DOMRect; values: readonly Value[] }) {
  const box = useRef<HTMLDivElement>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => core.tools.get().filters.get(column)?.values ?? new Set(values.map(({ text }) => text)))
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed)
  const listed = useMemo(() => found(values, wanted), [values, wanted])
  const title = titleOf(core, column)
  const close = () => { core.tools.set({ choosing: null }); core.input.focus({ preventScroll: true }) }
  useLayoutEffect(() => { if (box.current) placeBeside(box.current, anchor) }, [anchor])
  useEffect(() => {
    const onDown = (event: MouseEvent) => { if (!(event.target instanceof Node && box.current?.contains(event.target))) core.tools.set({ choosing: null }) }
    document.addEventListener('mousedown', onDown, true)
    return () => { document.removeEventListener('mousedown', onDown, true) }
  }, [core])
  const isAll = listed.every(({ text }) => ticked.has(text))
  const tickAll = () => {
    const next = new Set(ticked)
    for (const { text } of listed) { if (isAll) next.delete(text); else next.add(text) }
    setTicked(next)
  }
  const turn = (text: string) => { const next = new Set(ticked); if (!next.delete(text)) next.add(text); setTicked(next) }
  /** What was looked for is what is meant: Enter after typing takes the values found, by what is typed and not by what is listed yet. */
  const take = () => {
    const chosen = new Set(found(values, typed).map(({ text }) => text).filter((text) => ticked.has(text)))
    setFilter(core, column, { values: values.every(({ text }) => chosen.has(text)) ? null : chosen })
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => { if (walk(event, box.current!, take, close)) { event.preventDefault(); event.stopPropagation() } }
  return (
    <div ref={box} className="sheet-values" role="dialog" aria-label={words.valuesOf(title)} onKeyDown={onKeyDown}>
      <input className="sheet-panel-search" type="text" autoFocus aria-label={words.searchValues} placeholder={words.searchValues} value={typed} onChange={(event) => { setTyped(event.target.value) }} />
      <label className="sheet-check"><input type="checkbox" checked={isAll} onChange={tickAll} /><span>{words.allValues}</span></label>
      <div className="sheet-values-list">
        {listed.slice(0, MOST).map(({ text, count }) => (
          <label key={text} className="sheet-check">
            <input type="checkbox" checked={ticked.has(text)} onChange={() => { turn(text) }} /><span>{text === '' ? words.blank : text}</span><small>{count}</small>
          </label>
        ))}
        {listed.length > MOST && <p className="sheet-panel-note">{words.manyValues(listed.length - MOST)}</p>}
      </div>
      <div className="sheet-panel-actions"><Button onClick={close}>{words.cancel}</Button><Button kind="primary" onClick={take}>{words.take}</Button></div>
    </div>
  )
}

function found(values: readonly Value[], typed: string): readonly Value[] {
  const wanted = typed.normalize('NFKC').trim().toLowerCase()
  return wanted === '' ? values : values.filter(({ text }) => matchText(text, wanted))
}

/** Arrows walk the boxes, Enter takes, Esc gives up. */
function walk(event: KeyboardEvent, box: HTMLElement, take: () => void, close: () => void): boolean {
  if (event.nativeEvent.isComposing) return false
  if (event.key === 'Escape') { close(); return true }
  if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) { take(); return true }
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return false
  const stops = [...box.querySelectorAll<HTMLInputElement>('input')]
  stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement as HTMLInputElement) + step))]?.focus()
  return true
}
