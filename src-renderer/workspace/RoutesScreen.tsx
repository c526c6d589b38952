import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatFen } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import type { Approver, Route } from '../../src-shared/workspace/approval'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useMay } from '../app/session.context'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn } from '../grid/sheet.types'
import { Button } from '../ui/Button'
import { LoadFailure } from '../ui/LoadFailure'
import { SidePanel, SideSection } from '../ui/SidePanel'
import { Toolbar } from '../ui/Toolbar'
import { Delegations } from './Delegations'
import { RouteForm } from './RouteForm'

const words = expenseTexts.routes

/** Who a step asks, in words. */
export const approverText = (approver: Approver, nameOf: (id: number) => string) => (approver.kind === 'role' ? words.byRole(workspaceMessages.roles[approver.role])
  : approver.kind === 'level' ? words.byLevel(expenseTexts.levels[approver.level]) : words.byUser(nameOf(approver.userId)))

/** 标准: up to which amount a route ends with whom. */
const standardOf = (route: Route) => route.steps.flatMap((step, index) => {
  const next = route.steps[index + 1]
  return next && next.aboveFen === 0 ? [] : [next ? words.upTo(formatFen(next.aboveFen), step.name) : `${step.name} ${words.always}`]
}).join(' · ')

const columns: readonly SheetColumn<Route>[] = [
  { key: 'name', title: words.name, kind: 'text', width: 150 }, { key: 'record', title: words.record, kind: 'text', width: 70, value: (route) => expenseTexts.records[route.record] },
  { key: 'category', title: words.category, kind: 'text', width: 84, value: (route) => (route.categoryCode === null ? words.anyCategory : words.promotion) },
  { key: 'level', title: words.level, kind: 'text', width: 90, value: (route) => (route.level === null ? words.anyLevel : expenseTexts.levels[route.level]) },
  { key: 'standard', title: words.steps, kind: 'text', flex: 1, minWidth: 240, value: standardOf },
  { key: 'state', title: expenseTexts.columns.state, kind: 'tag', width: 74, value: (route) => (route.isActive ? words.active : words.inactive), tone: (_, route) => (route.isActive ? 'ok' : 'plain') }
]
const idOf = (route: Route) => String(route.id)

/** 审批路线: data, with its standard beside it; 委托 and 各步用时 at the right. */
export function RoutesScreen() {
  const routes = useQuery(api.workspace.route.list.queryOptions()), mayEdit = useMay('workspace.settings')
  const [edited, setEdited] = useState<Route | 'new'>()
  if (routes.error) return <LoadFailure text={describeError(routes.error).text} onRetry={() => { void routes.refetch() }} />
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.routes} hint={words.hint} end={mayEdit && <Button kind="primary" icon="plus" onClick={() => { setEdited('new') }}>{words.add}</Button>} />
      <div className="page-body">
        <TabSheet<Route> label={expenseTexts.titles.routes} rows={routes.data ?? none} columns={columns} getRowId={idOf} isLoading={routes.isPending} hasGutter storageKey="workspace.routes" onOpen={mayEdit ? setEdited : () => undefined} />
        <SidePanel label={words.delegation} width={320}>
          {edited ? <SideSection title={edited === 'new' ? words.add : edited.name} onClose={() => { setEdited(undefined) }}><RouteForm key={edited === 'new' ? 'new' : edited.id} route={edited === 'new' ? undefined : edited} onDone={() => { setEdited(undefined) }} /></SideSection>
            : <SideSection title={expenseTexts.titles.routes}><p className="field-hint">{mayEdit ? words.choose : words.readOnly}</p></SideSection>}
          <Delegations />
        </SidePanel>
      </div>
    </div>
  )
}
const none: readonly Route[] = []
