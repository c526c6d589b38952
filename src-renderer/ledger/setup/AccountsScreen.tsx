import { useMemo, useRef, useState } from 'react'
import type { Account } from '../../../src-shared/ledger/account'
import { importScreenTexts } from '../../../src-shared/messages/import-screen'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { fetchAnew } from '../../api/query-client'
import { useCommand } from '../../api/useCommand'
import { useInTurn } from '../../api/useInTurn'
import { useMay } from '../../app/session.context'
import { TabSheet } from '../../app/TabSheet'
import { openScreen } from '../../app/tabs.store'
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
import { useMonths } from '../period/periods'
import { openGeneral } from '../reports/report.views'
import { AccountFinder } from './AccountFinder'
import { AccountForm } from './AccountForm'
import { ACCOUNT_FIELDS, ACCOUNT_NAME, accountColumns, accountNode, accountRowId, type AccountPlace } from './account.columns'
import { onInsertKey } from './insert.key'
import { useTarget } from './useTarget'
import '../../ui/page.css'

const texts = setupMessages.account
/** What the form is about: an account, or a new one under `parentId`. */
type Subject = { id: number } | { parentId: number | null }

/** 会计科目 as a tree: names are typed over in place, children are added and the rest is changed beside it. */
export function AccountsScreen() {
  const lookups = useLookups(), months = useMonths()
  const mayEdit = useMay('ledger.setup')
  const [view, change] = useTabView<{ inactive: boolean }>({ inactive: false })
  const shown = useMemo(() => lookups.accounts.filter((account) => view.inactive || account.isActive), [lookups.accounts, view.inactive])
  const sheet = useRef<SheetHandle>(null)
  const tree = useTree<Account>(shown, { node: accountNode, openTo: 9, treeKey: ACCOUNT_NAME, select: (id, column) => { sheet.current?.select(id, column) } })
  const columns = useMemo(() => accountColumns(mayEdit), [mayEdit])
  const target = useTarget<Subject>()
  const save = useCommand(api.ledger.account.save), inTurn = useInTurn(), { merge, dialog } = useMerge()
  const [problem, setProblem] = useState<string>()
  const subject = target.value
  const account = subject && 'id' in subject ? lookups.account.get(subject.id) : undefined
  const parent = subject && 'parentId' in subject && subject.parentId !== null ? lookups.account.get(subject.parentId) : undefined
  const store = async (row: Account, patch: Partial<Account>) => {
    const done = await merge({
      base: row, mine: { ...row, ...patch }, fields: ACCOUNT_FIELDS, fresh: async () => (await fetchAnew(api.ledger.account.list.queryOptions())).find(({ id }) => id === row.id),
      save: ({ id, code, name, parentId, isActive, needs }, over) => inTurn(String(id), over.revision, (seen) => save.run({ id, code, name, parentId, isActive, needs, revision: seen }))
    })
    setProblem(done.ok ? undefined : setupMessages.failed(row.name, done.error.text))
  }
  const rename = async (changes: readonly CellChange<AccountPlace>[]) => {
    for (const { row, after } of changes) if ('value' in after && typeof after.value === 'string') await store(row.row, { name: after.value })
  }
  const add = (parentId: number | null) => { if (mayEdit) target.go({ parentId }) }
  const addHere = () => { add(account?.id ?? null) }
  const finish = (id: number | undefined) => {
    target.go(id === undefined ? undefined : { id })
    sheet.current?.focus()
  }
  const menu = ({ active }: MenuContext<AccountPlace>) => (active ? [
    { key: 'general', label: texts.general, onSelect: () => { openGeneral(active.row.row.id, { from: months.first, to: months.current }, 'ledger.accounts') } },
    ...(mayEdit ? [
      { key: 'add', label: texts.add, shortcut: 'Insert', onSelect: () => { add(active.row.row.id) } },
      { key: 'state', label: active.row.row.isActive ? texts.deactivate : texts.activate, onSelect: () => { void store(active.row.row, { isActive: !active.row.row.isActive }) } }
    ] : [])
  ] : [])
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.count(shown.length)} end={mayEdit && (
        <><Button kind="ghost" icon="download" onClick={() => { openScreen('ledger.import', { record: 'accounts' }) }}>{importScreenTexts.title}</Button><Button icon="plus" onClick={() => { add(null) }}>{texts.addRoot}</Button><Button kind="primary" icon="plus" shortcut="Insert" onClick={addHere}>{texts.add}</Button></>
      )}>
        <AccountFinder lookups={lookups} onFind={(id) => { sheet.current?.select(String(id), ACCOUNT_NAME) }} />
        <CheckField label={setupMessages.showInactive} value={view.inactive} onChange={(inactive) => { change({ inactive }) }} />
      </Toolbar>
      {dialog}
      {problem && <div className="page-notes"><Note tone="err">{problem}</Note></div>}
      <div className="page-body">
        <div className="page-body" onKeyDownCapture={onInsertKey(addHere, tree.listeners.onKeyDownCapture)} onClickCapture={tree.listeners.onClickCapture}>
          <TabSheet<AccountPlace>
            ref={sheet} label={texts.label} rows={tree.places} columns={columns} getRowId={accountRowId} storageKey="accounts" isLoading={!lookups.isReady} hasGutter={false} isOrdered
            contextMenu={menu} onChange={(changes) => { void rename(changes) }}
            onActiveCell={(cell) => { tree.onActiveCell(cell); target.follow(cell && { id: cell.row.row.id }) }}
          />
        </div>
        <SidePanel label={texts.editTitle} width={296}>
          <SideSection title={account ? `${account.code} ${account.name}` : parent ? texts.addUnder(parent.fullName) : subject ? texts.rootTitle : texts.editTitle}>
            {!mayEdit && <Note>{setupMessages.readOnly}</Note>}
            {mayEdit && (subject
              ? <AccountForm key={target.round} account={account} parent={parent} onDirty={target.setDirty} onDone={finish} onCancel={() => { finish(account?.id) }} />
              : <p className="field-hint">{texts.choose}</p>)}
            {!mayEdit && account && <p className="field-hint">{reportMessages.general.needs}{setupMessages.colon}{account.needs.map((need) => texts.needNames[need]).join(setupMessages.listComma) || reportMessages.general.none}</p>}
          </SideSection>
        </SidePanel>
      </div>
    </div>
  )
}
