import { lazy, Suspense, useMemo, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react'
import { holds } from '../../src-shared/kernel/permissions'
import { shellMessages } from '../../src-shared/messages/shell'
import { EmptyState } from '../ui/EmptyState'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Waiting } from '../ui/Progress'
import { findScreen } from './screens'
import type { Params, Screen } from './screen.types'
import { useSession } from './session.context'
import { showFigures } from './status.store'
import { TabContext, type TabHandle } from './tab.context'
import type { Tab } from './tabs'
import { closeTab, updateTab } from './tabs.store'
import { useKeptScroll } from './useKeptScroll'

const loaded = new Map<string, ComponentType<{ params: Params }>>()

/** A screen's component, loaded when it is first shown and once. */
function componentOf(screen: Screen): ComponentType<{ params: Params }> {
  const known = loaded.get(screen.id)
  if (known) return known
  const component = lazy(async () => {
    const { component: Component } = await screen.load()
    return { default: Component as (props: { params: Params }) => ReactNode }
  })
  loaded.set(screen.id, component)
  return component
}

/** In a component of its own, so that it begins when the pane is first shown. */
function KeptScroll({ pane, tabKey }: { pane: RefObject<HTMLDivElement | null>; tabKey: string }) {
  useKeptScroll(pane, tabKey)
  return null
}

/** One tab's page. It is made when first shown and stays while the tab is open, so nothing typed is lost by leaving it. */
export function TabPane({ tab, isActive }: { tab: Tab; isActive: boolean }) {
  const [wasShown, setShown] = useState(isActive)
  if (isActive && !wasShown) setShown(true)
  const { user } = useSession()
  const screen = findScreen(tab.id)
  const { key } = tab
  const handle = useMemo<TabHandle>(() => ({
    key, isActive,
    setTitle: (title) => { updateTab(key, { title }) },
    setDirty: (isDirty) => { updateTab(key, { isDirty }) },
    setFigures: (figures) => { showFigures(key, figures) },
    close: () => { closeTab(key) }
  }), [key, isActive])
  const pane = useRef<HTMLDivElement>(null)
  if (!isActive && !wasShown) return null
  const isAllowed = screen !== undefined && holds(user.role, screen.permission)
  const Page = isAllowed ? componentOf(screen) : undefined
  return (
    <div ref={pane} className="tab-pane" role="tabpanel" hidden={!isActive} aria-label={tab.title ?? screen?.title(tab.params) ?? tab.id}>
      <TabContext value={handle}>
        <KeptScroll pane={pane} tabKey={key} />
        <ErrorBoundary page={key} onRetry={() => { loaded.delete(tab.id) }} onClose={() => { closeTab(key) }}>
          <Suspense fallback={<Waiting />}>
            {Page ? <Page params={tab.params} /> : <EmptyState title={shellMessages.unknownPage} />}
          </Suspense>
        </ErrorBoundary>
      </TabContext>
    </div>
  )
}
