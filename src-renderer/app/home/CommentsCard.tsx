import { useQuery } from '@tanstack/react-query'
import type { CommentThread } from '../../../src-shared/ledger/comment'
import { commentMessages } from '../../../src-shared/messages/comment'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { openScreen, openView } from '../tabs.store'

const words = commentMessages.home
const SHOWN = 7
const SPAN = /@(\d{4}-\d{2}):(\d{4}-\d{2})$/

/** To the record a comment is about: the voucher, or the balances of the months it was written in. */
function open({ record, field }: CommentThread) {
  const [, from = '', to = ''] = SPAN.exec(field) ?? []
  if (record.kind === 'account') openView('ledger.trialBalance', { from, to })
  else openScreen('ledger.voucher', { kind: record.kind === 'voucher' ? 'posted' : 'draft', id: record.id })
}

/** 待办批注: what somebody said of a figure and nobody settled yet, the latest first. */
export function CommentsCard() {
  const list = useQuery(api.ledger.comment.list.queryOptions({ input: {} }))
  return (
    <section className="card home-half" aria-label={words.title}>
      <div className="card-head"><h3>{words.title}</h3>{list.data && list.data.length > 0 && <Tag tone="info">{words.count(list.data.length)}</Tag>}</div>
      <div className="card-body">
        {list.error && <Note tone="err">{describeError(list.error).text}</Note>}
        {list.data?.length === 0 && <p className="field-hint">{words.none}</p>}
        {list.data?.slice(0, SHOWN).map((thread) => (
          <button key={thread.id} type="button" className="home-row" onClick={() => { open(thread) }}>
            <small>{thread.notes.at(-1)?.author}</small><span>{thread.notes.at(-1)?.text}</span><small>{thread.label}</small>
          </button>
        ))}
      </div>
    </section>
  )
}
