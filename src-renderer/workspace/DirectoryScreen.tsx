import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { importScreenTexts } from '../../src-shared/messages/import-screen'
import { pageMessages } from '../../src-shared/messages/pages'
import type { DirectoryKind, Party } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useMay } from '../app/session.context'
import { TabSheet } from '../app/TabSheet'
import { openScreen } from '../app/tabs.store'
import { useTabView } from '../app/useTabView'
import type { MenuContext, SheetHandle } from '../grid/sheet.types'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { Note } from '../ui/Note'
import { Toolbar } from '../ui/Toolbar'
import { directoryColumns, type DirectoryRow } from './directory.columns'
import { useDirectory } from './useDirectory'

const words = pageMessages.directory

export const DepartmentScreen = () => <DirectoryScreen kind="department" />
export const StaffScreen = () => <DirectoryScreen kind="staff" />
export const CustomerScreen = () => <DirectoryScreen kind="customer" />
export const SupplierScreen = () => <DirectoryScreen kind="customer" role="supplier" />
export const ProductScreen = () => <DirectoryScreen kind="product" />

/** What a file of entries is imported as. */
const RECORD: Readonly<Partial<Record<DirectoryKind, string>>> = { staff: 'staff', customer: 'customers', product: 'products' }

const GROUP_BY = ['departmentId', 'salespersonId', 'termDays', 'state']
const rowId = (row: DirectoryRow) => String(row.id)

/** 基础资料 of one kind as a sheet: typing in a cell changes the entry, the row at the bottom adds one, a paste adds many. */
function DirectoryScreen({ kind, role = 'customer' }: { kind: DirectoryKind; role?: Exclude<Party, 'both'> }) {
  const isSupplier = role === 'supplier', record = isSupplier ? 'suppliers' : RECORD[kind]
  const mayChange = useMay('workspace.directory')
  const mayImport = useMay('ledger.import')
  const [showsInactive, setShowsInactive] = useState(false)
  const [view, changeView] = useTabView({ row: 0 })
  const sheet = useRef<SheetHandle>(null)
  const list = useQuery(api.workspace.directory.list.queryOptions({ input: { kind } }))
  const departments = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'department' } }))
  const staff = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'staff' } }))
  const directory = useDirectory(kind, role, departments.data ?? [], staff.data ?? [])
  const columns = useMemo(() => directoryColumns(kind, role, departments.data ?? [], staff.data ?? [], mayChange), [kind, role, departments.data, staff.data, mayChange])
  const rows = useMemo(() => (list.data ?? []).filter((entry) => (entry.isActive || showsInactive) && (kind !== 'customer' || entry.party === 'both' || entry.party === role)), [list.data, showsInactive, kind, role])
  const title = isSupplier ? words.suppliers.title : words.titles[kind]
  // Somebody was looked for elsewhere: the row is shown once, and then left alone.
  const sought = rows.find((row) => row.id === view.row) ? view.row : 0
  useEffect(() => {
    if (sought === 0) return
    sheet.current?.select(String(sought), 'name')
    changeView({ row: 0 })
  }, [sought, changeView])
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  const other = isSupplier ? 'customer' : 'supplier'
  const menu = ({ rows: chosen }: MenuContext<DirectoryRow>) => (mayChange && chosen.length > 0 ? [...(kind === 'customer' && chosen.some(({ party }) => party === role) ? [{
    key: 'both', label: words.suppliers.also[other], onSelect: () => { void directory.saveAll(chosen.map((row) => ({ ...row, party: 'both' as const })), chosen) }
  }] : []), {
    key: 'state', label: chosen.every((row) => row.isActive) ? words.deactivate : words.activate,
    onSelect: () => { void directory.saveAll(chosen.map((row) => ({ ...row, isActive: !chosen.every((one) => one.isActive) })), chosen) }
  }] : [])
  return (
    <div className="page">
      <Toolbar title={title} hint={mayChange ? isSupplier ? words.suppliers.hint : words.hints[kind] : words.readOnly}
        end={<>{mayImport && record && <Button kind="ghost" icon="download" onClick={() => { openScreen('ledger.import', { record }) }}>{importScreenTexts.title}</Button>}<Button kind="ghost" icon="filter" aria-pressed={showsInactive} onClick={() => { setShowsInactive(!showsInactive) }}>{showsInactive ? words.hideInactive : words.showInactive}</Button></>} />
      {directory.dialog}
      {directory.problems.length > 0 && <Note tone="err">{words.failed(directory.problems.length)}{directory.problems.slice(0, 3).join(' ')}</Note>}
      <TabSheet<DirectoryRow>
        ref={sheet} label={title} rows={rows} columns={columns} getRowId={rowId} groupBy={GROUP_BY} isLoading={list.isPending} hasGutter onChange={directory.onChange} contextMenu={menu}
        {...(mayChange ? { entryRow: directory.entryRow, append: directory.append } : {})}
        empty={<EmptyState title={words.empty(title)} {...(mayChange ? { text: words.emptyText } : {})} />}
        storageKey={isSupplier ? 'workspace.supplier' : `workspace.${kind}`}
      />
    </div>
  )
}
