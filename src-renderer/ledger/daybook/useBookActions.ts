import { useState } from 'react'
import { holds } from '../../../src-shared/kernel/permissions'
import { monthOf, type Month } from '../../../src-shared/kernel/calendar'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { useSession } from '../../app/session.context'
import { openScreen } from '../../app/tabs.store'
import type { MenuItem } from '../../grid/sheet.types'
import { useSettings } from './daybook.queries'
import type { DayRow } from './daybook.rows'

export type Step = 'sign' | 'review' | 'post'
/** Words that stay until read or replaced, with the ways out. */
export interface Message { tone: 'info' | 'ok' | 'err'; text: string; actions?: readonly { label: string; run: () => void }[] }

export interface BookActions {
  message: Message | undefined; dismiss: () => void; say: (message: Message) => void
  /** Drafts of the rows shown that a step would take. */
  ready: (rows: readonly DayRow[], step: Step) => number[]
  /** What F9 does for this user: the first step that has drafts. */
  nextStep: (rows: readonly DayRow[]) => Step
  /** `unsaved` rows were left out because their edits are not kept. */
  advance: (rows: readonly DayRow[], unsaved: number) => Promise<void>
  reverse: (row: DayRow, correct: boolean) => Promise<void>
  override: (draftId: number, reason: string) => Promise<boolean>
  mayOverride: boolean
  menu: (rows: readonly DayRow[], on: { open: (row: DayRow) => void; split: (row: DayRow) => void; copy: (row: DayRow) => void; remove: (ids: readonly string[]) => void }) => MenuItem[]
}

/** What can be done with a book's rows: sign, review, post, reverse, delete, let a breach pass. */
export function useBookActions({ month, onNotice }: { month: Month; onNotice: () => void }): BookActions {
  const { user, today } = useSession()
  const { data: settings } = useSettings()
  const [message, setMessage] = useState<Message>()
  const sign = useCommand(api.ledger.voucher.sign), review = useCommand(api.ledger.voucher.review), post = useCommand(api.ledger.voucher.post)
  const reverseVoucher = useCommand(api.ledger.voucher.reverse), overrideFlow = useCommand(api.ledger.voucher.override)
  const separation = settings?.separation ?? 'none'
  const may = (step: Step) => holds(user.role, `ledger.${step}`)

  const ready = (rows: readonly DayRow[], step: Step) => {
    const takes = step === 'sign' ? ['draft'] : step === 'review' ? (separation === 'full' ? ['signed'] : ['draft', 'signed']) : separation === 'none' ? ['draft', 'signed', 'reviewed'] : ['reviewed']
    return [...new Set(rows.flatMap(({ source }) => (source?.kind === 'draft' && source.issue === null && takes.includes(source.state) ? [source.id] : [])))]
  }
  const nextStep = (rows: readonly DayRow[]): Step => {
    const steps: Step[] = separation === 'none' ? ['post'] : separation === 'review' ? ['review', 'post'] : ['sign', 'review', 'post']
    return steps.findLast((step) => may(step) && ready(rows, step).length > 0) ?? steps.find((step) => may(step)) ?? 'post'
  }
  const tell = (outcome: { ok: true } | { ok: false; error: { text: string } }, text: string) => {
    setMessage(outcome.ok ? { tone: 'ok', text } : { tone: 'err', text: outcome.error.text })
  }
  const advance = async (rows: readonly DayRow[], unsaved: number) => {
    const step = nextStep(rows)
    const draftIds = ready(rows, step)
    const left = unsaved > 0 ? texts.leftBehind(unsaved) : ''
    if (draftIds.length === 0) { setMessage({ tone: 'info', text: `${texts.nothingToPost}${left}` }); return }
    if (step === 'post') tell(await post.run({ draftIds }), `${texts.posted(draftIds.length)}${left}`)
    else tell(await (step === 'sign' ? sign : review).run({ draftIds }), `${step === 'sign' ? texts.signShort : texts.reviewShort} ${draftIds.length}`)
    onNotice()
  }
  const reverse = async (row: DayRow, correct: boolean) => {
    if (row.source?.kind !== 'posted') { setMessage({ tone: 'info', text: texts.selectRow }); return }
    const date = monthOf(today) === month ? today : row.date!
    const outcome = await reverseVoucher.run({ voucherId: row.source.id, date, correct })
    tell(outcome, texts.reversed(row.no))
    if (outcome.ok && outcome.value.correctionId !== null) openScreen('ledger.voucher', { kind: 'draft', id: outcome.value.correctionId })
  }
  return {
    message, dismiss: () => { setMessage(undefined) }, say: setMessage, ready, nextStep, advance, reverse, mayOverride: holds(user.role, 'ledger.override'),
    override: async (draftId, reason) => {
      const outcome = await overrideFlow.run({ draftId, reason })
      if (!outcome.ok) setMessage({ tone: 'err', text: outcome.error.text })
      return outcome.ok
    },
    menu: (rows, on) => {
      const [row] = rows
      if (!row) return []
      const posted = rows.length === 1 && row.source?.kind === 'posted'
      const removable = rows.filter(({ kind, source }) => kind === 'local' || (source?.kind === 'draft' && source.state === 'draft')).map(({ id }) => id)
      const items: (MenuItem | null)[] = [
        row.source ? { key: 'open', label: texts.openVoucher, shortcut: 'F4', onSelect: () => { on.open(row) } } : null,
        posted ? { key: 'reverse', label: texts.reverse, shortcut: 'F8', onSelect: () => { void reverse(row, false) } } : null,
        posted ? { key: 'correct', label: texts.correct, shortcut: 'Shift F8', onSelect: () => { void reverse(row, true) } } : null,
        rows.length === 1 && row.kind !== 'posted' && row.kind !== 'total' ? { key: 'split', label: texts.split, shortcut: 'F7', onSelect: () => { on.split(row) } } : null,
        rows.length === 1 && row.kind !== 'total' ? { key: 'copy', label: texts.copyRow, onSelect: () => { on.copy(row) } } : null,
        removable.length > 0 ? { key: 'remove', label: texts.remove, isDanger: true, onSelect: () => { on.remove(removable) } } : null
      ]
      return items.filter((item) => item !== null)
    }
  }
}
