import { useEffect, useRef } from 'react'

/** Listens for a function key while its page is in front; the keyboard may be anywhere on it. */
export function useFunctionKey(key: string, isListening: boolean, onPress: () => void): void {
  const latest = useRef(onPress)
  useEffect(() => { latest.current = onPress })
  useEffect(() => {
    if (!isListening) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.shiftKey) return
      // An open dialog holds the keyboard, and its question comes first.
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => { window.removeEventListener('keydown', onKeyDown) }
  }, [key, isListening])
}
