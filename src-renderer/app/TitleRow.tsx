import { shellMessages } from '../../src-shared/messages/shell'
import { IconButton } from '../ui/Button'
import { Icon, Logo } from '../ui/Icon'
import { Kbd } from '../ui/Kbd'
import { Tag } from '../ui/Tag'
import { openOverlay } from './overlay.store'
import { useSession } from './session.context'
import { TabStrip } from './TabStrip'
import { useCurrentMonth } from './useCurrentMonth'
import { UserMenu } from './UserMenu'

/** The top row: the office, the tabs, search, help and the user. */
export function TitleRow() {
  const { office } = useSession(), month = useCurrentMonth()
  return (
    <header className="title-row">
      <div className="brand" title={office.name}>
        <Logo />
        <div className="brand-name">
          {office.name} {office.isSample && <Tag tone="line">{shellMessages.sample}</Tag>}
          <small>{shellMessages.period(office.company, month)}</small>
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
