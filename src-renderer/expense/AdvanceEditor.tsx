import { useEffect, useRef, useState, type RefObject } from 'react'
import { z } from 'zod'
import type { Advance } from '../../src-shared/expense/claim'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { yuanText, ZERO } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useInTurn } from '../api/useInTurn'
import { TextField } from '../forms/TextField'
import { useKept, type Kept } from '../api/useKept'
import { Note } from '../ui/Note'
import { Waiting } from '../ui/Progress'
import { CategoryField } from './CategoryField'
import type { Settle } from './ClaimEditor'
import { StaffField } from './StaffField'

const words = expenseTexts.head
const typedSchema = z.object({ amount: z.string(), purpose: z.string(), categoryId: z.int().nullable(), due: z.string() })
type Typed = z.infer<typeof typedSchema>
const typedOf = (advance: Advance): Typed => ({ amount: advance.amountFen === 0 ? '' : yuanText(advance.amountFen), purpose: advance.purpose, categoryId: advance.categoryId, due: advance.dueDate ?? '' })

/** 填借款单; what is typed is kept at once, and in the form itself when a field is left. */
export function AdvanceEditor({ advance, settle }: { advance: Advance; settle: RefObject<Settle | undefined> }) {
  const kept = useKept(`advance.typed.${advance.id}`, typedSchema)
  return kept.isReady ? <OpenEditor advance={advance} settle={settle} kept={kept} /> : <Waiting />
}

function OpenEditor({ advance, settle, kept }: { advance: Advance; settle: RefObject<Settle | undefined>; kept: Kept<Typed> }) {
  const [typed, setTyped] = useState(() => kept.value ?? typedOf(advance))
  const save = useCommand(api.expense.advance.save)
  const read = parseAmount(typed.amount), dueDate = typed.due.trim() === '' ? null : parseDateText(typed.due, advance.date)
  const amountFen = 'fen' in read ? read.fen : 'blank' in read ? ZERO : undefined
  const change = (patch: Partial<Typed>) => { const next = { ...typed, ...patch }; setTyped(next); kept.keep(next) }
  const inTurn = useInTurn(), staff = useRef(advance.staffId)
  /** Answers why it can't be stored as it stands. One after the other: a field left by pressing a button stores as well. */
  const store = async (): Promise<string | undefined> => {
    const staffId = staff.current
    if (amountFen === undefined || amountFen < 0) return words.amountWrong
    if (dueDate === undefined) return words.dateWrong
    if (staffId === advance.staffId && amountFen === advance.amountFen && typed.purpose === advance.purpose && typed.categoryId === advance.categoryId && dueDate === advance.dueDate) return undefined
    const done = await inTurn('advance', advance.revision, (revision) => save.run({ advance: { id: advance.id, revision, staffId, date: advance.date, dueDate, amountFen, purpose: typed.purpose, categoryId: typed.categoryId } }))
    if (done.ok) kept.keep(null)
    return done.ok ? undefined : done.error.text
  }
  useEffect(() => { settle.current = store })
  return (
    <section className="card claim-head" onBlur={() => { void store() }}>
      <StaffField label={words.borrower} staffId={advance.staffId} name={advance.staffName} onChange={(staffId) => { staff.current = staffId; void store() }} />
      <TextField label={words.amount} autoFocus inputMode="decimal" value={typed.amount} error={typed.amount !== '' && (amountFen === undefined || amountFen <= 0) ? words.amountWrong : undefined} onChange={(amount) => { change({ amount }) }} />
      <TextField label={words.purpose} maxLength={200} value={typed.purpose} onChange={(purpose) => { change({ purpose }) }} />
      <CategoryField label={words.spentOn} value={typed.categoryId} onChange={(categoryId) => { change({ categoryId }) }} />
      <TextField label={words.dueDate} value={typed.due} error={dueDate === undefined ? words.dateWrong : undefined} onChange={(due) => { change({ due }) }} />
      {save.error && <Note tone="err">{save.error.text}</Note>}
    </section>
  )
}
