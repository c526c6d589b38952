import type { ReactNode, RefObject } from 'react'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { useTab } from '../../app/tab.context'
import { Button } from '../../ui/Button'
import { Kbd } from '../../ui/Kbd'
import { Note } from '../../ui/Note'
import { SidePanel } from '../../ui/SidePanel'
import { LineTable } from './cells/LineTable'
import type { VoucherChoices } from './cells/useVoucherChoices'
import { openVoucher } from './desk'
import type { DraftSession } from './model/draft-session'
import type { Entry } from './model/entry'
import type { Problem } from './model/issues'
import { showNotice, useNotice } from './notice.store'
import { Restore } from './Removed'
import './voucher.css'

/** The page's frame: toolbar, notes, head, the form, keys, what was entered last, and what helps to decide. */
export function VoucherPage({ toolbar, notes, head, entry, session, choices, problems, table, onDone, recent, side }: {
  toolbar: ReactNode; notes: ReactNode; head: ReactNode; entry: Entry; session: DraftSession | null; choices: VoucherChoices; problems: readonly Problem[]
  table: RefObject<HTMLDivElement | null>; onDone: () => void; recent: ReactNode; side: ReactNode
}) {
  return (
    <div className="page">
      {toolbar}
      <div className="page-body">
        <div className="voucher-main">
          <div className="voucher-notes"><LastStep />{notes}</div>
          {head}
          <div className="voucher-lines"><LineTable entry={entry} session={session} choices={choices} problems={problems} table={table} onDone={onDone} /></div>
          <div className="voucher-hints">
            {session && voucherTexts.hints.map(([key, text]) => <span key={key}><Kbd keys={key} />{text}</span>)}
            <span>{voucherTexts.digitsHint}</span>
          </div>
          {recent}
        </div>
        <SidePanel label={voucherTexts.balances.title} width={285}>{side}</SidePanel>
      </div>
    </div>
  )
}

/** What the last step came to, until something else is done. */
function LastStep() {
  const notice = useNotice()
  const { isActive } = useTab()
  if (!notice || !isActive) return null
  const { posted, removed } = notice
  const open = posted && <Button kind="link" onClick={() => { showNotice(undefined); openVoucher({ kind: 'posted', id: posted.id }) }}>{voucherTexts.open}</Button>
  return (
    <Note tone={notice.tone} actions={removed ? <Restore {...removed} /> : open}>
      {notice.text}
    </Note>
  )
}
