import { useState } from 'react'
import type { Claim, ClaimLine, ClaimLineInput } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { budgetTexts } from '../../src-shared/messages/budget'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useSession } from '../app/session.context'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn } from '../grid/sheet.types'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Money } from '../ui/Money'
import { Note } from '../ui/Note'
import { BudgetPanel } from './BudgetPanel'
import { FindingNotes } from './FindingNotes'
import { LineForm } from './LineForm'
import { StoryHead } from './RequestStory'
import { useClaimBudgets } from './useClaimBudgets'

const { line: words, columns: heads, titles, story } = expenseTexts
const columns: readonly SheetColumn<ClaimLine>[] = [
  { key: 'date', title: heads.date, kind: 'date', width: 96 }, { key: 'categoryName', title: heads.category, kind: 'text', width: 100 }, { key: 'purpose', title: heads.purpose, kind: 'text', flex: 1, minWidth: 120 },
  { key: 'customerName', title: heads.customer, kind: 'text', width: 150 }, { key: 'invoiceKind', title: heads.invoice, kind: 'text', width: 92, value: (line) => expenseMessages.invoiceKinds[line.invoiceKind] },
  { key: 'invoiceNo', title: heads.invoiceNo, kind: 'text', width: 150 }, { key: 'taxFen', title: heads.tax, kind: 'money', width: 86, value: (line) => (line.taxFen === 0 ? null : line.taxFen) },
  { key: 'amountFen', title: heads.amount, kind: 'money', width: 110 }, { key: 'attachments', title: heads.papers, kind: 'integer', width: 60, value: (line) => (line.attachments === 0 ? null : line.attachments) }
]
const idOf = (line: ClaimLine) => String(line.id)

/** 填报销单: every line is kept as soon as it is saved; the list is the sheet, or cards where the window is narrow. */
export function ClaimEditor({ claim }: { claim: Claim }) {
  const { today } = useSession()
  const [shown, setShown] = useState<number | 'new' | undefined>(claim.lines.length === 0 ? 'new' : undefined), [round, setRound] = useState(0)
  const [purpose, setPurpose] = useState(claim.purpose)
  const save = useCommand(api.expense.claim.save)
  const keep = (lines: readonly ClaimLineInput[], words_ = purpose) =>
    save.run({ claim: { id: claim.id, revision: claim.revision, staffId: claim.staffId, date: claim.date, purpose: words_, lines: lines.map(inputOf) } })
  const line = typeof shown === 'number' ? claim.lines.find((one) => one.id === shown) : undefined
  const saveLine = async (next: ClaimLineInput, goOn: boolean) => {
    const at = claim.lines.findIndex((one) => one.id === next.id)
    const done = await keep(at < 0 ? [...claim.lines, next] : claim.lines.map((one, index) => (index === at ? next : one)))
    if (!done.ok) return done.error.text
    setShown(goOn ? 'new' : done.value.lineIds[at < 0 ? claim.lines.length : at])
    setRound((before) => before + 1)
    return undefined
  }
  const [typedLine, setTypedLine] = useState<ClaimLineInput>()
  const lines = typedLine === undefined ? null : line ? claim.lines.map((one) => (one.id === line.id ? typedLine : one)) : shown === 'new' ? [...claim.lines, typedLine] : null
  const budgets = useClaimBudgets(claim, lines)
  const counted = budgets.data?.map((one) => one.basis).find((basis) => basis.kind === 'capped' && basis.per !== 'month')
  const problems = claim.problems.filter((problem) => problem.code !== 'NO_LINES')
  return (
    <div className="with-budget">
      <div className="story">
        <StoryHead request={claim} title={titles.claim} />
        <TextField label={expenseTexts.head.purpose} maxLength={200} value={purpose} onChange={setPurpose} onBlur={() => { if (purpose !== claim.purpose) void keep(claim.lines) }} />
        {save.error && <Note tone="err">{save.error.text}</Note>}
        {claim.lines.length > 0 && (
          <div className="claim-lines">
            <TabSheet<ClaimLine> label={titles.claim} rows={claim.lines} columns={columns} getRowId={idOf} hasGutter storageKey="claim.lines" totals={[{ id: 'total', cells: { date: story.total, amountFen: claim.amountFen } }]} onOpen={(row) => { setShown(row.id) }} onActiveCell={(cell) => { if (cell && shown !== 'new') setShown(cell.row.id) }} />
          </div>
        )}
        <div className="line-cards">
          {claim.lines.map((one) => (
            <button key={one.id} type="button" onClick={() => { setShown(one.id) }}><b>{one.categoryName}</b><Money fen={one.amountFen} /><small>{one.date} {one.purpose}</small></button>
          ))}
        </div>
        <section className="card">
          <div className="card-head"><h3>{line ? words.title(claim.lines.indexOf(line) + 1) : words.newTitle}</h3>{shown !== 'new' && <span className="card-more"><Button kind="link" icon="plus" onClick={() => { setShown('new') }}>{words.add}</Button></span>}</div>
          <div className="card-body">
            {line || shown === 'new'
              ? <LineForm key={`${line?.id ?? 'new'} ${round}`} line={line} index={line ? claim.lines.indexOf(line) + 1 : claim.lines.length + 1} today={today} countsIn={counted?.kind === 'capped' ? words.count(budgetTexts.per[counted.per]) : undefined} onTyped={setTypedLine} onSave={saveLine}
                  onRemove={line ? () => { void keep(claim.lines.filter((one) => one.id !== line.id)).then(() => { setShown(undefined) }) } : undefined} />
              : <p className="field-hint">{words.choose}</p>}
          </div>
        </section>
        {problems.length > 0 && (
          <Note tone="warn"><b>{story.problems}</b><ul>{problems.map((problem) => <li key={`${problem.line} ${problem.code}`}><Button kind="link" onClick={() => { setShown(claim.lines[problem.line - 1]?.id) }}>{words.title(problem.line)}</Button> {expenseMessages.problemText(problem.code)}</li>)}</ul></Note>
        )}
        <FindingNotes claim={claim} />
        {claim.plan.settled.length > 0 && <section className="card story-sum"><span>{story.claimed} <b>{formatFen(claim.amountFen)}</b></span>{claim.plan.settled.map((one) => <span key={one.advanceId}>− {story.settle(one.no)} <b>{formatFen(one.amountFen)}</b></span>)}<span>= {story.payable} <b className="story-result">{formatFen(claim.plan.payableFen)}</b></span></section>}
      </div>
      <BudgetPanel positions={budgets.data} error={budgets.error} hasLines={claim.lines.length > 0} />
    </div>
  )
}

/** What a stored line is when it is sent again. */
const inputOf = (line: ClaimLineInput): ClaimLineInput => ({
  id: line.id, date: line.date, categoryId: line.categoryId, purpose: line.purpose, amountFen: line.amountFen, taxFen: line.taxFen, isDeductible: line.isDeductible, invoiceKind: line.invoiceKind,
  invoiceCode: line.invoiceCode, invoiceNo: line.invoiceNo, invoiceFen: line.invoiceFen, customerId: line.customerId, activity: line.activity, counterpart: line.counterpart, heads: line.heads
})
