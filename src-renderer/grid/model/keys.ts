/** What a key asks of the sheet. */
export type Action =
  | { do: 'move'; row: number; col: number; isExtending: boolean; isJumping: boolean }
  | { do: 'page'; step: 1 | -1; isExtending: boolean }
  | { do: 'rowEdge'; end: boolean; isExtending: boolean }
  | { do: 'sheetEdge'; end: boolean; isExtending: boolean }
  | { do: 'enter' | 'tab'; step: 1 | -1 }
  | { do: 'edit' | 'pick' | 'clear' | 'open' | 'escape' | 'menu' | 'entry' | 'comment' }
  | { do: 'selectAll' | 'selectRow' | 'selectColumn' }
  | { do: 'undo' | 'redo' | 'copyWithHeaders' | 'fillDown' | 'fillRight' | 'filter' | 'find' | 'replace' | 'problems' }
  | { do: 'findNext'; step: 1 | -1 }
  | { do: 'zoom'; step: 1 | -1 | 0 }

/** The part of a keyboard event that matters. */
export interface Key { key: string; ctrl: boolean; shift: boolean; alt: boolean }

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]
}
const PLAIN: Readonly<Record<string, Action>> = {
  F2: { do: 'edit' }, F4: { do: 'open' }, Delete: { do: 'clear' }, Backspace: { do: 'clear' }, Escape: { do: 'escape' },
  ContextMenu: { do: 'menu' }, Insert: { do: 'entry' }
}
const WITH_CTRL: Readonly<Record<string, Action>> = {
  a: { do: 'selectAll' }, z: { do: 'undo' }, y: { do: 'redo' }, d: { do: 'fillDown' }, r: { do: 'fillRight' },
  f: { do: 'find' }, h: { do: 'replace' }, '=': { do: 'zoom', step: 1 }, '+': { do: 'zoom', step: 1 }, '-': { do: 'zoom', step: -1 }, '0': { do: 'zoom', step: 0 },
  ' ': { do: 'selectColumn' }
}
const WITH_CTRL_SHIFT: Readonly<Record<string, Action>> = {
  c: { do: 'copyWithHeaders' }, z: { do: 'redo' }, l: { do: 'filter' }, m: { do: 'problems' }, '+': { do: 'zoom', step: 1 }, '_': { do: 'zoom', step: -1 }
}

/** Reads a key while no cell is being edited. Undefined leaves it to the browser: letters then reach the cell's input. */
export function readKey({ key, ctrl, shift, alt }: Key): Action | undefined {
  if (alt) return key === 'ArrowDown' ? { do: 'pick' } : undefined
  const arrow = ARROWS[key]
  if (arrow) return { do: 'move', row: arrow[0], col: arrow[1], isExtending: shift, isJumping: ctrl }
  if (key === 'PageDown' || key === 'PageUp') return { do: 'page', step: key === 'PageDown' ? 1 : -1, isExtending: shift }
  if (key === 'Home' || key === 'End') return { do: ctrl ? 'sheetEdge' : 'rowEdge', end: key === 'End', isExtending: shift }
  if (key === 'Enter' || key === 'Tab') return ctrl ? undefined : { do: key === 'Enter' ? 'enter' : 'tab', step: shift ? -1 : 1 }
  if (ctrl && shift) {
    const letter = key.toLowerCase()
    return WITH_CTRL_SHIFT[letter]
  }
  if (ctrl) return WITH_CTRL[key.toLowerCase()]
  if (key === 'F3') return { do: 'findNext', step: shift ? -1 : 1 }
  if (shift) return key === ' ' ? { do: 'selectRow' } : key === 'F10' ? { do: 'menu' } : key === 'F2' ? { do: 'comment' } : key === 'Backspace' ? { do: 'clear' } : undefined
  return PLAIN[key]
}
