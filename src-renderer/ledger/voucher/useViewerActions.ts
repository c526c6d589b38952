import { holds } from '../../../src-shared/kernel/permissions'
import type { Voucher } from '../../../src-shared/ledger/voucher'
import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { useSession } from '../../app/session.context'
import { useTab } from '../../app/tab.context'
import { openScreen } from '../../app/tabs.store'
import type { MoreItem } from '../../ui/MoreMenu'
import { draftAfter, openVoucher, visitVoucher, type Desk } from './desk'
import type { Entry } from './model/entry'
import { nextStep } from './model/steps'
import { useCopy } from './useCopy'
import { sayResult, useVoucherSteps } from './useVoucherSteps'
import type { useNeighbours } from './voucher.queries'
import type { ToolbarAction } from './VoucherToolbar'

export interface ViewerContext {
  desk: Desk; voucher: Voucher; entry: Entry; no: string; hasMoney: boolean
  neighbours: ReturnType<typeof useNeighbours>
  onReverse: (how: 'red' | 'correct') => void
}

/** What can be done with a voucher that is not being typed on: the next step, taking it back, red ink, a copy. */
export function useViewerActions({ desk, voucher, entry, no, hasMoney, neighbours, onReverse }: ViewerContext) {
  const { user } = useSession()
  const tab = useTab()
  const steps = useVoucherSteps(), copy = useCopy(desk)
  const mayWrite = holds(user.role, 'ledger.write')
  const step = nextStep({
    state: voucher.state, separation: desk.separation, hasMoney, isMaker: voucher.makerName === user.name, isCashier: voucher.cashierName === user.name, may: (permission) => holds(user.role, permission)
  })
  const advance = async () => {
    if (step === null || step === 'hand' || steps.isBusy) return
    const result = sayResult(await steps.step(step, voucher.id, no))
    if (!result.ok) return
    const next = draftAfter(neighbours.recent.toReversed(), voucher.id)
    if (next) openVoucher(next)
    else if (result.posted) openVoucher({ kind: 'posted', id: result.posted.id })
    if (next || result.posted) tab.close()
  }
  const canReverse = voucher.kind === 'posted' && mayWrite && voucher.reversedById === null && voucher.reversesId === null && voucher.type !== 'opening'
  const reverse = canReverse ? () => { onReverse('red') } : undefined, correct = canReverse ? () => { onReverse('correct') } : undefined
  const withdrawLabel = mayWrite ? texts.withdraw[voucher.state] : undefined
  const withdraw = withdrawLabel === undefined ? undefined : () => { void steps.withdraw(voucher.id, no).then(sayResult) }
  const { before, after } = neighbours
  const more: MoreItem[] = !mayWrite ? [] : [
    { key: 'new', label: texts.newVoucher, shortcut: 'Alt N', onSelect: () => { openScreen('ledger.voucher') } },
    ...(voucher.type === 'opening' ? [] : [{ key: 'copy', label: texts.copy, onSelect: () => { void copy(entry, no) } }]),
    ...(correct ? [{ key: 'correct', label: texts.correct, shortcut: 'Shift F8', onSelect: correct }] : [])
  ]
  const second: ToolbarAction | undefined = reverse ? { label: texts.reverse, shortcut: 'F8', onSelect: reverse } : withdraw && withdrawLabel !== undefined ? { label: withdrawLabel, onSelect: withdraw } : undefined
  return {
    override: (reason: string) => { void steps.override(voucher.id, reason).then(sayResult) },
    keys: {
      primary: () => { void advance() }, reverse, correct, undo: reverse ?? withdraw, before: before && (() => { visitVoucher(before) }), after: after && (() => { visitVoucher(after) }),
      new: mayWrite ? () => { openScreen('ledger.voucher') } : undefined
    },
    toolbar: {
      before: before && (() => { visitVoucher(before) }), after: after && (() => { visitVoucher(after) }), more, second,
      primary: step === null || step === 'hand' ? undefined : { label: texts.steps[step], shortcut: 'Ctrl Enter', isBusy: steps.isBusy, onSelect: () => { void advance() } }
    }
  }
}
