import { useEffect } from 'react'
import { lock } from './lock.store'

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
const LOOK_MS = 5000

/** Locks after so many minutes without a key or the mouse; 0 never does. The clock is looked at, so that sleep counts too. */
export function useIdleLock(minutes: number): void {
  useEffect(() => {
    if (minutes <= 0) return undefined
    let last = Date.now()
    const onSign = () => { last = Date.now() }
    for (const sign of SIGNS) window.addEventListener(sign, onSign, { capture: true, passive: true })
    const timer = setInterval(() => { if (Date.now() - last >= minutes * 60_000) void lock() }, LOOK_MS)
    return () => {
      clearInterval(timer)
      for (const sign of SIGNS) window.removeEventListener(sign, onSign, { capture: true })
    }
  }, [minutes])
}
