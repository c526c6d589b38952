import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import './print.css'

/**
 * Prints `children` (打印): they are put beside the application, seen by the printer alone, and the host's print dialog
 * opens. Split them into several `PrintPage` for page breaks. `title` names the PDF; `onDone` follows the dialog.
 */
export function PrintView({ title, children, onDone }: { title: string; children: ReactNode; onDone: () => void }) {
  // Printing belongs to the mounting: once, whatever is rendered anew meanwhile.
  const print = useEffectEvent(() => {
    const before = document.title
    document.title = title
    window.print()
    document.title = before
    onDone()
  })
  useEffect(() => {
    // Two frames, so that what is to be printed has been laid out.
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(() => { print() }) })
    return () => { cancelAnimationFrame(frame) }
  }, [])
  return createPortal(<div className="print-root"><PrintPage>{children}</PrintPage></div>, document.body)
}

/** One sheet of A4; the next begins on a new one. */
export function PrintPage({ children }: { children: ReactNode }) {
  return <div className="print-page">{children}</div>
}
