import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { describeError } from '../api/errors'
import { useTab } from '../app/tab.context'
import { LoadFailure } from '../ui/LoadFailure'
import { Waiting } from '../ui/Progress'
import { Toolbar } from '../ui/Toolbar'
import { AdvanceEditor } from './AdvanceEditor'
import { ClaimEditor, type Settle } from './ClaimEditor'
import { RequestActions } from './RequestActions'
import { AdvanceStory } from './RequestStory'
import { BudgetedStory } from './BudgetedStory'
import { PrintedRequest } from './PrintedRequest'
import './expense.css'

/** 报销单: typed while it may be changed, and its whole story afterwards. */
export function ClaimScreen({ params }: { params: { readonly id?: number } }) {
  const tab = useTab()
  const claim = useQuery(api.expense.claim.get.queryOptions({ input: { id: params.id ?? 0 } }))
  const [isPrinting, setPrinting] = useState(false), settle = useRef<Settle>(undefined)
  const no = claim.data?.no
  useEffect(() => { if (no !== undefined) tab.setTitle(no) }, [tab, no])
  if (claim.error) return <LoadFailure text={describeError(claim.error).text} onRetry={() => { void claim.refetch() }} />
  if (!claim.data) return <Waiting />
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.claim} />
      {claim.data.mayEdit ? <ClaimEditor key={claim.data.id} claim={claim.data} settle={settle} /> : <BudgetedStory claim={claim.data} />}
      <RequestActions record="claim" request={claim.data} settle={settle} onPrint={() => { setPrinting(true) }} />
      {isPrinting && <PrintedRequest request={claim.data} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}

/** 借款单, likewise. */
export function AdvanceScreen({ params }: { params: { readonly id?: number } }) {
  const tab = useTab()
  const advance = useQuery(api.expense.advance.get.queryOptions({ input: { id: params.id ?? 0 } }))
  const [isPrinting, setPrinting] = useState(false), settle = useRef<Settle>(undefined)
  const no = advance.data?.no
  useEffect(() => { if (no !== undefined) tab.setTitle(no) }, [tab, no])
  if (advance.error) return <LoadFailure text={describeError(advance.error).text} onRetry={() => { void advance.refetch() }} />
  if (!advance.data) return <Waiting />
  return (
    <div className="page">
      <Toolbar title={expenseTexts.titles.advance} />
      <div className="story">{advance.data.mayEdit && <AdvanceEditor key={advance.data.id} advance={advance.data} settle={settle} />}<AdvanceStory advance={advance.data} /></div>
      <RequestActions record="advance" request={advance.data} settle={settle} onPrint={() => { setPrinting(true) }} />
      {isPrinting && <PrintedRequest request={advance.data} onDone={() => { setPrinting(false) }} />}
    </div>
  )
}
