import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { holds } from '../../src-shared/kernel/permissions'
import { api } from '../api/api'
import { followAddress, openScreen, restoreTabs, useTabs } from './tabs.store'
import { CommandPalette } from './CommandPalette'
import { HelpDrawer } from './HelpDrawer'
import { KeySheet } from './KeySheet'
import { Navigation } from './Navigation'
import { Rail } from './Rail'
import { noteVisit, restoreVisits } from './recent.store'
import { findScreen } from './screens'
import type { Area } from './screen.types'
import { useSession } from './session.context'
import { StatusBar } from './StatusBar'
import { TabPane } from './TabPane'
import { TitleRow } from './TitleRow'
import { useIdleLock } from './useIdleLock'
import { useShortcuts } from './useShortcuts'
import './shell.css'

const wide = matchMedia('(min-width: 1361px)')
const useIsWide = () => useSyncExternalStore(
  (listener) => { wide.addEventListener('change', listener); return () => { wide.removeEventListener('change', listener) } },
  () => wide.matches
)

/** The frame around the pages: title row with tabs, rail, navigation (folding below 1360 px), the page, status bar. */
export function Shell() {
  const { office, user } = useSession()
  const mayOpen = (id: string) => { const screen = findScreen(id); return screen !== undefined && holds(user.role, screen.permission) }
  // Before the first paint, so that no other tab is seen first; the shell is mounted anew for another user or office.
  useState(() => { restoreTabs(`${office.uuid}.${user.id}`, 'home', mayOpen); restoreVisits(`${office.uuid}.${user.id}`, mayOpen) })
  const { open, active } = useTabs()
  const isWide = useIsWide()
  const front = open.find((tab) => tab.key === active), activeScreen = findScreen(front?.id ?? 'home')
  const settings = useQuery(api.workspace.setting.get.queryOptions())
  const [browsed, setBrowsed] = useState<Area>()
  const area = browsed ?? activeScreen?.area ?? 'home'
  useShortcuts()
  useIdleLock(user.hasPassword ? settings.data?.lockMinutes ?? 0 : 0)
  const title = front && activeScreen ? front.title ?? activeScreen.title(front.params) : undefined
  useEffect(() => { if (front && title !== undefined) noteVisit({ id: front.id, params: front.params, title }) }, [front, title])
  useEffect(() => { document.title = `${activeScreen ? `${activeScreen.title({})} · ` : ''}${office.name}` }, [activeScreen, office.name])
  const follow = useEffectEvent(() => { followAddress(mayOpen) })
  useEffect(() => { addEventListener('hashchange', follow); return () => { removeEventListener('hashchange', follow) } }, [])
  const go = (id: string) => { setBrowsed(undefined); openScreen(id) }
  const browse = (next: Area) => { setBrowsed(!isWide && browsed === next ? undefined : next) }
  return (
    <div className={isWide ? 'shell' : 'shell shell-folded'}>
      <TitleRow />
      <Rail area={area} onBrowse={browse} />
      <Navigation area={area} activeId={activeScreen?.id} isOpen={!isWide && browsed !== undefined} onOpen={go} onLeave={() => { setBrowsed(undefined) }} />
      <main className="main" onPointerDownCapture={() => { if (!isWide) setBrowsed(undefined) }}>
        {open.map((tab) => <TabPane key={tab.key} tab={tab} isActive={tab.key === active} />)}
      </main>
      <StatusBar activeKey={active} />
      <CommandPalette />
      <HelpDrawer page={activeScreen?.help} />
      <KeySheet />
    </div>
  )
}
