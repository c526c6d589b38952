import type { ReactNode } from 'react'
import { firstDay, lastDay, type Month } from '../../../src-shared/kernel/calendar'
import type { VoucherRef } from '../../../src-shared/ledger/voucher'
import { periodMessages as texts } from '../../../src-shared/messages/period-screen'
import { openScreen, openView } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Tag } from '../../ui/Tag'
import { REPORTS } from '../reports/report.views'
import { useOffenderNames } from './offenders'

export interface CheckItem { item: string; ok: boolean; blocks: boolean; data: Readonly<Record<string, string | number>>; offenders: readonly VoucherRef[] }

const SHOWN = 6

/** 结账检查 in words: each item with what is wrong and the way there. */
export function ChecklistView({ month, items, onMonth, transfer }: { month: Month; items: readonly CheckItem[]; onMonth: (month: Month) => void; transfer: ReactNode }) {
  const passed = items.filter((item) => item.ok).length
  return (
    <section className="checklist" aria-label={texts.checklist}>
      <div className="checklist-head"><h3>{texts.checklist}</h3><small>{texts.passed(passed, items.length)}</small></div>
      {items.map((item) => {
        const state = item.ok ? 'ok' : item.blocks ? 'stop' : 'look', words = texts.items[item.item]
        return (
          <div key={item.item} className={`checklist-item checklist-${state}`} role="group" aria-label={words?.name ?? item.item}>
            <Icon name={item.ok ? 'check' : item.blocks ? 'error' : 'warning'} />
            <b>{words?.name ?? item.item}</b>
            <div>
              <p>{item.ok ? words?.good : words?.bad(item.data)}</p>
              {!item.ok && <div className="checklist-links"><Ways month={month} item={item} onMonth={onMonth} />{item.item === 'profit' && transfer}</div>}
            </div>
            {!item.ok && <Tag tone={item.blocks ? 'err' : 'wait'}>{item.blocks ? texts.stop : texts.look}</Tag>}
          </div>
        )
      })}
    </section>
  )
}

/** Where one goes to mend an item. */
function Ways({ month, item, onMonth }: { month: Month; item: CheckItem; onMonth: (month: Month) => void }) {
  if (item.offenders.length > 0) return <Offenders month={month} refs={item.offenders} />
  if (item.item === 'earlier') return <Button kind="link" onClick={() => { onMonth(String(item.data['month'])) }}>{texts.goMonth(String(item.data['month']))}</Button>
  if (item.item === 'overspent') return <Button kind="link" onClick={() => { openView(REPORTS.cashFlow, { from: firstDay(month), to: lastDay(month), bookId: 0, up: 'ledger.periods' }) }}>{texts.goCash}</Button>
  if (item.item === 'bank') return <Button kind="link" onClick={() => { openView('ledger.bank', { bookId: Number(item.data['bookId']), month }) }}>{texts.goBank}</Button>
  if (item.item === 'depreciation' || item.item === 'assets') return <Button kind="link" onClick={() => { openView('ledger.assets', { month }) }}>{texts.goAssets}</Button>
  if (item.item === 'schedules') return <Button kind="link" onClick={() => { openView('ledger.schedules', { month }) }}>{texts.goSchedules}</Button>
  if (item.item === 'balanced' || item.item === 'parties') return <Button kind="link" onClick={() => { openScreen('workspace.check') }}>{texts.goCheck}</Button>
  return null
}

function Offenders({ month, refs }: { month: Month; refs: readonly VoucherRef[] }) {
  const names = useOffenderNames(month, refs)
  return (
    <>
      {refs.slice(0, SHOWN).map((ref) => (
        <Button key={`${ref.kind} ${ref.id}`} kind="link" onClick={() => { openScreen('ledger.voucher', { kind: ref.kind, id: ref.id }) }}>{names(ref)}</Button>
      ))}
      {refs.length > SHOWN && <Button kind="link" onClick={() => { openView('ledger.vouchers', { month, state: refs[0]?.kind === 'draft' ? 'unposted' : 'pending' }) }}>{texts.more(refs.length)}</Button>}
    </>
  )
}
