import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { printMessages as texts } from '../../src-shared/messages/print'
import { Button, IconButton } from '../ui/Button'
import { Toolbar } from '../ui/Toolbar'
import { readPages } from './paginate'
import './print.css'

export interface PrintDeskProps {
  /** Names the sheets, and the PDF when they are saved as one. */
  title: string
  hint?: string
  /** The sheets in order, each an element of class `print-sheet`; undefined while they are being laid out. */
  sheets: readonly ReactNode[] | undefined
  /** What else can be chosen about the paper. */
  tools?: ReactNode
  /** Beside the sheets. */
  side?: ReactNode
  /** Whether Ctrl+P is for this desk; a desk in a tab behind leaves it to the one in front. */
  isActive: boolean
  onClose?: () => void
}

/**
 * 打印预览: the sheets as they will come out. The printer sees the same elements, placed beside the application where only
 * it looks, so that Ctrl+P, the button and every host give the same paper; the host's own dialog chooses the printer or
 * saves a PDF.
 */
export function PrintDesk({ title, hint, sheets, tools, side, isActive, onClose }: PrintDeskProps) {
  const [pages, setPages] = useState('')
  const count = sheets?.length ?? 0
  const wanted = readPages(pages, count)
  const print = () => { if (sheets && wanted) printPage(title) }
  usePrintKey(isActive, print)
  return (
    <div className="print-desk">
      <Toolbar
        title={title} hint={sheets ? (wanted && wanted.size < count ? texts.chosen(wanted.size, count) : hint ?? texts.sheetCount(count)) : texts.laying}
        end={<><Button kind="primary" icon="print" shortcut="Ctrl P" title={texts.hint} onClick={print}>{texts.print}</Button>{onClose && <IconButton icon="close" label={texts.close} onClick={onClose} />}</>}
      >
        {tools}
        <label className="print-pages">
          {texts.pages}
          <input
            className="input" value={pages} placeholder={texts.pagesHint} aria-invalid={wanted === undefined} title={wanted ? texts.pagesHint : texts.badPages(count)}
            onChange={(event) => { setPages(event.target.value) }}
          />
          {wanted === undefined && <span role="alert" className="field-error">{texts.badPages(count)}</span>}
        </label>
      </Toolbar>
      <div className="page-body">
        <div className="print-stage" role="region" aria-label={texts.preview} tabIndex={0}>
          {sheets?.map((sheet, index) => {
            const isWanted = wanted?.has(index + 1) ?? true
            return <div key={index} className={isWanted ? 'print-slot' : 'print-slot print-skipped'} role="group" aria-label={texts.sheet(index + 1)}>{sheet}{!isWanted && texts.notPrinted}</div>
          })}
        </div>
        {side}
      </div>
      {isActive && createPortal(<div className="print-root">{sheets?.filter((_, index) => wanted?.has(index + 1))}</div>, document.body)}
    </div>
  )
}

/** Opens the host's dialog, which takes the page's title for the name of the PDF. */
function printPage(title: string) {
  const before = document.title
  document.title = title
  window.print()
  document.title = before
}

/** Ctrl+P while the desk is in front. */
function usePrintKey(isActive: boolean, print: () => void) {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) print()
  })
  useEffect(() => {
    if (!isActive) return undefined
    const listener = (event: KeyboardEvent) => { onKeyDown(event) }
    window.addEventListener('keydown', listener, true)
    return () => { window.removeEventListener('keydown', listener, true) }
  }, [isActive])
}
