import { useEffect, useRef, useState } from 'react'
import { uppercaseAmount } from '../../../src-shared/kernel/uppercase'
import { placeBeside } from '../../ui/place'
import type { SheetCore } from '../engine/core'
import { hitOf } from '../engine/geometry'

/** The mouse has to rest: a tip for every amount passed over would only be in the way. */
const REST_MS = 600

/** An amount in capital figures (金额大写) under the mouse, once it rests on a money cell. */
export function CapitalTip<Row>({ core, isBusy }: { core: SheetCore<Row>; isBusy: boolean }) {
  const [shown, setShown] = useState<{ text: string; cell: HTMLElement }>()
  const tip = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let timer = 0, over: HTMLElement | undefined
    const onMove = (event: MouseEvent) => {
      const hit = hitOf(core, event.target instanceof Element ? event.target : null)
      const cell = hit?.on === 'cell' ? hit.element : undefined
      if (cell === over) return
      over = cell
      window.clearTimeout(timer)
      setShown(undefined)
      if (hit?.on !== 'cell') return
      const { place, element } = hit
      timer = window.setTimeout(() => {
        const state = core.stateAt(place)
        if (core.columns[place.col]?.kind !== 'money' || !('value' in state) || typeof state.value !== 'number') return
        setShown({ text: uppercaseAmount(state.value), cell: element })
      }, REST_MS)
    }
    const { root } = core
    root.addEventListener('mouseover', onMove)
    root.addEventListener('mouseleave', onMove)
    root.addEventListener('mousedown', onMove)
    return () => {
      window.clearTimeout(timer)
      for (const name of ['mouseover', 'mouseleave', 'mousedown'] as const) root.removeEventListener(name, onMove)
    }
  }, [core])
  useEffect(() => { if (shown && tip.current) placeBeside(tip.current, shown.cell.getBoundingClientRect()) }, [shown])
  if (!shown || isBusy) return null
  return <div ref={tip} className="sheet-tip sheet-tip-capital" role="tooltip">{shown.text}</div>
}
