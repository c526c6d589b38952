import type { VoucherRow } from '../../../../src-shared/ledger/voucher'
import { voucherNo } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { useWork } from '../../../app/work.store'
import { Button } from '../../../ui/Button'
import { Note } from '../../../ui/Note'
import { Progress } from '../../../ui/Progress'
import { openVoucher } from '../desk'
import type { Bulk } from './useBulk'

const SHOWN = 8

/** Provisional numbers move up while others are posted; the list shows what a draft has now. */
function numberNow(rows: readonly VoucherRow[], ref: Pick<VoucherRow, 'kind' | 'id'>): string | undefined {
  const row = rows.find((one) => one.kind === ref.kind && one.id === ref.id)
  return row && voucherNo(row.type, row.no)
}

/** What became of a step with many vouchers: how many were done, and each one that was not, with the reason. */
export function BulkNote({ bulk, rows }: { bulk: Bulk; rows: readonly VoucherRow[] }) {
  const { running, result } = bulk
  const isSlow = useWork(running && { label: texts.working(texts.actions[running.action]), done: running.done, total: running.total })
  if (running) return isSlow ? <div className="list-note"><Progress label={texts.working(texts.actions[running.action])} done={running.done} total={running.total} /></div> : null
  if (bulk.restored) return <RestoredNote bulk={bulk} />
  if (!result) return null
  const { done, ids, problems } = result.result
  const dismiss = <Button kind="link" onClick={bulk.dismiss}>{texts.dismiss}</Button>
  return (
    <div className="list-note">
      {done > 0 && <Note tone="ok" actions={<>{result.action === 'remove' && <Button kind="link" onClick={() => { void bulk.restore(ids) }}>{texts.restore}</Button>}{problems.length === 0 && dismiss}</>}>{texts.done[result.action](done)}</Note>}
      {done === 0 && problems.length === 0 && <Note actions={dismiss}>{texts.nothing}</Note>}
      {problems.length > 0 && (
        <Note tone="err" actions={dismiss}>
          {texts.failed(problems.length)}
          <ul>
            {problems.slice(0, SHOWN).map(({ ref, no, summary, text }) => (
              <li key={`${ref.kind}${ref.id}`}>{texts.failedOne(numberNow(rows, ref) ?? no, summary, text)} <Button kind="link" onClick={() => { openVoucher(ref) }}>{texts.goTo}</Button></li>
            ))}
          </ul>
          {problems.length > SHOWN && texts.moreFailed(problems.length - SHOWN)}
        </Note>
      )}
    </div>
  )
}

function RestoredNote({ bulk: { restored, dismiss } }: { bulk: Bulk }) {
  if (!restored) return null
  const actions = <Button kind="link" onClick={dismiss}>{texts.dismiss}</Button>
  return <div className="list-note">{'count' in restored ? <Note tone="ok" actions={actions}>{texts.restored(restored.count)}</Note> : <Note tone="err" actions={actions}>{restored.problem}</Note>}</div>
}
