import { useMemo, useRef, useState } from 'react'
import type { Category } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { useInTurn } from '../../api/useInTurn'
import { useMay } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { useTabView } from '../../app/useTabView'
import { CheckField } from '../../forms/CheckField'
import { useMerge } from '../../forms/useMerge'
import type { CellChange, MenuContext, SheetHandle } from '../../grid/sheet.types'
import { useTree } from '../../grid/tree/useTree'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { CategoryForm } from './CategoryForm'
import { categoryColumns, categoryFields, categoryNode, categoryRowId, CATEGORY_NAME, type CategoryPlace } from './category.columns'
import { onInsertKey } from './insert.key'
import { useTarget } from './useTarget'
import '../../ui/page.css'

const texts = setupMessages.category
/** What the form is about: a category, or a new one under `parentId`. */
type Subject = { id: number } | { parentId: number }

/** 费用类别 as a tree under seven fixed roots, each with the account it is booked to. */
export function CategoriesScreen() {
  const lookups = useLookups()
  const mayEdit = useMay('ledger.setup')
  const [view, change] = useTabView<{ inactive: boolean }>({ inactive: false })
  const shown = useMemo(() => lookups.categories.filter((category) => view.inactive || category.isActive), [lookups.categories, view.inactive])
  const sheet = useRef<SheetHandle>(null)
  const tree = useTree<Category>(shown, { node: categoryNode, openTo: 9, treeKey: CATEGORY_NAME, select: (id, column) => { sheet.current?.select(id, column) } })
  const columns = useMemo(() => categoryColumns(lookups, mayEdit), [lookups, mayEdit])
  const target = useTarget<Subject>()
  const save = useCommand(api.ledger.category.save), inTurn = useInTurn(), { merge, dialog } = useMerge()
  const [problem, setProblem] = useState<string>()
  const subject = target.value
  const category = subject && 'id' in subject ? lookups.category.get(subject.id) : undefined
  const parent = subject && 'parentId' in subject ? lookups.category.get(subject.parentId) : undefined
  const store = async (row: Category, patch: Partial<Category>) => {
    const done = await merge({
      base: row, mine: { ...row, ...patch }, fields: categoryFields(lookups), fresh: async () => (await fetchAnew(api.ledger.category.list.queryOptions())).find(({ id }) => id === row.id),
      save: ({ id, name, parentId, accountId, isActive }, over) => inTurn(String(id), over.revision, (seen) => save.run({ id, name, parentId, accountId, isActive, revision: seen }))
    })
    setProblem(done.ok ? undefined : setupMessages.failed(row.name, done.error.text))
  }
  const onChange = async (changes: readonly CellChange<CategoryPlace>[]) => {
    for (const { row, key, after } of changes) {
      if (!('value' in after)) continue
      if (key === CATEGORY_NAME && typeof after.value === 'string') await store(row.row, { name: after.value })
      if (key === 'accountId' && typeof after.value === 'number') await store(row.row, { accountId: after.value })
    }
  }
  const add = (parentId: number | undefined) => {
    if (!mayEdit) return
    if (parentId === undefined) setProblem(texts.flat)
    else target.go({ parentId })
  }
  const finish = (id: number | undefined) => {
    target.go(id === undefined ? undefined : { id })
    sheet.current?.focus()
  }
  const menu = ({ active }: MenuContext<CategoryPlace>) => (active && mayEdit ? [
    { key: 'add', label: texts.add, shortcut: 'Insert', onSelect: () => { add(active.row.row.id) } },
    ...(active.row.row.isFixed ? [] : [{ key: 'state', label: active.row.row.isActive ? texts.deactivate : texts.activate, onSelect: () => { void store(active.row.row, { isActive: !active.row.row.isActive }) } }])
  ] : [])
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.count(shown.length)} end={mayEdit && <Button kind="primary" icon="plus" shortcut="Insert" onClick={() => { add(category?.id) }}>{texts.add}</Button>}>
        <CheckField label={setupMessages.showInactive} value={view.inactive} onChange={(inactive) => { change({ inactive }) }} />
      </Toolbar>
      {dialog}
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(() => { add(category?.id) }, tree.listeners.onKeyDownCapture)} onClickCapture={tree.listeners.onClickCapture}>
          <TabSheet<CategoryPlace>
            ref={sheet} label={texts.label} rows={tree.places} columns={columns} getRowId={categoryRowId} storageKey="categories" isLoading={!lookups.isReady} hasGutter={false} isOrdered
            contextMenu={menu} onChange={(changes) => { void onChange(changes) }}
            onActiveCell={(cell) => { tree.onActiveCell(cell); target.follow(cell && { id: cell.row.row.id }) }}
          />
        </div>
        <SidePanel label={texts.editTitle} width={296}>
          <SideSection title={category ? category.fullName : parent ? texts.addUnder(parent.fullName) : texts.editTitle}>
            {!mayEdit && <Note>{setupMessages.readOnly}</Note>}
            {mayEdit && (subject
              ? <CategoryForm key={target.round} lookups={lookups} category={category} parent={parent} onDirty={target.setDirty} onDone={finish} onCancel={() => { finish(category?.id) }} />
              : <p className="field-hint">{texts.choose}</p>)}
          </SideSection>
        </SidePanel>
      </div>
    </div>
  )
}
