import { useState } from 'react'
import type { ImportPreview, ImportResult } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { issueName } from '../../../src-shared/messages/ledger'
import { api } from '../../api/api'
import { saveText } from '../../api/download'
import { useCommand } from '../../api/useCommand'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Icon } from '../../ui/Icon'
import { Note } from '../../ui/Note'
import type { Lookups } from '../lookups'
import { faultyCsv } from './import.rows'
import type { Import } from './useImport'

const BATCH = 20_000
const MOST_ROW_NUMBERS = 40

/** Last step: what was made, what could not be taken, and where to go on. */
export function DoneStep({ wizard, preview, result, lookups }: { wizard: Import; preview: ImportPreview; result: ImportResult; lookups: Lookups }) {
  const [undone, setUndone] = useState<number>()
  const { file, bookId, set } = wizard
  const book = lookups.book.get(bookId)
  const repeated = new Set(preview.rows.filter((row) => row.isDuplicate).map((row) => row.rowNumber)).size
  const here = preview.sheets.findIndex((sheet) => sheet.name === preview.mapping.sheet)
  const next = preview.sheets.slice(here + 1).find((sheet) => sheet.rowCount > 1)
  const month = preview.rows.find((row) => row.date !== null && row.problems.length === 0)?.date?.slice(0, 7)
  const showBook = () => { openScreen('ledger.daybook', { bookId, ...(month === undefined ? {} : { month }) }) }
  const nextSheet = (name: string) => {
    set({ step: 'columns', choice: { sheet: name, headerRow: null, fields: null, categories: null, year: preview.mapping.year, isSwapped: false, words: preview.mapping.words }, result: undefined, allowRepeat: false })
  }
  return (
    <div className="page-scroll import-file">
      <section className="import-well import-done" aria-label={texts.steps.done}>
        <span className="import-tick"><Icon name="check" size={24} /></span>
        <h2>{undone === undefined ? texts.doneTitle(result.imported) : texts.undone(undone)}</h2>
        {undone === undefined && <p>{texts.doneTextOf(book?.name ?? '')}</p>}
        {undone === undefined && <Left preview={preview} result={result} repeated={wizard.rows.withDuplicates ? 0 : repeated} fileName={file?.name ?? ''} />}
        <div className="import-actions">
          {undone === undefined && <Button kind="primary" isLarge autoFocus onClick={showBook}>{texts.openBook}</Button>}
          {next && <Button isLarge onClick={() => { nextSheet(next.name) }}>{texts.nextSheet(next.name)}</Button>}
          <Button isLarge onClick={() => { set({ step: 'file', file: undefined, choice: null, result: undefined }) }}>{texts.otherFile}</Button>
          {undone === undefined && <Undo draftIds={result.draftIds} onUndone={setUndone} />}
        </div>
      </section>
    </div>
  )
}

/** What is left to do about drafts that can't be posted yet and rows that stayed in the file. */
function Left({ preview, result, repeated, fileName }: { preview: ImportPreview; result: ImportResult; repeated: number; fileName: string }) {
  const { issues, failedRows } = result
  return (
    <>
      {issues.length > 0 && (
        <Note tone="warn"><b>{texts.doneIssues}</b>{issues.map(({ code, count }) => <div key={code}>{texts.issueRow(issueName(code), count)}</div>)}</Note>
      )}
      {failedRows.length > 0 && (
        <Note tone="err" actions={<Button kind="link" onClick={() => { saveText(texts.faultyName(fileName), 'text/csv', faultyCsv(preview, texts.reason, texts.separator)) }}>{texts.fetchFaulty(failedRows.length)}</Button>}>
          <b>{texts.doneFailed(failedRows.length)}</b>
          <div>{texts.failedRows(failedRows.slice(0, MOST_ROW_NUMBERS).join(texts.and) + (failedRows.length > MOST_ROW_NUMBERS ? texts.andMore : ''))}</div>
        </Note>
      )}
      {repeated > 0 && <Note>{texts.doneDuplicates(repeated)}</Note>}
    </>
  )
}

function Undo({ draftIds, onUndone }: { draftIds: readonly number[]; onUndone: (count: number) => void }) {
  const [isAsking, setAsking] = useState(false)
  const { run, isRunning, error } = useCommand(api.ledger.voucher.remove)
  const undo = async () => {
    let count = 0
    for (let from = 0; from < draftIds.length; from += BATCH) {
      const outcome = await run({ draftIds: draftIds.slice(from, from + BATCH) })
      if (!outcome.ok) { setAsking(false); return }
      count += outcome.value.count
    }
    setAsking(false)
    onUndone(count)
  }
  return (
    <>
      <Button isLarge kind="ghost" icon="undo" onClick={() => { setAsking(true) }}>{texts.undo}</Button>
      {error && <Note tone="err">{error.text}</Note>}
      <ConfirmDialog isOpen={isAsking} isDanger isBusy={isRunning} title={texts.undoTitle(draftIds.length)} confirmLabel={texts.undo} onCancel={() => { setAsking(false) }} onConfirm={() => { void undo() }}>
        {texts.undoText}
      </ConfirmDialog>
    </>
  )
}
