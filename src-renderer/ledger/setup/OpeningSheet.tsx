import { useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Account } from '../../../src-shared/ledger/account'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { importScreenTexts } from '../../../src-shared/messages/import-screen'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { useMay, useSession } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { openScreen } from '../../app/tabs.store'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import { parseTsv } from '../../grid/model/tsv'
import type { CellMark, RowKind, SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Note } from '../../ui/Note'
import { SummaryStrip } from '../../ui/SummaryStrip'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import type { Kept } from '../../api/useKept'
import type { Lookups } from '../lookups'
import { AccountFinder } from './AccountFinder'
import type { KeptOpening } from './OpeningScreen'
import { openingColumns } from './opening.columns'
import { openingRows, type OpeningRow } from './opening.rows'
import { useOpening, type OpeningData } from './useOpening'
import '../../ui/page.css'
import '../reports/report.css'
import './setup.css'

const texts = setupMessages.opening
const getRowId = (row: OpeningRow) => row.id
const rowKind = ({ kind }: OpeningRow): RowKind => (kind === 'sum' ? 'subtotal' : 'data')

/** The sheet of 期初余额: amounts by leaf and party, the difference of the sides as one types, kept until it is saved. */
export function OpeningSheet({ lookups, opening, kept }: { lookups: Lookups; opening: OpeningData; kept: Kept<KeptOpening> }) {
  const { office } = useSession()
  const isOpen = useMay('ledger.setup') && opening.isOpen
  const [view, change] = useTabView<{ onlyUsed: boolean }>({ onlyUsed: false })
  const state = useOpening(lookups, opening, kept)
  const [isAsking, setAsking] = useState(false)
  const sheet = useRef<SheetHandle>(null), active = useRef<Account>(undefined)
  const isMidYear = !office.firstMonth.endsWith('-01')
  const columns = useMemo(() => openingColumns(lookups, isOpen, isMidYear), [lookups, isOpen, isMidYear])
  const rows = useMemo(() => openingRows(lookups.accounts, state.entries, { onlyUsed: view.onlyUsed }), [lookups.accounts, state.entries, view.onlyUsed])
  const marks = useMemo(() => {
    const reasons = new Map(state.faults.map((fault) => [`${fault.rowId} ${fault.key}`, fault.reason]))
    return (row: OpeningRow, key: string): CellMark | undefined => { const reason = reasons.get(`${row.id} ${key}`); return reason === undefined ? undefined : { mark: 'bad', reason } }
  }, [state.faults])
  const totals = useMemo(() => [{ id: 'total', cells: { name: texts.total, ...state.sums } }], [state.sums])
  const save = async () => {
    const fault = await state.save()
    if (fault) sheet.current?.select(fault.rowId, fault.key)
  }
  const onPasteCapture = (event: ClipboardEvent) => {
    if (!isOpen || !(event.target instanceof HTMLElement) || !event.target.matches('.sheet-input:not(.sheet-input-editing)')) return
    if (!state.paste(parseTsv(event.clipboardData.getData('text/plain')), active.current)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOpen || !event.ctrlKey || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    void save()
  }
  return (
    <div className="page" onKeyDown={onKeyDown}>
      <Toolbar title={texts.title} hint={texts.hint(ledgerMessages.monthText(office.firstMonth))} end={isOpen && (
        <>
          <Button kind="ghost" icon="download" onClick={() => { openScreen('ledger.import', { record: 'opening' }) }}>{importScreenTexts.title}</Button>
          {state.isTyped && <Button onClick={() => { setAsking(true) }}>{texts.discard}</Button>}
          <Button kind="primary" shortcut={setupMessages.saveKey} isBusy={state.isSaving} onClick={() => { void save() }}>{texts.save}</Button>
        </>
      )}>
        <AccountFinder lookups={lookups} onFind={(account) => { sheet.current?.select(rows.findLast((row) => row.account.id === account)?.id ?? '', 'debitFen') }} />
        <CheckField label={texts.onlyUsed} value={view.onlyUsed} onChange={(onlyUsed) => { change({ onlyUsed }) }} />
      </Toolbar>
      <Balance state={state} isOpen={isOpen} isMidYear={isMidYear} firstMonth={office.firstMonth} />
      {(!opening.isOpen || state.notice || state.isTyped) && (
        <div className="page-notes">
          {!opening.isOpen && <Note tone="info">{texts.closed}</Note>}
          {state.notice && (
            <Note tone={state.notice.tone} actions={state.notice.undo && <Button kind="link" onClick={state.notice.undo}>{texts.undo}</Button>}>{state.notice.text}</Note>
          )}
          {state.isTyped && !state.notice && <Note tone="info">{texts.kept}</Note>}
        </div>
      )}
      <div className="page-body" onPasteCapture={onPasteCapture}>
        <TabSheet<OpeningRow>
          ref={sheet} label={texts.label} rows={rows} columns={columns} getRowId={getRowId} rowKind={rowKind} totals={totals} cellMarks={marks} storageKey="opening"
          hasGutter={false} initialBadCells={kept.value?.bad ?? []} onBadCells={state.keepBad} onActiveCell={(cell) => { active.current = cell?.row.account }} {...(isOpen ? { onChange: state.change } : {})}
        />
      </div>
      <ConfirmDialog isOpen={isAsking} title={texts.discardTitle} confirmLabel={texts.discard} isDanger onCancel={() => { setAsking(false) }} onConfirm={() => { setAsking(false); state.discard() }}>
        {texts.discardAsk}
      </ConfirmDialog>
    </div>
  )
}

/** Debit − credit as one types, and whether the year's turnover balances too where the office begins in mid-year. */
function Balance({ state, isOpen, isMidYear, firstMonth }: { state: ReturnType<typeof useOpening>; isOpen: boolean; isMidYear: boolean; firstMonth: string }) {
  return (
    <SummaryStrip figures={[{ label: texts.sum.debit, fen: state.sums.debitFen }, { label: texts.sum.credit, fen: state.sums.creditFen, sign: '−' }, { label: texts.sum.diff, fen: state.diffFen, sign: '=' }]}>
      <div className="opening-strip">
        {state.diffFen === 0 ? <Tag tone="ok" icon="check">{texts.balanced}</Tag> : <Tag tone="err" icon="error">{texts.unbalanced(state.diffFen)}</Tag>}
        {isMidYear && state.yearDiffFen !== 0 && <Tag tone="err" icon="error">{texts.yearUnbalanced(state.yearDiffFen)}</Tag>}
        {isMidYear && state.yearDiffFen === 0 && state.sums.yearDebitFen !== 0 && <Tag tone="ok" icon="check">{texts.yearBalanced}</Tag>}
        {isOpen && <span className="field-hint">{isMidYear ? texts.howYear(ledgerMessages.monthText(firstMonth)) : texts.how}</span>}
      </div>
    </SummaryStrip>
  )
}
