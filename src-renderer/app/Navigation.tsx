import { holds } from '../../src-shared/kernel/permissions'
import { shellMessages } from '../../src-shared/messages/shell'
import { GROUPS, screens } from './screens'
import type { Area } from './screen.types'
import { useSession } from './session.context'

/** The pages of an area by groups; in a narrow window it lies over the page until one is chosen. */
export function Navigation({ area, activeId, isOpen, onOpen, onLeave }: {
  area: Area; activeId: string | undefined; isOpen: boolean; onOpen: (id: string) => void; onLeave: () => void
}) {
  const { user } = useSession()
  const shown = screens.filter((screen) => screen.area === area && screen.group && holds(user.role, screen.permission))
  return (
    <nav
      className={isOpen ? 'navigation navigation-open' : 'navigation'} aria-label={shellMessages.areas[area]}
      onKeyDown={(event) => { if (event.key === 'Escape') onLeave() }}
    >
      {GROUPS.map((group) => {
        const members = shown.filter((screen) => screen.group === group)
        return members.length > 0 && (
          <section key={group}>
            <h2>{shellMessages.groups[group]}</h2>
            {members.map((screen) => (
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
