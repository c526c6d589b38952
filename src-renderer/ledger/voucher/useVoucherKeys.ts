import { useEffect, useRef } from 'react'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { matchChord, type KeyPress } from '../../app/keymap'
import { usePageKeys } from '../../app/page-keys.store'
import { useTab } from '../../app/tab.context'

export type VoucherKey = 'save' | 'primary' | 'reverse' | 'correct' | 'undo' | 'redo' | 'before' | 'after' | 'print' | 'new'

/** The page's keys and all chords of each; the handlers and the list of keys both read this. */
export const VOUCHER_KEYS: Readonly<Record<VoucherKey, readonly string[]>> = {
  primary: ['F9', 'Ctrl Enter'], save: ['Ctrl S'], reverse: ['F8'], correct: ['Shift F8'], undo: ['Ctrl Z'], redo: ['Ctrl Y', 'Ctrl Shift Z'],
  before: ['Alt Left'], after: ['Alt Right'], print: ['Ctrl P'], new: ['Alt N']
}

/** The page's key for an event; undefined when it is none of its keys. */
export const voucherKeyOf = (press: KeyPress): VoucherKey | undefined =>
  (Object.keys(VOUCHER_KEYS) as VoucherKey[]).find((key) => matchChord(press, VOUCHER_KEYS[key]) !== undefined)

/**
 * Listens for the page's keys while its tab is in front and the keyboard is not in a dialog. The event goes on to the cell, which
 * takes what it was just being typed into; the handler runs after that.
 */
export function useVoucherKeys(handlers: Partial<Record<VoucherKey, (() => void) | undefined>>): void {
  const { isActive } = useTab()
  usePageKeys((Object.keys(VOUCHER_KEYS) as VoucherKey[]).filter((key) => handlers[key]).map((key) => ({ chord: VOUCHER_KEYS[key][0]!, label: voucherTexts.keys[key] })), isActive)
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
