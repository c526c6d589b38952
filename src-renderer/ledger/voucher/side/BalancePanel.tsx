import { useQueries } from '@tanstack/react-query'
import { firstDay, monthOf, type IsoDate } from '../../../../src-shared/kernel/calendar'
import { formatFen } from '../../../../src-shared/kernel/money'
import type { Account } from '../../../../src-shared/ledger/account'
import type { LineInput } from '../../../../src-shared/ledger/voucher'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { Note } from '../../../ui/Note'
import { SideSection } from '../../../ui/SidePanel'
import type { Lookups } from '../../lookups'

const MOST_ACCOUNTS = 12
/** From six digits of yuan on, three figures and a name don't fit into one line. */
const WIDE = '100,000.00'.length

/** One account, with a party where the account asks for one, and what the voucher does to it on its own side. */
export interface Touched { account: Account; staffId: number | null; customerId: number | null; hereFen: number }

/** The accounts of a voucher's lines, each once, in the order of the lines. Amounts are signed on the account's side. */
export function touchedAccounts(lines: readonly LineInput[], accounts: ReadonlyMap<number, Account>): Touched[] {
  const found = new Map<string, Touched>()
  for (const line of lines) {
    const account = line.accountId === null ? undefined : accounts.get(line.accountId)
    if (!account) continue
    const staffId = account.needs.includes('staff') ? line.staffId : null, customerId = account.needs.includes('customer') ? line.customerId : null
    const key = `${account.id}/${staffId}/${customerId}`
    const before = found.get(key) ?? { account, staffId, customerId, hereFen: 0 }
    const net = line.debitFen - line.creditFen
    found.set(key, { ...before, hereFen: before.hereFen + (account.side === 'debit' ? net : -net) })
  }
  return [...found.values()].slice(0, MOST_ACCOUNTS)
}

/** Income and expense are looked at by the month, everything else by its balance. */
const isMonthly = (account: Account) => account.type === 'income' || account.type === 'expense'

/**
 * 过账后余额: what each account holds on the voucher's day, and with this voucher. A posted voucher is in the balance
 * already, so only the balance is shown.
 */
export function BalancePanel({ lines, date, isPosted, lookups }: { lines: readonly LineInput[]; date: IsoDate; isPosted: boolean; lookups: Lookups }) {
  const touched = touchedAccounts(lines, lookups.account)
  const balances = useQueries({
    queries: touched.map(({ account, staffId, customerId }) => api.ledger.subsidiary.get.queryOptions({
      input: { accountId: account.id, from: isMonthly(account) ? firstDay(monthOf(date)) : date, to: date, ...(staffId === null ? {} : { staffId }), ...(customerId === null ? {} : { customerId }) },
      // What another account's row shows must not blink while this one is read anew.
      placeholderData: (before) => before
    }))
  })
  const words = voucherTexts.balances
  const rows = touched.map((one, index) => {
    const data = balances[index]?.data
    const nowFen = data === undefined ? undefined : isMonthly(one.account) ? data.closingFen - data.openingFen : data.closingFen
    const party = lookups.name.staff(one.staffId) || lookups.name.customer(one.customerId)
    return { ...one, nowFen, name: [one.account.name, party, isMonthly(one.account) ? words.monthly : ''].filter(Boolean).join(' ') }
  })
  const isWide = !isPosted && rows.some((row) => formatFen(Math.max(Math.abs(row.nowFen ?? 0), Math.abs(row.hereFen))).length >= WIDE)
  const overdrawn = isPosted ? [] : rows.filter((row) => (row.account.role === 'cash' || row.account.role === 'bank') && row.hereFen < 0 && row.nowFen !== undefined && row.nowFen + row.hereFen < 0)
  return (
    <SideSection title={isPosted ? words.stored : words.title} extra={<span className="side-quiet">{words.at(date.slice(5))}</span>}>
      {rows.length === 0 ? <p className="side-quiet">{words.none}</p> : (
        <table className="balances">
          <thead><tr><th scope="col">{words.account}</th><th scope="col">{words.now}</th>{!isPosted && <><th scope="col">{words.here}</th><th scope="col">{words.after}</th></>}</tr></thead>
          <tbody>
            {rows.map((row) => <BalanceRow key={`${row.account.id}/${row.staffId}/${row.customerId}`} row={row} isPosted={isPosted} isWide={isWide} />)}
          </tbody>
        </table>
      )}
      {overdrawn.map((row) => <Note key={row.name} tone="warn">{words.negative(row.name)}</Note>)}
    </SideSection>
  )
}

function BalanceRow({ row, isPosted, isWide }: { row: Touched & { name: string; nowFen: number | undefined }; isPosted: boolean; isWide: boolean }) {
  const { nowFen, hereFen } = row
  const title = `${row.account.code} ${row.account.fullName}`
  const after = nowFen === undefined ? undefined : nowFen + hereFen
  const figures = isPosted
    ? <td className="balance-figure balance-last">{nowFen === undefined ? '' : formatFen(nowFen)}</td>
    : (
      <>
        <td className="balance-figure">{nowFen === undefined ? '' : formatFen(nowFen)}</td>
        <td className={`balance-figure ${hereFen < 0 ? 'money-out' : 'money-in'}`}>{hereFen > 0 ? '+' : ''}{formatFen(hereFen)}</td>
        <td className={`balance-figure balance-last${after !== undefined && after < 0 ? ' money-negative' : ''}`}>{after === undefined ? '' : formatFen(after)}</td>
      </>
    )
  if (!isWide) return <tr><td title={title}>{row.name}</td>{figures}</tr>
  return <><tr><td colSpan={4} className="balance-name" title={title}>{row.name}</td></tr><tr><td aria-hidden="true" />{figures}</tr></>
}
