import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RequestState } from '../../src-shared/expense/claim'
import type { ComplianceRule, FindingRow } from '../../src-shared/expense/compliance'
import { addMonths, firstDay, lastDay, monthOf } from '../../src-shared/kernel/calendar'
import { complianceTexts as words } from '../../src-shared/messages/compliance-screen'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useMay, useSession } from '../app/session.context'
import { openScreen } from '../app/tabs.store'
import { TabSheet } from '../app/TabSheet'
import { useTabView } from '../app/useTabView'
import { DateRange } from '../forms/DateRange'
import type { SheetColumn } from '../grid/sheet.types'
import { Button } from '../ui/Button'
import { EmptyState } from '../ui/EmptyState'
import { LoadFailure } from '../ui/LoadFailure'
import { SidePanel, SideSection } from '../ui/SidePanel'
import { Toolbar } from '../ui/Toolbar'
import { ComplianceRuleForm } from './ComplianceRuleForm'
import { ACTION_TONES } from './FindingNotes'
import { STATE_TONES } from './request.columns'
import './expense.css'

const heads = { ...expenseTexts.columns, ...words.columns }
const GROUP_BY = ['action', 'name', 'staffName', 'month:date', 'state']
const columns: readonly SheetColumn<FindingRow>[] = [
  { key: 'action', title: heads.action, kind: 'tag', width: 66, value: (row) => words.actions[row.action], tone: (_, row) => ACTION_TONES[row.action] },
  { key: 'no', title: heads.no, kind: 'text', width: 118 }, { key: 'date', title: heads.date, kind: 'date', width: 96 }, { key: 'staffName', title: heads.staff, kind: 'text', width: 76 },
  { key: 'name', title: heads.rule, kind: 'text', width: 170 }, { key: 'found', title: heads.found, kind: 'text', flex: 1, minWidth: 300, value: words.found },
  { key: 'line', title: heads.line, kind: 'text', width: 66, value: (row) => words.line(row.line) }, { key: 'amountFen', title: heads.amount, kind: 'money', width: 100 },
  { key: 'state', title: heads.state, kind: 'tag', width: 78, value: (row) => expenseMessages.states[row.state as RequestState], tone: (_, row) => STATE_TONES[row.state as RequestState] },
  { key: 'override', title: heads.override, kind: 'text', width: 120, value: (row) => (row.override ? words.letThroughBy(row.override.by, row.override.reason) : null) }, { key: 'clause', title: heads.clause, kind: 'text', width: 240, tone: () => 'muted' }
]
const idOf = (row: FindingRow) => `${row.claimId} ${row.ruleId} ${row.line}`
const none: readonly FindingRow[] = []

/** 合规检查: what the rules found in a span's claims, each with the way to the claim; the rules at the right. */
export function ComplianceScreen() {
  const month = monthOf(useSession().today)
  const [view, change] = useTabView({ from: firstDay(addMonths(month, -11)), to: lastDay(month) })
  const list = useQuery(api.expense.finding.list.queryOptions({ input: view }))
  const [isOpen, setOpen] = useState(false)
  if (list.error) return <LoadFailure text={describeError(list.error).text} onRetry={() => { void list.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={words.title} hint={words.hint(list.data?.length ?? 0)} end={<Button onClick={() => { setOpen(!isOpen) }}>{words.openRules}</Button>}>
        <DateRange label={expenseTexts.columns.date} from={view.from} to={view.to} onChange={change} />
      </Toolbar>
      <div className="page-body">
        <TabSheet<FindingRow> label={words.title} rows={list.data ?? none} columns={columns} getRowId={idOf} groupBy={GROUP_BY} isLoading={list.isPending} hasGutter storageKey="expense.compliance"
          onOpen={(row) => { openScreen('expense.claim', { id: row.claimId }) }} empty={<EmptyState title={words.empty} />} />
        {isOpen && <Rules onClose={() => { setOpen(false) }} />}
      </div>
    </div>
  )
}

function Rules({ onClose }: { onClose: () => void }) {
  const rules = useQuery(api.expense.rule.list.queryOptions()).data ?? [], mayEdit = useMay('workspace.settings')
  const [edited, setEdited] = useState<ComplianceRule | 'new'>()
  return (
    <SidePanel label={words.rules} width={340}>
      <SideSection title={words.rules} onClose={onClose}>
        <p className="field-hint">{mayEdit ? words.choose : words.readOnly}</p>
        <ul className="finding-list">
          {rules.map((rule) => (
            <li key={rule.id}><Button kind="link" disabled={!mayEdit} onClick={() => { setEdited(rule) }}>{rule.name}</Button><span>{words.actions[rule.action]}</span><small className="field-hint">{words.span(rule.fromDate, rule.toDate)}</small></li>
          ))}
        </ul>
        {mayEdit && <Button icon="plus" onClick={() => { setEdited('new') }}>{words.addRule}</Button>}
      </SideSection>
      {edited && <SideSection title={edited === 'new' ? words.addRule : edited.name} onClose={() => { setEdited(undefined) }}><ComplianceRuleForm key={edited === 'new' ? 'new' : edited.id} rule={edited === 'new' ? undefined : edited} onDone={() => { setEdited(undefined) }} /></SideSection>}
    </SidePanel>
  )
}
