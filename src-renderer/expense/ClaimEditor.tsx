import { useEffect, useState, type RefObject } from 'react'
import type { Claim, ClaimLine } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { budgetTexts } from '../../src-shared/messages/budget'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { useSession } from '../app/session.context'
import { TabSheet } from '../app/TabSheet'
import type { SheetColumn } from '../grid/sheet.types'
import { TextField } from '../forms/TextField'
import { useKept, type Kept } from '../api/useKept'
import { Button } from '../ui/Button'
import { Money } from '../ui/Money'
import { Note } from '../ui/Note'
import { Waiting } from '../ui/Progress'
import { BudgetPanel } from './BudgetPanel'
import { FindingNotes } from './FindingNotes'
import { LineForm } from './LineForm'
import { StoryHead } from './RequestStory'
import { StaffField } from './StaffField'
import { keptLineSchema, type KeptLine } from './typed-line'
import { useClaimBudgets } from './useClaimBudgets'
import { useClaimLines } from './useClaimLines'

const { line: words, columns: heads, titles, story, head } = expenseTexts
const columns: readonly SheetColumn<ClaimLine>[] = [
  { key: 'date', title: heads.date, kind: 'date', width: 96 }, { key: 'categoryName', title: heads.category, kind: 'text', width: 100 }, { key: 'purpose', title: heads.purpose, kind: 'text', flex: 1, minWidth: 120 },
  { key: 'customerName', title: heads.customer, kind: 'text', width: 150 }, { key: 'invoiceKind', title: heads.invoice, kind: 'text', width: 92, value: (line) => expenseMessages.invoiceKinds[line.invoiceKind] },
  { key: 'invoiceNo', title: heads.invoiceNo, kind: 'text', width: 150 }, { key: 'taxFen', title: heads.tax, kind: 'money', width: 86, value: (line) => (line.taxFen === 0 ? null : line.taxFen) },
  { key: 'amountFen', title: heads.amount, kind: 'money', width: 110 }, { key: 'attachments', title: heads.papers, kind: 'integer', width: 60, value: (line) => (line.attachments === 0 ? null : line.attachments) }
]
const idOf = (line: ClaimLine) => String(line.id)

/** What is asked of the editor before the claim is handed in: false, with the reason, while a line can't be brought in. */
export type Settle = () => Promise<string | undefined>

/** 填报销单: every line is kept as soon as it is saved, and what is being typed even before; the list is the sheet, or cards where the window is narrow. */
export function ClaimEditor({ claim, settle }: { claim: Claim; settle: RefObject<Settle | undefined> }) {
  const kept = useKept(`claim.line.${claim.id}`, keptLineSchema)
  return kept.isReady ? <OpenEditor claim={claim} settle={settle} kept={kept} /> : <Waiting />
}

function OpenEditor({ claim, settle, kept }: { claim: Claim; settle: RefObject<Settle | undefined>; kept: Kept<KeptLine> }) {
  const { today } = useSession()
  const editor = useClaimLines(claim, kept), { line, index, shown } = editor
  useEffect(() => { settle.current = async () => (await editor.settle() ? undefined : words.settle) })
  const budgets = useClaimBudgets(claim, editor.lines)
  const counted = budgets.data?.map((one) => one.basis).find((basis) => basis.kind === 'capped' && basis.per !== 'month')
  const problems = claim.problems.filter((problem) => problem.code !== 'NO_LINES')
  return (
    <div className="with-budget">
      <div className="story">
        <StoryHead request={claim} title={titles.claim} />
        <ClaimHead claim={claim} keep={editor.keep} />
        {editor.error && <Note tone="err">{editor.error.text}</Note>}
        <LineList claim={claim} isNew={shown === 'new'} onShow={editor.show} />
        <section className="card">
          <div className="card-head"><h3>{line ? words.title(index) : words.newTitle}</h3>{shown !== 'new' && <span className="card-more"><Button kind="link" icon="plus" onClick={() => { editor.show('new') }}>{words.add}</Button></span>}</div>
          <div className="card-body">
            {line || shown === 'new'
              ? <LineForm key={editor.round} handle={editor.form} line={line} index={index} today={today} day={editor.day} kept={editor.kept} countsIn={counted?.kind === 'capped' ? words.count(budgetTexts.per[counted.per]) : undefined}
                  onTyped={editor.onTyped} onSave={editor.saveLine} onRemove={line ? () => { void editor.remove(line.id) } : undefined} />
              : <p className="field-hint">{words.choose}</p>}
          </div>
        </section>
        {problems.length > 0 && (
          <Note tone="warn"><b>{story.problems}</b><ul>{problems.map((problem) => <li key={`${problem.line} ${problem.code}`}><Button kind="link" onClick={() => { editor.show(claim.lines[problem.line - 1]?.id) }}>{words.title(problem.line)}</Button> {expenseMessages.problemText(problem.code)}</li>)}</ul></Note>
        )}
        <FindingNotes claim={claim} />
        {claim.plan.settled.length > 0 && <section className="card story-sum"><span>{story.claimed} <b>{formatFen(claim.amountFen)}</b></span>{claim.plan.settled.map((one) => <span key={one.advanceId}>− {story.settle(one.no)} <b>{formatFen(one.amountFen)}</b></span>)}<span>= {story.payable} <b className="story-result">{formatFen(claim.plan.payableFen)}</b></span></section>}
      </div>
      <BudgetPanel positions={budgets.data} error={budgets.error} hasLines={claim.lines.length > 0} />
    </div>
  )
}

/** 报销人 and 事由 of the whole claim. */
function ClaimHead({ claim, keep }: { claim: Claim; keep: ReturnType<typeof useClaimLines>['keep'] }) {
  const [purpose, setPurpose] = useState(claim.purpose)
  return (
    <div className="claim-head">
      <StaffField label={head.staff} staffId={claim.staffId} name={claim.staffName} onChange={(staffId) => { void keep(() => ({ staffId })) }} />
      <TextField label={head.purpose} maxLength={200} value={purpose} onChange={setPurpose} onBlur={() => { if (purpose !== claim.purpose) void keep(() => ({ purpose })) }} />
    </div>
  )
}

function LineList({ claim, isNew, onShow }: { claim: Claim; isNew: boolean; onShow: (id: number) => void }) {
  if (claim.lines.length === 0) return null
  return (
    <>
      <div className="claim-lines">
        <TabSheet<ClaimLine> label={titles.claim} rows={claim.lines} columns={columns} getRowId={idOf} hasGutter storageKey="claim.lines" totals={[{ id: 'total', cells: { date: story.total, amountFen: claim.amountFen } }]} onOpen={(row) => { onShow(row.id) }} onActiveCell={(cell) => { if (cell && !isNew) onShow(cell.row.id) }} />
      </div>
      <div className="line-cards">
        {claim.lines.map((one) => (
          <button key={one.id} type="button" onClick={() => { onShow(one.id) }}><b>{one.categoryName}</b><Money fen={one.amountFen} /><small>{one.date} {one.purpose}</small></button>
        ))}
      </div>
    </>
  )
}
