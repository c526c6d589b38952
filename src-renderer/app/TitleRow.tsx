import { useQuery } from '@tanstack/react-query'
import { monthOf } from '../../src-shared/kernel/calendar'
import { workingMonth } from '../../src-shared/ledger/period.rules'
import { shellMessages } from '../../src-shared/messages/shell'
import { api } from '../api/api'
import { IconButton } from '../ui/Button'
import { Icon, Logo } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { Tag } from '../ui/Tag'
import { openOverlay } from './overlay.store'
import { useMay, useSession } from './session.context'
import { TabStrip } from './TabStrip'
import { UserMenu } from './UserMenu'

/** The top row: the office, the tabs, search, help and the user. */
export function TitleRow() {
  const { office, today } = useSession()
  const { data: periods } = useQuery({ ...api.ledger.period.list.queryOptions(), enabled: useMay('ledger.read') })
  return (
    <header className="title-row">
      <div className="brand" title={office.name}>
        <Logo />
        <div className="brand-name">
          {office.name} {office.isSample && <Tag tone="line">{shellMessages.sample}</Tag>}
          <small>{shellMessages.period(office.company, periods ? workingMonth(periods, today) : monthOf(today))}</small>
        </div>
      </div>
      <TabStrip />
      <div className="title-tools">
        <button type="button" className="search-box" onClick={() => { openOverlay('palette') }} aria-keyshortcuts="Control+K">
          <Icon name="search" />{shellMessages.search}<Kbd keys="Ctrl K" />
        </button>
        <IconButton icon="keyboard" size={16} label={shellMessages.keyboard} onClick={() => { openOverlay('keys') }} />
        <IconButton icon="help" size={16} label={shellMessages.help} aria-keyshortcuts="F1" onClick={() => { openOverlay('help') }} />
        <UserMenu />
      </div>
    </header>
  )
}
