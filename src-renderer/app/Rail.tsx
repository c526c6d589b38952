import { holds } from '../../src-shared/kernel/permissions'
import { shellMessages } from '../../src-shared/messages/shell'
import { Icon, type IconName } from '../ui/Icon'
import { AREAS, screens } from './screens'
import type { Area } from './screen.types'
import { useSession } from './session.context'

const icons: Record<Area, IconName> = { home: 'home', finance: 'money', system: 'gear' }

/** The areas (区域) that have a page for this user; the system stands apart at the bottom. */
export function Rail({ area, onBrowse }: { area: Area; onBrowse: (area: Area) => void }) {
  const { user } = useSession()
  const shown = AREAS.filter((one) => screens.some((screen) => screen.area === one && holds(user.role, screen.permission)))
  return (
    <nav className="rail" aria-label={shellMessages.areasLabel}>
      {shown.map((one) => (
        <div key={one} style={one === 'system' ? { marginTop: 'auto' } : undefined}>
          <button
            type="button" className={one === area ? 'rail-item rail-active' : 'rail-item'} aria-current={one === area ? 'true' : undefined}
            onClick={() => { onBrowse(one) }}
          >
            <Icon name={icons[one]} size={18} />{shellMessages.areas[one]}
          </button>
        </div>
      ))}
    </nav>
  )
}
