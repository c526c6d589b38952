import type { RefObject } from 'react'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { client } from '../../api/api'
import { saveFile } from '../../api/download'
import { usePagePrint } from '../../app/PrintButton'
import { openScreen } from '../../app/tabs.store'
import type { SheetColumn, SheetHandle } from '../../grid/sheet.types'
import { Button, IconButton } from '../../ui/Button'
import { MonthPicker } from '../../ui/MonthPicker'
import { MoreMenu } from '../../ui/MoreMenu'
import { Segmented } from '../../ui/Segmented'
import { Tag } from '../../ui/Tag'
import { Toolbar, ToolbarSeparator } from '../../ui/Toolbar'
import { CommentsButton } from '../comments/CommentsButton'
import { dayBookPlace } from '../comments/places'
import type { DayRow } from './daybook.rows'
import type { DayBookSheetProps } from './DayBookSheet'
import type { BookActions, Step } from './useBookActions'

const SPANS = (['month', 'quarter', 'year'] as const).map((value) => ({ value, label: texts.period[value] }))
const LABEL: Record<Step, (count: number) => string> = { sign: texts.sign, review: texts.review, post: texts.post }

const SHORT: Record<Step, string> = { sign: texts.signShort, review: texts.reviewShort, post: texts.postShort }

const getRowId = (row: DayRow) => row.id

interface Props extends DayBookSheetProps {
  sheet: RefObject<SheetHandle | null>; rows: readonly DayRow[]; columns: readonly SheetColumn<DayRow>[]; actions: BookActions; onAdvance: () => void; onPrint: () => void; withTotals: boolean; onTotals: (on: boolean) => void
  range: { from: string; to: string }
}

/** Which book and days are shown at the left; output and the next step for the drafts at the right. */
export function BookToolbar({ book, books, periods, month, span, onBook, onMonth, onSpan, sheet, rows, columns, actions, onAdvance, onPrint, withTotals, onTotals, range }: Props) {
  usePagePrint(texts.print, onPrint)
  const step = actions.nextStep(rows), ready = actions.ready(rows, step)
  const download = (format: 'xlsx' | 'csv') => {
    void client.ledger.export.run({ what: 'day-book', format, bookId: book.id, ...range }).then(saveFile)
  }
  return (
    <Toolbar title={texts.screen} end={<>
      <CommentsButton rows={rows} columns={columns} placeOf={dayBookPlace} getRowId={getRowId} sheet={sheet} />
      <Button kind="ghost" icon="download" onClick={() => { openScreen('ledger.import', { bookId: book.id }) }}>{texts.importFile}</Button>
      <MoreMenu label={texts.more} items={[
        { key: 'print', label: texts.print, onSelect: onPrint },
        { key: 'xlsx', label: texts.exportXlsx, onSelect: () => { download('xlsx') } }, { key: 'csv', label: texts.exportCsv, onSelect: () => { download('csv') } },
        { key: 'totals', label: withTotals ? texts.hideSubtotals : texts.subtotals, onSelect: () => { onTotals(!withTotals) } }
      ]} />
      <Button kind="primary" isLarge shortcut="F9" onClick={onAdvance}>{ready.length > 0 ? LABEL[step](ready.length) : SHORT[step]}</Button>
    </>}>
      <select className="book-picker" aria-label={texts.bookPicker} value={book.id} onChange={(event) => { onBook(Number(event.target.value)) }}>
        {books.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
      </select>
      {book.flow !== 'mixed' && <Tag tone={book.flow === 'spending' ? 'out' : 'in'} icon="flow">{texts.flow[book.flow]}</Tag>}
      <MonthPicker value={month} onChange={onMonth} {...(periods[0] ? { min: periods[0].month, max: periods.at(-1)!.month } : {})} />
      <Segmented label={texts.period.label} options={SPANS} value={span} onChange={onSpan} />
      <ToolbarSeparator />
      <IconButton icon="undo" label={texts.undo} onClick={() => { sheet.current?.undo() }} />
      <IconButton icon="redo" label={texts.redo} onClick={() => { sheet.current?.redo() }} />
    </Toolbar>
  )
}
