import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import { importRecordSchema } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { openScreen } from '../../app/tabs.store'
import { useTab } from '../../app/tab.context'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Waiting } from '../../ui/Progress'
import { useLookups, type Lookups } from '../lookups'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { DoneStep } from './DoneStep'
import { FileStep } from './FileStep'
import { ReadingProgress } from './ReadingProgress'
import { StepBar } from './StepBar'
import { useImport, type Import } from './useImport'
import './import.css'
import './import-check.css'

/** 导入: takes a file of an office's own making in as any kind of record, in four steps of which two are a look and Enter. */
export function ImportScreen({ params }: { params: { readonly bookId?: number; readonly record?: string } }) {
  const lookups = useLookups()
  if (!lookups.isReady) return <Waiting />
  const books = lookups.books.filter((book) => book.isActive)
  const book = books.find((one) => one.id === params.bookId) ?? books[0]
  const record = importRecordSchema.safeParse(params.record).data ?? (book?.flow === 'collection' ? 'receipts' : 'daybook')
  if (!book && IMPORT_RECORDS[record].hasBook) {
    return <EmptyState title={texts.noBook} text={texts.noBookText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.books') }}>{texts.newBook}</Button>} />
  }
  return <Wizard key={record} lookups={lookups} initial={{ record, bookId: book?.id ?? null }} />
}

function Wizard({ lookups, initial }: { lookups: Lookups; initial: Parameters<typeof useImport>[0] }) {
  const wizard = useImport(initial)
  const { setDirty, setTitle } = useTab()
  const isUnderWay = wizard.file !== undefined && wizard.step !== 'done'
  useEffect(() => { setDirty(isUnderWay) }, [setDirty, isUnderWay])
  useEffect(() => { setTitle(texts.recordTitle(recordTexts.names[wizard.record])) }, [setTitle, wizard.record])
  const isAtFile = wizard.step === 'file' || !wizard.file || wizard.error !== undefined
  return (
    <DropPage onFiles={(files) => { void wizard.takeFile(files) }} isOff={wizard.run.isRunning}>
      <StepBar wizard={wizard} />
      {isAtFile ? <FileStep wizard={wizard} lookups={lookups} /> : <ReadSteps wizard={wizard} lookups={lookups} />}
    </DropPage>
  )
}

function ReadSteps({ wizard, lookups }: { wizard: Import; lookups: Lookups }) {
  const { preview, step, result } = wizard
  if (!preview) return <div className="page-wait"><ReadingProgress wizard={wizard} /></div>
  if (step === 'done' && result) return <DoneStep wizard={wizard} preview={preview} result={result} lookups={lookups} />
  if (step === 'check' && preview.gap === null) return <CheckStep wizard={wizard} preview={preview} lookups={lookups} />
  return <ColumnsStep wizard={wizard} preview={preview} lookups={lookups} />
}

/** The page, on which a file may be dropped anywhere; Ctrl+Enter presses its main button. */
function DropPage({ children, onFiles, isOff }: { children: ReactNode; onFiles: (files: readonly File[]) => void; isOff: boolean }) {
  const [isOver, setOver] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  const isFile = (event: DragEvent) => !isOff && event.dataTransfer.types.includes('Files')
  const onDrop = (event: DragEvent) => {
    if (!isFile(event)) return
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // A dialog opened from the page has an Enter of its own.
    if (event.key !== 'Enter' || !event.ctrlKey || !page.current?.contains(event.target as Node)) return
    event.preventDefault()
    event.stopPropagation()
    page.current.querySelector<HTMLButtonElement>('.import-foot .btn-primary')?.click()
  }
  return (
    <div
      ref={page} className="page import-page" onKeyDownCapture={onKeyDown}
      onDragOver={(event) => { if (isFile(event)) { event.preventDefault(); setOver(true) } }} onDragLeave={(event) => { if (event.target === event.currentTarget) setOver(false) }} onDrop={onDrop}
    >
      {children}
      {isOver && <div className="import-drop" aria-hidden="true">{texts.dropHere}</div>}
    </div>
  )
}
