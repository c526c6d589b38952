import type { VoucherRow } from '../../../src-shared/ledger/voucher'
import { formatFen } from '../../../src-shared/kernel/money'
import { ledgerMessages, voucherNo } from '../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { Tag, type TagTone } from '../../ui/Tag'
import { visitVoucher } from './desk'

const SHOWN = 5
const TONE: Record<VoucherRow['state'], TagTone> = { draft: 'draft', signed: 'wait', reviewed: 'info', posted: 'plain' }

/** The month's last vouchers under the form, each a link. */
export function RecentVouchers({ rows }: { rows: readonly VoucherRow[] }) {
  const words = voucherTexts.recent
  return (
    <section className="voucher-recent" aria-label={words.title}>
      <div className="recent-head"><h3>{words.title}</h3><Button kind="link" onClick={() => { openScreen('ledger.vouchers') }}>{words.all}</Button></div>
      {rows.length === 0 ? <p className="recent-none">{words.none}</p> : (
        <table className="recent">
          <tbody>
            {rows.slice(0, SHOWN).map((row) => (
              <tr key={`${row.kind}${row.id}`}>
                <td className={row.kind === 'draft' ? 'provisional' : ''}>
                  <Button kind="link" onClick={() => { visitVoucher(row) }}>{voucherNo(row.type, row.no)}</Button>
                </td>
                <td>{row.date.slice(5)}</td>
                <td title={row.summary}>{row.summary}</td>
                <td className={row.totalFen < 0 ? 'money-negative' : ''}>{formatFen(row.totalFen)}</td>
                <td><Tag tone={row.issue ? 'err' : TONE[row.state]}>{row.issue ? voucherTexts.issues.title : ledgerMessages.states[row.state]}</Tag></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
