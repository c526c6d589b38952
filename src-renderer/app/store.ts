import { useSyncExternalStore } from 'react'

/** State outside React that components follow. */
export interface Store<S> { get: () => S; set: (next: S | ((before: S) => S)) => void; subscribe: (listener: () => void) => () => void }

/** Makes a store; listeners are called after every change of identity. */
export function createStore<S>(initial: S): Store<S> {
  let state = initial
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(next) {
      const value = typeof next === 'function' ? (next as (before: S) => S)(state) : next
      if (Object.is(value, state)) return
      state = value
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => { listeners.delete(listener) }
    }
  }
}

/** The store's state; the component renders again when it changes. */
export const useStore = <S>(store: Store<S>): S => useSyncExternalStore(store.subscribe, store.get)
