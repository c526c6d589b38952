import { useState } from 'react'
import { yearOf } from '../../../src-shared/kernel/calendar'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useMay } from '../../app/session.context'
import { Button } from '../../ui/Button'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import type { Period } from './periods'
import type { PeriodNotice } from './PeriodsScreen'

/** 年度: the next year's periods, and closing a finished year for good. Each is asked about once more. */
export function YearActions({ periods, onNotice }: { periods: readonly Period[]; onNotice: (notice: PeriodNotice) => void }) {
  const mayClose = useMay('ledger.close')
  const [asked, setAsked] = useState<'open' | 'close'>()
  const open = useCommand(api.ledger.year.open), close = useCommand(api.ledger.year.close)
  const last = periods.at(-1)
  if (!mayClose || !last) return null
  const next = yearOf(last.month) + 1
  const openYear = periods.find((period) => period.yearState === 'open')
  const finished = openYear && periods.every((period) => yearOf(period.month) !== yearOf(openYear.month) || period.state === 'closed') ? yearOf(openYear.month) : undefined
  const confirm = async () => {
    const done = asked === 'open' ? await open.run({}) : await close.run({ year: finished! })
    setAsked(undefined)
    if (!done.ok) onNotice({ month: undefined, tone: 'err', text: done.error.text })
    else onNotice({ month: undefined, tone: 'ok', text: asked === 'open' ? texts.openedYear(done.value.year) : texts.closedYear(done.value.year) })
  }
  return (
    <>
      {finished !== undefined && <Button kind="danger" onClick={() => { setAsked('close') }}>{texts.closeYear(finished)}</Button>}
      <Button icon="plus" onClick={() => { setAsked('open') }}>{texts.openYear(next)}</Button>
      <ConfirmDialog
        isOpen={asked !== undefined} title={asked === 'close' ? texts.closeYear(finished ?? 0) : texts.openYear(next)} confirmLabel={asked === 'close' ? texts.closeYear(finished ?? 0) : texts.openYear(next)}
        isDanger={asked === 'close'} isBusy={open.isRunning || close.isRunning} onCancel={() => { setAsked(undefined) }} onConfirm={() => { void confirm() }}
      >
        {asked === 'close' ? texts.closeYearAsk(finished ?? 0) : texts.openYearAsk(next)}
      </ConfirmDialog>
    </>
  )
}
