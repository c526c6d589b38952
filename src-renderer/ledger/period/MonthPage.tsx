import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Month } from '../../../src-shared/kernel/calendar'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import { useMay } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { Button } from '../../ui/Button'
import { LoadFailure } from '../../ui/LoadFailure'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { localTime } from '../../../src-shared/workspace/audit.words'
import { ChecklistView } from './ChecklistView'
import type { Period } from './periods'
import type { PeriodNotice } from './PeriodsScreen'
import { ReopenDialog } from './ReopenDialog'
import { useFunctionKey } from '../../app/useFunctionKey'

/** One month: its checklist, and closing or reopening it. */
export function MonthPage({ period, onNotice, onMonth }: { period: Period; onNotice: (notice: PeriodNotice | undefined) => void; onMonth: (month: Month) => void }) {
  const { month } = period
  const { isActive } = useTab()
  const mayClose = useMay('ledger.close'), mayReopen = useMay('ledger.reopen'), mayPost = useMay('ledger.post')
  const checklist = useQuery(api.ledger.period.checklist.queryOptions({ input: { month } }))
  const separation = useQuery(api.workspace.setting.get.queryOptions()).data?.separation
  const close = useCommand(api.ledger.period.close), transfer = useCommand(api.ledger.period.transferProfit), post = useCommand(api.ledger.voucher.post)
  const [transferred, setTransferred] = useState<readonly number[]>([])
  const [isReopening, setReopening] = useState(false)
  const tell = (done: { ok: true } | { ok: false; error: { text: string } }, text: string) => { onNotice(done.ok ? { month, tone: 'ok', text } : { month, tone: 'err', text: done.error.text }) }
  const doClose = async () => {
    // Asked anew: the last posting may not be on the page yet.
    const blocking = (await checklist.refetch()).data?.filter((item) => item.blocks && !item.ok) ?? []
    if (blocking.length > 0) { onNotice({ month, tone: 'err', text: `${texts.blocked}${blocking.map(({ item }) => texts.items[item]?.name ?? item).join(texts.comma)}` }); return }
    tell(await close.run({ month }), texts.closed(month))
  }
  const doTransfer = async () => {
    const done = await transfer.run({ month })
    if (done.ok) setTransferred(done.value.draftIds)
    onNotice(done.ok ? undefined : { month, tone: 'err', text: done.error.text })
  }
  const doPost = async () => {
    const done = await post.run({ draftIds: [...transferred] })
    if (done.ok) setTransferred([])
    tell(done, texts.posted(transferred.length))
  }
  const canClose = mayClose && period.state === 'open'
  useFunctionKey('F9', texts.close(month), isActive && canClose, () => { void doClose() })
  if (checklist.error) return <LoadFailure text={describeError(checklist.error).text} onRetry={() => { void checklist.refetch() }} />
  return (
    <div className="period-page">
      <header className="period-head">
        <h2>{ledgerMessages.monthText(month)}</h2>
        {period.state === 'closed' ? <Tag icon="lock">{texts.states.closed}</Tag> : <Tag tone="info">{texts.states.open}</Tag>}
        <div className="period-actions">
          {period.state === 'closed' && period.yearState === 'open' && mayReopen && <Button kind="danger" onClick={() => { setReopening(true) }}>{texts.reopen}</Button>}
          {canClose && <Button isBusy={transfer.isRunning} onClick={() => { void doTransfer() }}>{texts.transfer}</Button>}
          {canClose && <Button kind="primary" shortcut={texts.closeKey} isBusy={close.isRunning} onClick={() => { void doClose() }}>{texts.close(month)}</Button>}
        </div>
      </header>
      {!mayClose && <Note>{texts.noRight}</Note>}
      {period.closedBy !== null && period.closedAt !== null && period.state === 'closed' && <p>{texts.closedBy(period.closedBy, localTime(period.closedAt))}</p>}
      {period.reopenReason !== null && <Note tone="warn">{texts.reopened(period.reopenReason)}</Note>}
      {transferred.length > 0 && (
        <Note tone="ok" actions={mayPost && separation === 'none' && <Button kind="link" isBusy={post.isRunning} onClick={() => { void doPost() }}>{texts.postTransfer(transferred.length)}</Button>}>
          {texts.transferred(transferred.length)}
        </Note>
      )}
      {checklist.data && (
        <ChecklistView
          month={month} items={checklist.data} onMonth={onMonth}
          transfer={canClose && <Button kind="link" onClick={() => { void doTransfer() }}>{texts.transfer}</Button>}
        />
      )}
      <ReopenDialog month={month} isOpen={isReopening} onClose={() => { setReopening(false) }} onDone={() => { setReopening(false); onNotice({ month, tone: 'ok', text: texts.reopenedNow(month) }) }} />
    </div>
  )
}
