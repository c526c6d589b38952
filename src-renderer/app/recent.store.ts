import type { Params } from './screen.types'
import { recall, remember } from './storage'
import { createStore, useStore } from './store'
import { tabKey } from './tabs'

/** A page that was in front a while ago (最近), open or closed since. */
export interface Visit { id: string; params: Params; title: string }

const KEPT = 8
const visits = createStore<readonly Visit[]>([])
let storageKey: string | undefined

const isVisit = (one: unknown): one is Visit => {
  const { id, params, title } = (one ?? {}) as Partial<Visit>
  return typeof id === 'string' && typeof title === 'string' && typeof params === 'object'
}

/** Brings back what a user had visited in an office. */
export function restoreVisits(owner: string, isKnown: (id: string) => boolean): void {
  storageKey = `outpost.recent.${owner}`
  let kept: unknown = []
  try {
    kept = JSON.parse(recall(storageKey) ?? '[]')
  } catch {
    // Nothing depends on it.
  }
  visits.set(Array.isArray(kept) ? kept.filter((one) => isVisit(one) && isKnown(one.id)) : [])
}

/** Notes the page in front, newest first. */
export function noteVisit(visit: Visit): void {
  const key = tabKey(visit.id, visit.params), [first] = visits.get()
  if (first && tabKey(first.id, first.params) === key && first.title === visit.title) return
  visits.set((before) => [visit, ...before.filter((one) => tabKey(one.id, one.params) !== key)].slice(0, KEPT))
  if (storageKey) remember(storageKey, JSON.stringify(visits.get()))
}

export const useVisits = () => useStore(visits)
