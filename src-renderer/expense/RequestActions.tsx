import { useState, type RefObject } from 'react'
import type { Advance, Claim } from '../../src-shared/expense/claim'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { formatFen, yuanText } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { usePagePrint } from '../app/PrintButton'
import { useMay, useSession } from '../app/session.context'
import { useTab } from '../app/tab.context'
import { openScreen } from '../app/tabs.store'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { Note } from '../ui/Note'
import type { Settle } from './ClaimEditor'
import { usePayBooks } from './usePayBooks'

const words = expenseTexts.actions

/** What may be done with a request at its stage, at the foot of its page. The reason for a refusal stands beside it. */
export function RequestActions({ record, request, settle, onPrint }: { record: 'claim' | 'advance'; request: Claim | Advance; settle: RefObject<Settle | undefined>; onPrint: () => void }) {
  const tab = useTab()
  const mayPay = useMay('expense.pay')
  const [asking, setAsking] = useState<'remove' | 'void' | 'reverse' | 'repay'>(), [failure, setFailure] = useState<string>()
  const submitClaim = useCommand(api.expense.claim.submit), submitAdvance = useCommand(api.expense.advance.submit), withdraw = useCommand(api.workspace.approval.withdraw)
  const removeClaim = useCommand(api.expense.claim.remove), removeAdvance = useCommand(api.expense.advance.remove)
  const tell = (done: { ok: true } | { ok: false; error: { text: string } }) => { setFailure(done.ok ? undefined : done.error.text); return done.ok }
  const submit = async () => {
    const unsettled = request.mayEdit ? await settle.current?.() : undefined
    if (unsettled !== undefined) setFailure(unsettled)
    else tell(await (record === 'claim' ? submitClaim : submitAdvance).run({ id: request.id }))
  }
  const remove = async () => { if (tell(await (record === 'claim' ? removeClaim : removeAdvance).run({ id: request.id }))) tab.close(); setAsking(undefined) }
  const payment = request.payments.find((one) => one.state === 'live' && one.kind === 'payment')
  const { approval } = request
  usePagePrint(words.print, onPrint)
  return (
    <>
      {failure !== undefined && <Note tone="err">{failure}</Note>}
      <div className="decide">
        <Button icon="print" onClick={onPrint}>{words.print}</Button>
        {request.mayEdit && approval === null && <Button kind="ghost" onClick={() => { setAsking('remove') }}>{words.remove}</Button>}
        {approval?.mayWithdraw && <Button onClick={() => { void withdraw.run({ id: approval.id, comment: '' }).then(tell) }}>{words.withdraw}</Button>}
        {mayPay && payment && <Button kind="danger" onClick={() => { setAsking(payment.voucherId === null ? 'void' : 'reverse') }}>{payment.voucherId === null ? words.void : words.reverse}</Button>}
        {mayPay && 'openFen' in request && request.openFen > 0 && <Button onClick={() => { setAsking('repay') }}>{words.repay}</Button>}
        {request.mayEdit && <Button kind="primary" style={{ marginLeft: 'auto' }} isBusy={submitClaim.isRunning || submitAdvance.isRunning} onClick={() => { void submit() }}>{words.submit(formatFen(request.amountFen))}</Button>}
      </div>
      <ConfirmDialog isOpen={asking === 'remove'} title={words.removeAsk(request.no)} confirmLabel={words.remove} isDanger onConfirm={() => { void remove() }} onCancel={() => { setAsking(undefined) }}><p>{words.removeText}</p></ConfirmDialog>
      {payment && (asking === 'void' || asking === 'reverse') && <TakeBack id={payment.id} isPosted={asking === 'reverse'} onClose={() => { setAsking(undefined) }} />}
      {asking === 'repay' && 'openFen' in request && <Repay advance={request} onClose={() => { setAsking(undefined) }} />}
    </>
  )
}

function TakeBack({ id, isPosted, onClose }: { id: number; isPosted: boolean; onClose: () => void }) {
  const { today } = useSession()
  const [reason, setReason] = useState(''), [day, setDay] = useState(today)
  const cancel = useCommand(api.expense.payment.void), reverse = useCommand(api.expense.payment.reverse)
  const date = parseDateText(day, today)
  const confirm = async () => {
    if (isPosted) {
      if (date === undefined) return
      const done = await reverse.run({ id, date, reason })
      if (done.ok) { onClose(); openScreen('ledger.voucher', { kind: 'draft', id: done.value.draftId }) }
    } else if ((await cancel.run({ id, reason })).ok) onClose()
  }
  const error = cancel.error ?? reverse.error
  return (
    <ConfirmDialog isOpen title={isPosted ? words.reverse : words.void} confirmLabel={isPosted ? words.reverse : words.void} isDanger hasField isBusy={cancel.isRunning || reverse.isRunning} onConfirm={() => { void confirm() }} onCancel={onClose}>
      <p>{isPosted ? words.reverseText : words.voidText}</p>
      <div className="form">
        <TextField label={words.reason} hint={words.reasonHint} autoFocus maxLength={200} value={reason} onChange={setReason} />
        {isPosted && <TextField label={words.date} value={day} error={date === undefined ? expenseTexts.head.dateWrong : undefined} onChange={setDay} />}
        {error && <Note tone="err">{error.text}</Note>}
      </div>
    </ConfirmDialog>
  )
}

function Repay({ advance, onClose }: { advance: Advance; onClose: () => void }) {
  const { today } = useSession()
  const books = usePayBooks()
  const [amount, setAmount] = useState(yuanText(advance.openFen)), [bookId, setBook] = useState<number>()
  const save = useCommand(api.expense.repayment.save)
  const confirm = async () => {
    const read = parseAmount(amount), book = bookId ?? books[0]?.id
    if (!('fen' in read) || book === undefined) return
    if ((await save.run({ advanceId: advance.id, bookId: book, date: today, amountFen: read.fen })).ok) onClose()
  }
  return (
    <ConfirmDialog isOpen title={`${words.repay} ${advance.no}`} confirmLabel={words.repay} hasField isBusy={save.isRunning} onConfirm={() => { void confirm() }} onCancel={onClose}>
      <p>{words.repayText}</p>
      <div className="form">
        <TextField label={words.repayAmount} autoFocus inputMode="decimal" value={amount} onChange={setAmount} />
        <label className="field"><span className="field-label">{words.book}</span><select className="input" value={bookId ?? books[0]?.id} onChange={(event) => { setBook(Number(event.target.value)) }}>{books.map((book) => <option key={book.id} value={book.id}>{book.name}</option>)}</select></label>
        {save.error && <Note tone="err">{save.error.text}</Note>}
      </div>
    </ConfirmDialog>
  )
}
