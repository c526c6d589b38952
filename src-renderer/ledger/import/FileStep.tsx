import { useRef } from 'react'
import { importRecordSchema, type ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Note } from '../../ui/Note'
import type { Lookups } from '../lookups'
import { History } from './History'
import { NO_ROWS } from './import.rows'
import type { Import } from './useImport'

const KINDS = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.txt,.tsv,.htm,.html'

/** First step: which file, as what, into which book. Why a file can't be read stands here, with what to do. */
export function FileStep({ wizard, lookups }: { wizard: Import; lookups: Lookups }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="page-scroll import-file">
      <section className="import-well" aria-label={texts.steps.file}>
        <Icon name="upload" size={28} />
        <h2>{wizard.file ? wizard.file.name : texts.chooseTitle(recordTexts.names[wizard.record])}</h2>
        {wizard.error && <Note tone="err">{wizard.error.text}</Note>}
        {wizard.problem && <Note tone="err">{wizard.problem}</Note>}
        <input
          ref={input} type="file" accept={KINDS} hidden
          onChange={(event) => { void wizard.takeFile([...event.target.files ?? []]); event.target.value = '' }}
        />
        <Button kind="primary" isLarge icon="folder" autoFocus onClick={() => { input.current?.click() }}>{wizard.file ? texts.another : texts.choose}</Button>
        <p>{texts.chooseHint}</p>
        <Target wizard={wizard} lookups={lookups} />
      </section>
      <p className="import-words">{texts.accepted}</p>
      <p className="import-words">{texts.safe}</p>
      <History />
    </div>
  )
}

/** What the file becomes and which book it goes into. */
export function Target({ wizard, lookups }: { wizard: Import; lookups: Lookups }) {
  const books = lookups.books.filter((book) => book.isActive)
  const choose = (record: ImportRecord) => { wizard.set({ record, choice: null, rows: NO_ROWS, ...(IMPORT_RECORDS[record].hasBook && wizard.bookId === null ? { bookId: books[0]?.id ?? null } : {}) }) }
  return (
    <div className="import-target">
      <label>
        {texts.record}
        <select className="input" value={wizard.record} onChange={(event) => { choose(importRecordSchema.parse(event.target.value)) }}>
          {importRecordSchema.options.map((record) => <option key={record} value={record}>{recordTexts.names[record]}</option>)}
        </select>
      </label>
      {IMPORT_RECORDS[wizard.record].hasBook && (
        <label>
          {texts.book}
          <select className="input" value={wizard.bookId ?? ''} onChange={(event) => { wizard.set({ bookId: Number(event.target.value) }) }}>
            {books.map((book) => <option key={book.id} value={book.id}>{book.name}</option>)}
          </select>
        </label>
      )}
    </div>
  )
}
