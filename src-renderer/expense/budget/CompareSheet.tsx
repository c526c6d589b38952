import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { BudgetVersion } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { TabSheet } from '../../app/TabSheet'
import { EmptyState } from '../../ui/EmptyState'
import { compareColumns, comparedId, comparedRows, type ComparedRow } from './compare.rows'

const words = budgetTexts.compare

function usePlanned(versionId: number) {
  const lines = useQuery(api.expense.budgetLine.list.queryOptions({ input: { versionId } })), sales = useQuery(api.expense.salesPlan.list.queryOptions({ input: { versionId } }))
  return useMemo(() => (lines.data && sales.data ? { lines: lines.data, sales: sales.data } : undefined), [lines.data, sales.data])
}

/** 版本比较: what one version plans more or less than another, line by line and month by month. */
export function CompareSheet({ version, other }: { version: BudgetVersion; other: BudgetVersion }) {
  const mine = usePlanned(version.id), theirs = usePlanned(other.id)
  const rows = useMemo(() => (mine && theirs ? comparedRows(mine, theirs) : []), [mine, theirs]), columns = useMemo(() => compareColumns(words.version(version.no), words.version(other.no)), [version.no, other.no])
  return (
    <div className="page-body">
      <TabSheet<ComparedRow> label={words.title} rows={rows} columns={columns} getRowId={comparedId} isLoading={!mine || !theirs} hasGutter storageKey="expense.budgetCompare" groupBy={GROUP_BY} empty={<EmptyState title={words.empty} />} />
    </div>
  )
}

const GROUP_BY = ['unitName', 'name']
