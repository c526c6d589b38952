import { useQuery } from '@tanstack/react-query'
import { billTexts } from '../../../src-shared/messages/bill'
import { insuranceTexts } from '../../../src-shared/messages/insurance'
import { api } from '../../api/api'
import { Tag } from '../../ui/Tag'
import { useSession } from '../session.context'
import { openScreen } from '../tabs.store'

const words = insuranceTexts.home
const BILL_DAYS = 10

/** 近期到期: policies within thirty days of their end and bills within ten; gone while there are none. */
export function RenewalCard() {
  const { today } = useSession(), input = { asOf: today }
  const policies = useQuery(api.ledger.insurance.list.queryOptions({ input })).data?.rows ?? [], bills = useQuery(api.ledger.bill.list.queryOptions({ input })).data?.rows ?? []
  const items = [
    ...bills.filter((bill) => bill.state === 'held' && bill.days <= BILL_DAYS).map((bill) => ({ key: `bill ${bill.id}`, screen: 'ledger.bills' as const, dueOn: bill.dueOn, text: words.bill(bill.no, bill.amountFen), days: billTexts.days(bill.days) })),
    ...policies.filter((policy) => policy.isSoon).map((policy) => ({ key: `policy ${policy.id}`, screen: 'ledger.insurance' as const, dueOn: policy.to, text: words.policy(policy.no, policy.kind, policy.insurer), days: insuranceTexts.days(policy.days) }))
  ].sort((one, other) => one.dueOn.localeCompare(other.dueOn))
  if (items.length === 0) return null
  return (
    <section className="card home-half" aria-label={words.title}>
      <div className="card-head"><h3>{words.title}</h3><Tag tone="err">{String(items.length)}</Tag></div>
      <div className="card-body">
        {items.map((item) => <button key={item.key} type="button" className="home-row" onClick={() => { openScreen(item.screen) }}><small>{item.dueOn}</small><span>{item.text}</span><small>{item.days}</small></button>)}
      </div>
    </section>
  )
}
