import type { Advance, Claim } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { useSession } from '../app/session.context'
import { PrintView } from '../print/PrintView'

const { print: words, columns } = expenseTexts

/** 报销单 or 借款单 on A4, with the amount in capitals and a place for each signature. */
export function PrintedRequest({ request, onDone }: { request: Claim | Advance; onDone: () => void }) {
  const { office } = useSession()
  const isClaim = 'lines' in request
  const title = isClaim ? words.claim : words.advance
  const approvers = request.approval?.steps.map((step) => `${step.name} ${step.doneBy ?? ''}`) ?? []
  return (
    <PrintView title={`${title} ${request.no}`} onDone={onDone}>
      <h1>{title}</h1>
      <p style={{ display: 'flex', justifyContent: 'space-between' }}><span>{words.unit([office.company, office.name].filter(Boolean).join(' '))}</span><span>{request.date}</span><span>{words.no(request.no)}</span></p>
      {isClaim ? (
        <table>
          <thead><tr><th>{columns.date}</th><th>{columns.category}</th><th>{columns.purpose}</th><th>{columns.customer}</th><th>{columns.invoiceNo}</th><th>{columns.amount}</th></tr></thead>
          <tbody>
            {request.lines.map((line) => <tr key={line.id}><td>{line.date}</td><td>{line.categoryName}</td><td>{line.purpose}</td><td>{line.customerName}</td><td>{line.invoiceNo}</td><td style={{ textAlign: 'right' }}>{formatFen(line.amountFen)}</td></tr>)}
            <tr><td colSpan={5}>{words.words} {uppercaseAmount(request.amountFen)}</td><td style={{ textAlign: 'right' }}><b>{formatFen(request.amountFen)}</b></td></tr>
            {request.plan.settled.map((one) => <tr key={one.advanceId}><td colSpan={5}>{words.settled} {one.no}</td><td style={{ textAlign: 'right' }}>{formatFen(one.amountFen)}</td></tr>)}
            {request.plan.settled.length > 0 && <tr><td colSpan={5}>{words.payable} {uppercaseAmount(request.plan.payableFen)}</td><td style={{ textAlign: 'right' }}><b>{formatFen(request.plan.payableFen)}</b></td></tr>}
          </tbody>
        </table>
      ) : (
        <table><tbody>
          <tr><th style={{ width: '22%' }}>{words.purpose}</th><td>{request.purpose}</td></tr>
          <tr><th>{columns.amount}</th><td><b>{formatFen(request.amountFen)}</b> {uppercaseAmount(request.amountFen)}</td></tr>
          <tr><th>{words.due}</th><td>{request.dueDate ?? ''}</td></tr>
        </tbody></table>
      )}
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: '4mm 8mm', marginTop: '5mm' }}>
        <span>{isClaim ? words.signs.applicant : words.signs.borrower} {request.staffName}</span>{approvers.map((text) => <span key={text}>{text}</span>)}<span>{words.signs.cashier}</span><span>{words.signs.receiver}</span>
      </p>
    </PrintView>
  )
}
