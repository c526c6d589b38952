import { useMemo, useState, type KeyboardEvent, type Ref } from 'react'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { nonce } from '../../app/nonce'
import { openScreen } from '../../app/tabs.store'
import { Sheet } from '../../grid/Sheet'
import type { ActiveCell, MenuContext, SheetHandle } from '../../grid/sheet.types'
import { EmptyState } from '../../ui/EmptyState'
import { Money } from '../../ui/Money'
import { paneColumns } from './bank.columns'
import { soughtRows, type PaneRow } from './bank.rows'

const getRowId = (row: PaneRow) => row.id

/** One side of 银行对账. Space, Enter or a double click pick a line; F2 goes to the other side. */
export function BankPane({ ref, title, rows, isLoading, pickedFen, empty, onToggle, onOther, onActive, onMenu }: {
  ref: Ref<SheetHandle>; title: string; rows: readonly PaneRow[]; isLoading: boolean; pickedFen: number; empty: string
  onToggle: (rows: readonly PaneRow[]) => void; onOther: () => void; onActive: (row: PaneRow | undefined) => void; onMenu: (row: PaneRow) => readonly { key: string; label: string; shortcut?: string; onSelect: () => void }[]
}) {
  const [sought, setSought] = useState(''), shown = useMemo(() => soughtRows(rows, sought), [rows, sought])
  const selected = () => { const ids = new Set((ref as { current: SheetHandle | null }).current?.selectedRowIds() ?? []); return rows.filter((row) => ids.has(row.id)) }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || !(event.target instanceof HTMLElement) || !event.target.matches('.sheet-input')) return
    if (event.key !== ' ' && event.key !== 'F2') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'F2') onOther()
    else onToggle(selected())
  }
  const menu = ({ active }: MenuContext<PaneRow>) => (active ? [
    { key: 'pick', label: texts.pick, shortcut: 'Space', onSelect: () => { onToggle(selected()) } }, ...onMenu(active.row),
    ...(active.row.book ? [{ key: 'voucher', label: texts.openVoucher, onSelect: () => { openScreen('ledger.voucher', { kind: 'posted', id: active.row.book!.voucherId }) } }] : []),
    ...(active.row.bank?.made ? [{ key: 'made', label: texts.openVoucher, onSelect: () => { openScreen('ledger.voucher', active.row.bank!.made!) } }] : [])
  ] : [])
  return (
    <section className="bank-pane" aria-label={title} onKeyDownCapture={onKeyDownCapture}>
      <header><h3>{title}</h3><small>{sought === '' ? texts.count(rows.length) : texts.countOf(shown.length, rows.length)}</small>
        <input className="input bank-seek" type="search" aria-label={texts.seek(title)} placeholder={texts.seekHint} maxLength={60} value={sought} onChange={(event) => { setSought(event.target.value) }}
          onKeyDown={(event) => { if (event.key === 'ArrowDown' || event.key === 'Enter') { event.preventDefault(); (ref as { current: SheetHandle | null }).current?.focus() } }} />
        <span><Money fen={pickedFen} /></span>
      </header>
      <Sheet<PaneRow>
        ref={ref} label={title} rows={shown} columns={paneColumns} getRowId={getRowId} isLoading={isLoading} styleNonce={nonce} hasGutter={false} onOpen={(row) => { onToggle([row]) }} contextMenu={menu}
        onActiveCell={(cell: ActiveCell<PaneRow> | undefined) => { onActive(cell?.row) }} empty={<EmptyState title={sought === '' ? empty : texts.notFound} />}
      />
    </section>
  )
}
