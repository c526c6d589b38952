import { useState } from 'react'
import { holds } from '../../src-shared/kernel/permissions'
import { shellMessages } from '../../src-shared/messages/shell'
import { Icon } from '../ui/Icon'
import { GROUPS, screens } from './screens'
import type { Area, Group } from './screen.types'
import { useSession } from './session.context'
import { recall, remember } from './storage'

/** Which groups a user has folded away, kept on this machine. */
function useFolded(): [folded: readonly Group[], toggle: (group: Group) => void] {
  const { office, user } = useSession()
  const key = `outpost.folded.${office.uuid}.${user.id}`
  const [folded, setFolded] = useState(() => { const kept = (recall(key) ?? '').split(' '); return GROUPS.filter((group) => kept.includes(group)) })
  return [folded, (group) => {
    const next = folded.includes(group) ? folded.filter((one) => one !== group) : [...folded, group]
    setFolded(next)
    remember(key, next.length === 0 ? null : next.join(' '))
  }]
}

/**
 * The pages of an area by groups, each of which folds away but for the page in front; in a narrow window it lies over the
 * page until one is chosen.
 */
export function Navigation({ area, activeId, isOpen, onOpen, onLeave }: {
  area: Area; activeId: string | undefined; isOpen: boolean; onOpen: (id: string) => void; onLeave: () => void
}) {
  const { user } = useSession()
  const [folded, toggle] = useFolded()
  const shown = screens.filter((screen) => screen.area === area && screen.group && holds(user.role, screen.permission))
  const groups = GROUPS.filter((group) => shown.some((screen) => screen.group === group))
  return (
    <nav
      className={isOpen ? 'navigation navigation-open' : 'navigation'} aria-label={shellMessages.areas[area]}
      onKeyDown={(event) => { if (event.key === 'Escape') onLeave() }}
    >
      {groups.map((group) => {
        const isFolded = folded.includes(group)
        return (
          <section key={group}>
            <h2>{groups.length === 1 ? shellMessages.groups[group] : (
              <button type="button" className="nav-group" aria-expanded={!isFolded} onClick={() => { toggle(group) }}>
                {shellMessages.groups[group]}<Icon name={isFolded ? 'right' : 'down'} size={12} />
              </button>
            )}</h2>
            {shown.filter((screen) => screen.group === group && (!isFolded || screen.id === activeId)).map((screen) => (
              <button
                key={screen.id} type="button" className={screen.id === activeId ? 'nav-item nav-active' : 'nav-item'}
                aria-current={screen.id === activeId ? 'page' : undefined} onClick={() => { onOpen(screen.id) }}
              >{screen.title({})}</button>
            ))}
          </section>
        )
      })}
    </nav>
  )
}
