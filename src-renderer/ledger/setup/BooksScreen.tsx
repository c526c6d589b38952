import { useMemo, useRef } from 'react'
import { sumFen } from '../../../src-shared/kernel/money'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { useMay } from '../../app/session.context'
import { openScreen, openView } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import type { MenuContext, SheetHandle } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { REPORTS } from '../reports/report.views'
import { BookForm } from './BookForm'
import { bookColumns, type BookRow } from './book.columns'
import { onInsertKey } from './insert.key'
import { useTarget } from './useTarget'
import '../../ui/page.css'

const texts = setupMessages.book
const getRowId = (row: BookRow) => String(row.id)
/** What the form is about: a book, or a new one. */
type Subject = { id: number | null }

/** 资金账户: where the office's money is. Enter on one opens its day book. */
export function BooksScreen() {
  const lookups = useLookups()
  const mayEdit = useMay('ledger.setup')
  const [view, change] = useTabView<{ inactive: boolean }>({ inactive: false })
  const rows = useMemo(() => lookups.books.filter((book) => view.inactive || book.isActive), [lookups.books, view.inactive])
  const columns = useMemo(() => bookColumns(lookups), [lookups])
  const totals = useMemo(() => [{ id: 'total', cells: { name: texts.total, balanceFen: sumFen(rows.map((row) => row.balanceFen)) } }], [rows])
  const sheet = useRef<SheetHandle>(null)
  const target = useTarget<Subject>()
  const book = target.value?.id == null ? undefined : lookups.books.find((one) => one.id === target.value?.id)
  const add = () => { if (mayEdit) target.go({ id: null }) }
  const finish = (id: number | undefined) => {
    target.go(id === undefined ? undefined : { id })
    sheet.current?.focus()
  }
  const dayBook = (row: BookRow) => { openScreen('ledger.daybook', { bookId: row.id }) }
  const menu = ({ active }: MenuContext<BookRow>) => (active ? [
    { key: 'daybook', label: texts.dayBook, shortcut: 'Enter', onSelect: () => { dayBook(active.row) } },
    { key: 'flow', label: texts.cashFlow, onSelect: () => { openView(REPORTS.cashFlow, { bookId: active.row.id, up: 'ledger.books' }) } }
  ] : [])
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={`${texts.count(rows.length)} · ${texts.balanceHint}`} end={mayEdit && <Button kind="primary" icon="plus" shortcut="Insert" onClick={add}>{texts.add}</Button>}>
        <CheckField label={setupMessages.showInactive} value={view.inactive} onChange={(inactive) => { change({ inactive }) }} />
      </Toolbar>
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(add)}>
          <TabSheet<BookRow>
            ref={sheet} label={texts.label} rows={rows} columns={columns} getRowId={getRowId} totals={totals} storageKey="books" isLoading={!lookups.isReady}
            onOpen={dayBook} contextMenu={menu} onActiveCell={(cell) => { target.follow(cell && { id: cell.row.id }) }}
            empty={<EmptyState title={texts.empty} text={texts.emptyText} actions={mayEdit && <Button kind="primary" onClick={add}>{texts.add}</Button>} />}
          />
        </div>
        <SidePanel label={texts.editTitle} width={296}>
          <SideSection title={book?.name ?? (target.value ? texts.addTitle : texts.editTitle)}>
            {!mayEdit && <Note>{setupMessages.readOnly}</Note>}
            {mayEdit && (target.value
              ? <BookForm key={target.round} lookups={lookups} book={book} onDirty={target.setDirty} onDone={finish} onCancel={() => { finish(book?.id) }} />
              : <p className="field-hint">{setupMessages.account.choose}</p>)}
          </SideSection>
        </SidePanel>
      </div>
    </div>
  )
}
