import { useEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { PrintDesk, type PrintDeskProps } from './PrintDesk'

/** The preview over the page it was called from; Esc goes back there. */
export function PrintPreview({ onClose, ...desk }: Omit<PrintDeskProps, 'isActive' | 'onClose'> & { onClose: () => void; children?: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    dialog.current?.querySelector<HTMLElement>('.print-stage')?.focus()
    return () => { if (before instanceof HTMLElement) before.focus() }
  }, [])
  return createPortal(
    <dialog ref={dialog} className="print-dialog" role="dialog" aria-label={desk.title} onCancel={(event) => { event.preventDefault(); onClose() }}>
      <PrintDesk {...desk} isActive onClose={onClose} />
    </dialog>, document.body)
}
