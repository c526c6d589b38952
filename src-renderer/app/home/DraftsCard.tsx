import { useQuery } from '@tanstack/react-query'
import { addMonths, firstDay, lastDay, monthOf } from '../../../src-shared/kernel/calendar'
import type { VoucherRow } from '../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { shellMessages } from '../../../src-shared/messages/shell'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { Money } from '../../ui/Money'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { useSession } from '../session.context'
import { openScreen, openView } from '../tabs.store'

const words = shellMessages.home
const SHOWN = 7
const TONES = { draft: 'draft', signed: 'wait', reviewed: 'info' } as const
const STATES = ['draft', 'signed', 'reviewed'] as const

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
        {drafts.data && drafts.data.length > 0 && <StateLinks drafts={drafts.data} />}
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

/** How many stand at each step, and how many are held back; each leads to the list of those. */
function StateLinks({ drafts }: { drafts: readonly VoucherRow[] }) {
  const wrong = drafts.filter((draft) => draft.issue !== null)
  const groups = [...STATES.map((state) => ({ state, name: ledgerMessages.states[state], rows: drafts.filter((draft) => draft.state === state && draft.issue === null) })), { state: 'draft' as const, name: words.wrong, rows: wrong }]
  return (
    <div className="home-states">
      {groups.filter(({ rows }) => rows.length > 0).map(({ state, name, rows }) => (
        <button key={name} type="button" onClick={() => { openView('ledger.vouchers', { month: rows.at(-1)!.month, state }) }}>
          <Tag tone={name === words.wrong ? 'err' : TONES[state]}>{name}</Tag>{words.drafts(rows.length)}
        </button>
      ))}
    </div>
  )
}
