import { useQuery } from '@tanstack/react-query'
import { addMonths, firstDay, lastDay, monthOf } from '../../../src-shared/kernel/calendar'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { Money } from '../../ui/Money'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { useSession } from '../session.context'
import { openScreen } from '../tabs.store'

const words = shellMessages.home
const SHOWN = 8

/** 待处理凭证: drafts of the last year and the next months that are not posted yet, newest first. */
export function DraftsCard() {
  const month = monthOf(useSession().today)
  const drafts = useQuery(api.ledger.voucher.list.queryOptions({ input: { from: firstDay(addMonths(month, -12)), to: lastDay(addMonths(month, 3)), state: 'unposted' } }))
  return (
    <section className="card home-half" aria-label={words.openDrafts}>
      <div className="card-head">
        <h3>{words.openDrafts}</h3>{drafts.data && drafts.data.length > 0 && <Tag tone="wait">{words.drafts(drafts.data.length)}</Tag>}
        <button type="button" className="card-more" onClick={() => { openScreen('ledger.vouchers') }}>{words.all}</button>
      </div>
      <div className="card-body">
        {drafts.error && <Note tone="err">{describeError(drafts.error).text}</Note>}
        {drafts.data?.length === 0 && <p className="field-hint">{words.noDrafts}</p>}
        {drafts.data?.toReversed().slice(0, SHOWN).map((draft) => (
          <button key={draft.id} type="button" className="home-row" onClick={() => { openScreen('ledger.voucher', { kind: draft.kind, id: draft.id }) }}>
            <small>{draft.date.slice(5)}</small><span>{draft.summary}</span><Money fen={draft.totalFen} />
          </button>
        ))}
      </div>
    </section>
  )
}
