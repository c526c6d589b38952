import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { gridToolMessages as words } from '../../../src-shared/messages/grid-tools'
import { Button, IconButton } from '../../ui/Button'
import type { Place, SheetCore } from '../engine/core'
import { closePanel, findCells, goToFound, positionIn, replaceFound, soughtCells, soughtOf } from '../engine/finding'
import { useSheetState } from './useSheetState'
import { useTools } from './useTools'

const WAIT_MS = 120

/** 查找 and 替换: Enter and Shift+Enter walk what was found, Esc closes. */
export function FindBar<Row>({ core }: { core: SheetCore<Row> }) {
  const panel = useTools(core, (state) => state.panel)
  return panel === 'find' || panel === 'replace' ? <OpenBar core={core} isReplacing={panel === 'replace'} /> : null
}

function OpenBar<Row>({ core, isReplacing }: { core: SheetCore<Row>; isReplacing: boolean }) {
  const [text, setText] = useState('')
  const [replacement, setReplacement] = useState('')
  const field = useRef<HTMLInputElement>(null)
  // Any change of the view or of the active cell may change what is said here.
  const { sought } = useTools(core, (state) => state)
  useSheetState(core, (state) => state.active)
  const { places: found, count, isPending } = findCells(core)
  const at = positionIn(core, found)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      core.tools.set({ sought: soughtOf(text) })
      const goToFirst = (now: readonly Place[]) => { if (now.length > 0 && positionIn(core, now) < 0) goToFound(core, now, 1) }
      void soughtCells(core).then(goToFirst)
    }, WAIT_MS)
    return () => { window.clearTimeout(timer) }
  }, [core, text])
  const go = (step: 1 | -1) => {
    core.tools.set({ sought: soughtOf(text) })
    void soughtCells(core).then((now) => { goToFound(core, now, step) })
  }
  const replaceOne = () => {
    const place = at >= 0 ? found[at] : undefined
    if (place) replaceFound(core, [place], replacement)
    goToFound(core, findCells(core).places, 1)
    if (found.length <= 1) field.current?.focus()
  }
  // A button with nothing left to do goes grey, and a grey button has no keys.
  const replaceAll = () => {
    replaceFound(core, findCells(core).places, replacement)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') closePanel(core)
    else if (event.key === 'F3' || (event.key === 'Enter' && event.target instanceof HTMLInputElement)) go(event.shiftKey ? -1 : 1)
    else if (event.ctrlKey && event.key.toLowerCase() === 'h') core.tools.set({ panel: 'replace' })
    else if (event.ctrlKey && event.key.toLowerCase() === 'f') core.tools.set({ panel: 'find' })
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const canReplace = core.props.onChange !== undefined
  return (
    <div className="sheet-find" role="search" aria-label={words.findLabel} onKeyDown={onKeyDown}>
      <input ref={field} className="sheet-panel-search" type="text" autoFocus aria-label={words.findLabel} placeholder={words.findHint} value={text} onChange={(event) => { setText(event.target.value) }} />
      <span className="sheet-find-count" role="status">{sought === '' ? '' : isPending ? words.finding : words.found(at, count)}</span>
      <IconButton icon="left" label={words.findPrevious} disabled={found.length === 0} onClick={() => { go(-1) }} />
      <IconButton icon="right" label={words.findNextOne} disabled={found.length === 0} onClick={() => { go(1) }} />
      {isReplacing && canReplace && (
        <>
          <input className="sheet-panel-search" type="text" aria-label={words.replaceHint} placeholder={words.replaceHint} value={replacement} onChange={(event) => { setReplacement(event.target.value) }} />
          <Button disabled={at < 0} onClick={replaceOne}>{words.replaceOne}</Button>
          <Button disabled={found.length === 0} onClick={replaceAll}>{words.replaceAll}</Button>
        </>
      )}
      <IconButton icon="close" label={words.close} className="sheet-find-close" onClick={() => { closePanel(core) }} />
    </div>
  )
}
