import { useEffect, useRef } from 'react'
import { usePageKeys } from './page-keys.store'

/**
 * Listens for a function key, with or without Shift, while its page is in front; the keyboard may be anywhere. `label`
 * says in the list of keys what it does.
 */
export function useFunctionKey(key: string, label: string, isListening: boolean, onPress: (event: KeyboardEvent) => void): void {
  usePageKeys([{ chord: key, label }], isListening)
  const latest = useRef(onPress)
  useEffect(() => { latest.current = onPress })
  useEffect(() => {
    if (!isListening) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.defaultPrevented) return
      // An open dialog holds the keyboard, and its question comes first.
      if (event.target instanceof Element && event.target.closest('[role=dialog]')) return
      event.preventDefault()
      latest.current(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => { window.removeEventListener('keydown', onKeyDown) }
  }, [key, isListening])
}
