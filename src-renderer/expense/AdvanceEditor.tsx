import { useState } from 'react'
import type { Advance } from '../../src-shared/expense/claim'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { yuanText, ZERO } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { TextField } from '../forms/TextField'
import { Note } from '../ui/Note'
import { CategoryField } from './CategoryField'

const words = expenseTexts.head

/** 填借款单; what is typed is kept when a field is left. */
export function AdvanceEditor({ advance }: { advance: Advance }) {
  const [typed, setTyped] = useState({ amount: advance.amountFen === 0 ? '' : yuanText(advance.amountFen), purpose: advance.purpose, categoryId: advance.categoryId, due: advance.dueDate ?? '' })
  const save = useCommand(api.expense.advance.save)
  const read = parseAmount(typed.amount), dueDate = typed.due.trim() === '' ? null : parseDateText(typed.due, advance.date)
  const amountFen = 'fen' in read ? read.fen : 'blank' in read ? ZERO : undefined
  const keep = () => {
    if (amountFen === undefined || amountFen < 0 || dueDate === undefined) return
    if (amountFen === advance.amountFen && typed.purpose === advance.purpose && typed.categoryId === advance.categoryId && dueDate === advance.dueDate) return
    void save.run({ advance: { id: advance.id, revision: advance.revision, staffId: advance.staffId, date: advance.date, dueDate, amountFen, purpose: typed.purpose, categoryId: typed.categoryId } })
  }
  return (
    <section className="card claim-head" onBlur={keep}>
      <TextField label={words.amount} autoFocus inputMode="decimal" value={typed.amount} error={typed.amount !== '' && (amountFen === undefined || amountFen <= 0) ? words.amountWrong : undefined} onChange={(amount) => { setTyped({ ...typed, amount }) }} />
      <TextField label={words.purpose} maxLength={200} value={typed.purpose} onChange={(purpose) => { setTyped({ ...typed, purpose }) }} />
      <CategoryField label={words.spentOn} value={typed.categoryId} onChange={(categoryId) => { setTyped({ ...typed, categoryId }) }} />
      <TextField label={words.dueDate} value={typed.due} error={dueDate === undefined ? words.dateWrong : undefined} onChange={(due) => { setTyped({ ...typed, due }) }} />
      {save.error && <Note tone="err">{save.error.text}</Note>}
    </section>
  )
}
