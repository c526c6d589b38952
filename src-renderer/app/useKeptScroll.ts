import { useEffect, useRef, type RefObject } from 'react'
import { currentTabs, updateTab } from './tabs.store'

/** What scrolls on a page: the sheet, or the page itself. */
const SCROLLERS = '.ag-grid-viewport, .page-scroll, .home'
const QUIET_MS = 300
const PATIENCE_MS = 5000

/** Remembers how far a tab's page is scrolled, and goes back there when the tab is made anew at the next start. */
export function useKeptScroll(pane: RefObject<HTMLElement | null>, key: string): void {
  const wanted = useRef(currentTabs().open.find((tab) => tab.key === key)?.scroll)
  useEffect(() => {
    const holder = pane.current
    if (!holder) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = (event: Event) => {
      if (!(event.target instanceof HTMLElement) || !event.target.matches(SCROLLERS)) return
      const { scrollTop } = event.target
      clearTimeout(timer)
      timer = setTimeout(() => { updateTab(key, { scroll: Math.round(scrollTop) }) }, QUIET_MS)
    }
    holder.addEventListener('scroll', onScroll, { capture: true, passive: true })
    return () => { clearTimeout(timer); holder.removeEventListener('scroll', onScroll, { capture: true }) }
  }, [pane, key])
  useEffect(() => {
    const top = wanted.current
    if (!top) return undefined
    const until = Date.now() + PATIENCE_MS
    // Rows come in the moments after the page; it is tried until there are enough of them to be scrolled so far.
    const timer = setInterval(() => {
      const scroller = [...pane.current?.querySelectorAll<HTMLElement>(SCROLLERS) ?? []].find((one) => one.scrollHeight - one.clientHeight >= top)
      if (scroller) scroller.scrollTop = top
      if (scroller ?? Date.now() > until) clearInterval(timer)
    }, 100)
    return () => { clearInterval(timer) }
  }, [pane])
}
