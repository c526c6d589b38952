import { useEffect, useRef } from 'react'
import { IconButton } from '../ui/Button'
import { usePageKeys } from './page-keys.store'
import { useTab } from './tab.context'

/** 打印 of a page: the button, and Ctrl+P while the page is in front, which otherwise would print the window. */
export function PrintButton({ label, onPrint }: { label: string; onPrint: () => void }) {
  usePagePrint(label, onPrint)
  return <IconButton icon="print" label={label} onClick={onPrint} />
}

/** The key alone, where 打印 stands in a menu. A preview or a dialog in front takes it for itself. */
export function usePagePrint(label: string, onPrint: () => void): void {
  const { isActive } = useTab()
  usePageKeys([{ chord: 'Ctrl P', label }], isActive)
  const latest = useRef(onPrint)
  useEffect(() => { latest.current = onPrint })
  useEffect(() => {
    if (!isActive) return undefined
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !event.ctrlKey || event.altKey || event.shiftKey || event.defaultPrevented) return
      event.preventDefault()
      if (!event.repeat && !(event.target instanceof Element && event.target.closest('[role=dialog]'))) latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => { window.removeEventListener('keydown', onKeyDown) }
  }, [isActive])
}
