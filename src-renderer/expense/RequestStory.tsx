import type { Advance, Claim } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'
import { expenseMessages } from '../../src-shared/messages/expense'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { isPromotion } from '../../src-shared/expense/claim.rules'
import { openScreen } from '../app/tabs.store'
import { Button } from '../ui/Button'
import { Money } from '../ui/Money'
import { Tag } from '../ui/Tag'
import { ApprovalRoute } from './ApprovalRoute'
import { ClaimMonths } from './ClaimMonths'
import { FindingNotes } from './FindingNotes'
import { Papers } from './Papers'
import { STATE_TONES } from './request.columns'
import './expense.css'

const { story: words, columns, line: lineWords, titles } = expenseTexts
const TAGS = { ...STATE_TONES } as Record<string, 'draft' | 'wait' | 'err' | 'info' | 'plain'>

/** Name, state and person of a request. */
export function StoryHead({ request, title }: { request: Claim | Advance; title: string }) {
  return (
    <div className="story-head">
      <h2>{title} {request.no}</h2><Tag tone={TAGS[request.state] ?? 'plain'}>{expenseMessages.states[request.state]}</Tag>
      <small>{words.by(request.staffName, request.departmentName, request.date)}{request.makerName === request.staffName ? '' : ` · ${words.made(request.makerName)}`}</small>
    </div>
  )
}

/** 报销单 from what was spent to what was paid, on one page. */
export function ClaimStory({ claim }: { claim: Claim }) {
  const promotions = claim.lines.map((line, index) => ({ line, no: index + 1 })).filter(({ line }) => isPromotion(line.categoryCode))
  return (
    <>
      <StoryHead request={claim} title={titles.claim} />
      <LineTable claim={claim} />
      <Settlement claim={claim} />
      {promotions.map(({ line, no }) => (
        <section key={line.id} className="card">
          <div className="card-head"><h3>{words.evidence(no)}</h3>{line.activity !== '' && line.attachments > 0 ? <Tag tone="ok">{lineWords.complete}</Tag> : <Tag tone="err">{lineWords.lacking}</Tag>}</div>
          <div className="card-body">
            <dl className="story-facts">
              <dt>{lineWords.activity}</dt><dd>{line.activity || lineWords.none}</dd>
              <dt>{lineWords.counterpart}</dt><dd>{[line.customerName, line.counterpart].filter(Boolean).join(' ') || lineWords.none}</dd>
              {line.heads !== null && line.heads > 0 && <><dt>{lineWords.heads}</dt><dd>{line.heads} · {lineWords.perHead(formatFen(Math.round(line.amountFen / line.heads)))}</dd></>}
              <dt>{lineWords.papers}</dt><dd><Papers record="claimLine" id={line.id} mayEdit={false} /></dd>
            </dl>
          </div>
        </section>
      ))}
      <FindingNotes claim={claim} />
      <ApprovalRoute approval={claim.approval} state={claim.state} />
      <ClaimMonths claim={claim} />
      <PaymentList request={claim} />
    </>
  )
}

/** A long number by its ends, which tell two apart; the whole stands in the tip. */
const shortened = (no: string) => (no.length > 12 ? `${no.slice(0, 5)}\u2026${no.slice(-4)}` : no)

function LineTable({ claim }: { claim: Claim }) {
  return (
    <>
      <section className="card story-table" tabIndex={0} aria-label={expenseTexts.titles.claim}>
        <table className="data-list">
          <thead><tr><th scope="col">{columns.date}</th><th scope="col">{columns.category}</th><th scope="col">{columns.purpose}</th><th scope="col">{columns.customer}</th><th scope="col">{columns.invoiceNo}</th><th scope="col" className="num">{columns.amount}</th><th scope="col">{columns.papers}</th></tr></thead>
          <tbody>
            {claim.lines.map((line) => (
              <tr key={line.id}>
                <td>{line.date?.slice(5) ?? ''}</td><td>{line.categoryName}</td><td>{line.purpose}</td><td>{line.customerName || lineWords.none}</td>
                <td title={line.invoiceNo}>{line.invoiceNo === '' ? expenseMessages.invoiceKinds[line.invoiceKind] : shortened(line.invoiceNo)}</td><td className="num"><Money fen={line.amountFen} /></td><td>{line.attachments > 0 ? line.attachments : ''}</td>
              </tr>
            ))}
          </tbody>
          <tfoot><tr><td>{words.total}</td><td colSpan={4}>{uppercaseAmount(claim.amountFen)}</td><td className="num"><Money fen={claim.amountFen} /></td><td /></tr></tfoot>
        </table>
      </section>
      <div className="line-cards">
        {claim.lines.map((line) => <div key={line.id}><b>{line.categoryName}</b><Money fen={line.amountFen} /><small>{line.date} {line.purpose}{line.attachments > 0 ? ` · ${lineWords.papers} ${String(line.attachments)}` : ''}</small></div>)}
      </div>
    </>
  )
}

