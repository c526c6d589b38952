import { useState } from 'react'
import { parseDateText } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, ZERO, type Fen } from '../../../src-shared/kernel/money'
import { disposalKindSchema, type AssetRow, type DisposalKind } from '../../../src-shared/ledger/asset'
import { assetTexts } from '../../../src-shared/messages/asset'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import type { Lookups } from '../lookups'
import { MasterForm } from '../setup/MasterForm'

const words = assetTexts.disposal
const kindOptions = disposalKindSchema.options.map((value) => ({ value, label: assetTexts.kinds[value] }))
const amountOf = (text: string): Fen | undefined => { if (text.trim() === '') return ZERO; const read = parseAmount(text); return 'fen' in read && read.fen >= 0 ? fen(read.fen) : undefined }

/** 固定资产清理: how a thing leaves, what came in and went out for it, and what that comes to. */
export function DisposalForm({ row, day, lookups, onDone, onCancel }: { row: AssetRow; day: string; lookups: Lookups; onDone: (drafts: number) => void; onCancel: () => void }) {
  const books = lookups.books.filter((book) => book.isActive)
  const [typed, setTyped] = useState({ date: day, kind: 'scrapped' as DisposalKind, proceeds: '', tax: '', expense: '', bookId: String(books[0]?.id ?? ''), note: '' }), [problem, setProblem] = useState<string>()
  const save = useCommand(api.ledger.asset.disposal.save)
  const change = (patch: Partial<typeof typed>) => { setTyped((before) => ({ ...before, ...patch })) }
  const date = parseDateText(typed.date, day), proceedsFen = amountOf(typed.proceeds), taxFen = amountOf(typed.tax), expenseFen = amountOf(typed.expense), hasResult = typed.kind === 'sold' || typed.kind === 'scrapped'
  const submit = async () => {
    if (date === undefined || proceedsFen === undefined || taxFen === undefined || expenseFen === undefined) { setProblem(words.wrong); return }
    const money = hasResult ? { proceedsFen, taxFen, expenseFen } : { proceedsFen: ZERO, taxFen: ZERO, expenseFen: ZERO }
    const done = await save.run({ disposal: { assetId: row.id, date, kind: typed.kind, ...money, bookId: money.proceedsFen + money.expenseFen > 0 ? Number(typed.bookId) : null, note: typed.note } })
    if (done.ok) onDone(done.value.draftIds.length)
    else setProblem(done.error.text)
  }
  const resultFen = (proceedsFen ?? 0) - (taxFen ?? 0) - (expenseFen ?? 0) - row.netFen
  return (
    <MasterForm label={words.title} problem={problem} isBusy={save.isRunning} saveLabel={words.run} onSave={() => { void submit() }} onCancel={onCancel}>
      <div className="form-row">
        <TextField label={words.date} value={typed.date} autoFocus onChange={(text) => { change({ date: text }) }} />
        <SelectField label={words.kind} value={typed.kind} options={kindOptions} onChange={(kind) => { change({ kind }) }} />
      </div>
      {hasResult && <>
        <div className="form-row">
          <TextField label={words.proceeds} value={typed.proceeds} inputMode="decimal" onChange={(proceeds) => { change({ proceeds }) }} />
          <TextField label={words.tax} value={typed.tax} inputMode="decimal" onChange={(tax) => { change({ tax }) }} />
        </div>
        <div className="form-row">
          <TextField label={words.expense} value={typed.expense} inputMode="decimal" onChange={(expense) => { change({ expense }) }} />
          <SelectField label={words.book} value={typed.bookId} options={books.map((book) => ({ value: String(book.id), label: book.name }))} onChange={(bookId) => { change({ bookId }) }} />
        </div>
      </>}
      <TextField label={words.note} value={typed.note} maxLength={200} onChange={(note) => { change({ note }) }} />
      <p className="field-hint">{hasResult ? words.result(resultFen) : typed.kind === 'returned' ? words.toHeadOffice(row.netFen) : words.toSuspense(row.netFen)}</p>
    </MasterForm>
  )
}
