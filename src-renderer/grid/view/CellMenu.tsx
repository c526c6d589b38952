import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react'
import { gridMessages } from '../../../src-shared/messages/grid'
import type { SheetCore } from '../engine/core'
import { menuItems } from '../engine/menu'
import { placeBeside } from '../../ui/place'
import { useSheetState } from './useSheetState'

/** The cell menu (右键菜单): the sheet's commands with their keys, then the owner's. */
export function CellMenu<Row>({ core }: { core: SheetCore<Row> }) {
  const menu = useSheetState(core, (state) => state.menu)
  return menu ? <OpenMenu core={core} x={menu.x} y={menu.y} /> : null
}

function OpenMenu<Row>({ core, x, y }: { core: SheetCore<Row>; x: number; y: number }) {
  const box = useRef<HTMLDivElement>(null)
  const close = () => {
    core.state.set({ menu: null })
    core.input.focus({ preventScroll: true })
  }
  useLayoutEffect(() => {
    if (!box.current) return
    placeBeside(box.current, new DOMRect(x, y, 0, 0))
    box.current.querySelector<HTMLElement>('[role="menuitem"]:not([disabled])')?.focus()
  }, [x, y])
  useEffect(() => {
    const onDown = (event: MouseEvent) => { if (!(event.target instanceof Node && box.current?.contains(event.target))) core.state.set({ menu: null }) }
    document.addEventListener('mousedown', onDown, true)
    return () => { document.removeEventListener('mousedown', onDown, true) }
  }, [core])
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...box.current!.querySelectorAll<HTMLElement>('[role="menuitem"]:not([disabled])')]
    const at = buttons.indexOf(document.activeElement as HTMLElement)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) buttons[(at + step + buttons.length) % buttons.length]?.focus()
    else if (event.key === 'Escape' || event.key === 'Tab') close()
    else return
    event.preventDefault()
  }
  return (
    <div ref={box} className="sheet-menu" role="menu" tabIndex={-1} aria-label={gridMessages.menu.label} onKeyDown={onKeyDown}>
      {menuItems(core).map((item, index) => (item === 'line'
        ? <div key={`line-${index}`} className="sheet-menu-line" role="separator" />
        : (
          <button
            key={item.key} type="button" role="menuitem" disabled={item.isDisabled ?? false}
            className={item.isDanger ? 'sheet-menu-item sheet-menu-danger' : 'sheet-menu-item'}
            onClick={() => { close(); item.onSelect() }}
          >
            <span>{item.label}</span>
            {item.shortcut !== undefined && <kbd>{item.shortcut}</kbd>}
          </button>
        )))}
    </div>
  )
}
