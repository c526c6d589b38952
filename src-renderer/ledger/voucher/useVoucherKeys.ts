import { useEffect, useRef } from 'react'
import { useTab } from '../../app/tab.context'

export type VoucherKey = 'save' | 'primary' | 'reverse' | 'correct' | 'undo' | 'redo' | 'before' | 'after' | 'print' | 'new'

/** The page's key for an event; undefined when it is none of its keys. */
export function voucherKeyOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): VoucherKey | undefined {
  const { altKey, shiftKey } = event, key = event.key.toLowerCase()
  const isControl = event.ctrlKey || event.metaKey
  if (key === 'f9' || (isControl && key === 'enter')) return 'primary'
  if (key === 'f8') return shiftKey ? 'correct' : 'reverse'
  if (isControl && !altKey) {
    if (key === 's') return 'save'
    if (key === 'z') return shiftKey ? 'redo' : 'undo'
    if (key === 'y') return 'redo'
    if (key === 'p') return 'print'
  }
  if (altKey && !isControl) {
    if (key === 'arrowleft') return 'before'
    if (key === 'arrowright') return 'after'
    if (key === 'n') return 'new'
  }
  return undefined
}

/**
 * Listens for the page's keys while its tab is in front and the keyboard is not in a dialog. The event goes on to the cell, which
 * takes what it was just being typed into; the handler runs after that.
 */
export function useVoucherKeys(handlers: Partial<Record<VoucherKey, (() => void) | undefined>>): void {
  const { isActive } = useTab()
  const latest = useRef(handlers)
  useEffect(() => { latest.current = handlers })
  useEffect(() => {
    if (!isActive) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.isComposing ? undefined : voucherKeyOf(event)
      if (key === undefined || (event.target instanceof Element && event.target.closest('[role="dialog"]'))) return
      event.preventDefault()
      if (!event.repeat || key === 'undo' || key === 'redo') setTimeout(() => { latest.current[key]?.() })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => { window.removeEventListener('keydown', onKeyDown) }
  }, [isActive])
}
