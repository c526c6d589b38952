import { holds } from '../../src-shared/kernel/permissions'
import { shellMessages } from '../../src-shared/messages/shell'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import type { IconName } from '../ui/Icon'
import { openOverlay } from './overlay.store'
import type { Entry } from './palette'
import { lock } from './lock.store'
import { useVisits } from './recent.store'
import { findScreen, screens } from './screens'
import type { Group } from './screen.types'
import { useSession } from './session.context'
import { tabKey } from './tabs'
import { closeTab, openScreen, useTabs } from './tabs.store'
import { chooseTheme, toggleTheme, useTheme } from './theme.store'

const icons: Record<Group, IconName> = { today: 'home', daily: 'document', expense: 'money', closing: 'lock', books: 'table', statements: 'chart', masters: 'folder', system: 'gear' }
const words = shellMessages.actions

/** What the palette offers this user besides records: pages visited lately, all pages, actions. */
export function useActions(): Entry[] {
  const { user } = useSession()
  const theme = useTheme()
  const logout = useCommand(api.workspace.session.logout)
  const close = useCommand(api.workspace.office.close)
  const front = useTabs().active
  const recent = useVisits().filter((visit) => tabKey(visit.id, visit.params) !== front).slice(0, 5).flatMap((visit): Entry[] => {
    const screen = findScreen(visit.id)
    return screen && holds(user.role, screen.permission)
      ? [{ id: `recent.${tabKey(visit.id, visit.params)}`, kind: 'recent', group: shellMessages.palette.recent, title: visit.title, hint: shellMessages.areas[screen.area], keys: '', icon: 'clock', run: () => { openScreen(visit.id, visit.params) } }]
      : []
  })
  const pages = screens.filter((screen) => screen.group && holds(user.role, screen.permission)).map((screen): Entry => ({
    id: screen.id, kind: 'page', group: shellMessages.palette.pages, title: screen.title({}), hint: [shellMessages.areas[screen.area], shellMessages.groups[screen.group!]].join(' · '),
    keys: screen.keys, icon: icons[screen.group!], run: () => { openScreen(screen.id) }
  }))
  const action = (id: string, title: string, keys: string, icon: IconName, run: () => void, shortcut?: string): Entry =>
    ({ id, kind: 'action', group: shellMessages.palette.actions, title, hint: '', keys, icon, run, ...(shortcut === undefined ? {} : { shortcut }) })
  return [
    ...recent, ...pages,
    action('theme', theme === 'dark' ? words.light : words.dark, 'qhdss qhdqs shense qianse ys yanse', theme === 'dark' ? 'sun' : 'moon', toggleTheme),
    action('theme.system', words.systemTheme, 'ysgsxt yanse', 'sun', () => { chooseTheme('system') }),
    action('help', words.help, 'bybz bz bangzhu', 'help', () => { openOverlay('help') }, 'F1'),
    action('keys', words.keyboard, 'ckkjj kjj kuaijiejian', 'keyboard', () => { openOverlay('keys') }, 'Ctrl /'),
    action('tab.close', words.closeTab, 'gbdqym guanbi', 'close', () => { if (front !== undefined) closeTab(front) }, 'Alt W'),
    ...(user.hasPassword ? [action('lock', words.lock, 'sd suoding', 'lock', () => { void lock() })] : []),
    action('logout', words.switchUser, 'qhyh qiehuan tcdl tuichu', 'exit', () => { void logout.run({}) }),
    action('office.close', words.closeOffice, 'gbbsc guanbibanshichu', 'folder', () => { void close.run({}) })
  ]
}
