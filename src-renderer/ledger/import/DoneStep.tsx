import { useState } from 'react'
import type { ImportPreview, ImportRecord, ImportResult } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { issueName } from '../../../src-shared/messages/ledger'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Note } from '../../ui/Note'
import type { Lookups } from '../lookups'
import { UndoDialog } from './UndoDialog'
import { blankChoice, type Import } from './useImport'

const MOST_ROW_NUMBERS = 40
const SCREEN: Readonly<Record<ImportRecord, string>> = {
  daybook: 'ledger.daybook', receipts: 'ledger.daybook', vouchers: 'ledger.vouchers', accounts: 'ledger.accounts', opening: 'ledger.opening', staff: 'workspace.staff', customers: 'workspace.customer', suppliers: 'workspace.supplier', products: 'workspace.product', bank: 'ledger.bank', assets: 'ledger.assets'
}

/** Last step: what was made, what could not be taken, and where to go on. */
export function DoneStep({ wizard, preview, result, lookups }: { wizard: Import; preview: ImportPreview; result: ImportResult; lookups: Lookups }) {
  const [undone, setUndone] = useState<string>()
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { bookId, set, record, file } = wizard
  const book = bookId === null ? undefined : lookups.book.get(bookId)
  const repeated = new Set(preview.rows.filter((row) => row.isDuplicate).map((row) => row.ref)).size
  const here = preview.sheets.findIndex((sheet) => sheet.name === preview.mapping.sheet)
  const next = preview.sheets.slice(here + 1).find((sheet) => sheet.rowCount > 1 && !preview.mapping.sheets.includes(sheet.name))
  const date = preview.rows.find((row) => row.problems.length === 0)?.cells['date'], month = typeof date === 'string' ? date.slice(0, 7) : undefined
  const show = () => { openScreen(SCREEN[record], book ? { bookId: book.id, ...(month === undefined ? {} : { month }) } : {}) }
  const nextSheet = (name: string) => {
    set({ step: 'columns', choice: { ...blankChoice(name), year: preview.mapping.year, words: preview.mapping.words, names: preview.mapping.names }, result: undefined, allowRepeat: false })
  }
  return (
    <div className="page-scroll import-file">
      <section className="import-well import-done" aria-label={texts.steps.done}>
        <span className="import-tick"><Icon name="check" size={24} /></span>
        <h2>{undone === undefined ? texts.doneTitle(result.imported, result.draftIds.length) : undone}</h2>
        {undone === undefined && book && <p>{texts.doneTextOf(book.name)}</p>}
        {undone === undefined && result.posted > 0 && <p>{texts.donePosted(result.posted)}</p>}
        {undone === undefined && <Left wizard={wizard} result={result} repeated={wizard.rows.withDuplicates ? 0 : repeated} />}
        {failure !== undefined && <Note tone="err">{failure}</Note>}
        <div className="import-actions">
          {undone === undefined && <Button kind="primary" isLarge autoFocus onClick={show}>{texts.open[record]}</Button>}
          {next && <Button isLarge onClick={() => { nextSheet(next.name) }}>{texts.nextSheet(next.name)}</Button>}
          <Button isLarge onClick={() => { set({ step: 'file', file: undefined, choice: null, result: undefined }) }}>{texts.otherFile}</Button>
          {undone === undefined && result.posted === 0 && <Button isLarge kind="ghost" icon="undo" onClick={() => { setAsking(true) }}>{texts.undo}</Button>}
        </div>
        <UndoDialog batch={isAsking ? { id: result.batchId, fileName: file?.name ?? '' } : undefined} onClose={() => { setAsking(false) }} onUndone={setUndone} onFailed={setFailure} />
      </section>
    </div>
  )
}

/** What is left to do about drafts that can't be posted yet and rows that stayed in the file. */
function Left({ wizard, result: { issues, failedRows }, repeated }: { wizard: Import; result: ImportResult; repeated: number }) {
  const isMany = new Set(failedRows.map((row) => row.sheet)).size > 1
  const places = failedRows.slice(0, MOST_ROW_NUMBERS).map((row) => texts.failedPlace(row.sheet, row.rowNumber, isMany)).join(texts.and)
  return (
    <>
      {issues.length > 0 && (
        <Note tone="warn"><b>{texts.doneIssues}</b>{issues.map(({ code, count }) => <div key={code}>{texts.issueRow(issueName(code), count)}</div>)}</Note>
      )}
      {failedRows.length > 0 && (
        <Note tone="err" actions={<Button kind="link" onClick={wizard.fetchFaulty}>{texts.fetchFaulty(failedRows.length)}</Button>}>
          <b>{texts.doneFailed(failedRows.length)}</b>
          <div>{texts.failedRows(places + (failedRows.length > MOST_ROW_NUMBERS ? texts.andMore : ''))}</div>
        </Note>
      )}
      {repeated > 0 && <Note>{texts.doneDuplicates(repeated)}</Note>}
    </>
  )
}