function Settlement({ claim }: { claim: Claim }) {
  const paid = claim.payments.find((payment) => payment.state !== 'cancelled')
  const settledFen = paid ? paid.settledFen : 0
  return (
    <section className="card story-sum">
      <span>{words.claimed} <b>{formatFen(claim.amountFen)}</b></span>
      {claim.plan.settled.map((one) => <span key={one.advanceId}>− {words.settle(one.no)} <b>{formatFen(one.amountFen)}</b> <Tag tone={one.days > 30 ? 'err' : 'wait'}>{words.days(one.days)}</Tag></span>)}
      {settledFen > 0 && <span>− {columns.settled} <b>{formatFen(settledFen)}</b></span>}
      <span>= {paid ? words.paid : words.payable} <b className="story-result">{formatFen(paid ? paid.amountFen : claim.plan.payableFen)}</b></span>
      {!paid && claim.plan.settled.length > 0 && <small>{words.leftOpen(formatFen(claim.plan.leftOpenFen))}</small>}
    </section>
  )
}

/** 付款 of a request, each with the way to its voucher. */
export function PaymentList({ request }: { request: Claim | Advance }) {
  if (request.payments.length === 0) return null
  return (
    <section className="card">
      <div className="card-head"><h3>{words.payments}</h3></div>
      <div className="card-body">
        <ul className="story-events">
          {request.payments.map((payment) => {
            const { draftId, voucherId } = payment
            return (
              <li key={payment.id}>
                <time>{payment.date}</time><span>{payment.kind === 'repayment' ? words.repayment : words.paid} {formatFen(payment.amountFen)}</span><span>{payment.bookName}</span>
                <Tag tone={payment.state === 'live' ? 'plain' : 'err'}>{payment.state === 'live' ? (voucherId === null ? words.unposted : words.posted) : words[payment.state]}</Tag>
                <span>{payment.paidBy} {payment.reason} {(voucherId !== null || (draftId !== null && payment.state === 'live')) && <Button kind="link" onClick={() => { openScreen('ledger.voucher', voucherId === null ? { kind: 'draft', id: draftId ?? 0 } : { kind: 'posted', id: voucherId }) }}>{expenseTexts.actions.openVoucher}</Button>}</span>
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** 借款单 with what is still out of it. */
export function AdvanceStory({ advance }: { advance: Advance }) {
  return (
    <>
      <StoryHead request={advance} title={titles.advance} />
      <section className="card story-sum">
        <span>{expenseTexts.head.amount} <b className="story-result">{formatFen(advance.amountFen)}</b></span><span>{uppercaseAmount(advance.amountFen)}</span>
        {advance.openFen > 0 && <span>{words.openFen} <b>{formatFen(advance.openFen)}</b> <Tag tone={advance.days > 30 ? 'err' : 'wait'}>{words.days(advance.days)}</Tag></span>}
      </section>
      <section className="card"><div className="card-body" style={{ paddingTop: 12 }}>
        <dl className="story-facts"><dt>{expenseTexts.head.purpose}</dt><dd>{advance.purpose}</dd>{advance.categoryName !== '' && <><dt>{expenseTexts.head.spentOn}</dt><dd>{advance.categoryName}</dd></>}{advance.dueDate !== null && <><dt>{expenseTexts.head.dueDate}</dt><dd>{advance.dueDate}</dd></>}
          <dt>{words.papers}</dt><dd><Papers record="advance" id={advance.id} mayEdit={advance.mayEdit} /></dd></dl>
      </div></section>
      <ApprovalRoute approval={advance.approval} state={advance.state} />
      <PaymentList request={advance} />
    </>
  )
}
