import { useEffect, useId, useRef } from 'react'
import { useIsSlow } from '../ui/Progress'
import { createStore, useStore } from './store'
import { useTab } from './tab.context'

/** Long work that is under way (长时间的操作): what it is, how far, where it shows, and how to stop it. */
export interface Work { id: string; tabKey: string | undefined; label: string; done?: number; total?: number; cancel?: () => void }

const all = createStore<readonly Work[]>([])

/**
 * Tells the status bar of a page's work once it is slow, so that one can do something else meanwhile and find back.
 * `work` is undefined while nothing is under way. Answers whether it is slow, for the page's own bar.
 */
export function useWork(work: Omit<Work, 'id' | 'tabKey'> | undefined): boolean {
  const id = useId(), { key: tabKey } = useTab()
  const isSlow = useIsSlow(work !== undefined)
  const cancel = useRef(work?.cancel)
  useEffect(() => { cancel.current = work?.cancel })
  const text = work && isSlow ? JSON.stringify({ label: work.label, done: work.done, total: work.total }) : undefined
  const canCancel = work?.cancel !== undefined
  useEffect(() => {
    if (text === undefined) return
    const shown = JSON.parse(text) as Pick<Work, 'label' | 'done' | 'total'>
    const next: Work = { ...shown, id, tabKey, ...(canCancel ? { cancel: () => { cancel.current?.() } } : {}) }
    all.set((before) => (before.some((one) => one.id === id) ? before.map((one) => (one.id === id ? next : one)) : [...before, next]))
  }, [id, text, tabKey, canCancel])
  const isRunning = text !== undefined
  useEffect(() => (isRunning ? () => { all.set((before) => before.filter((one) => one.id !== id)) } : undefined), [id, isRunning])
  return isSlow
}

export const useAllWork = () => useStore(all)
