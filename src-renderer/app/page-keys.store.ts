import { useEffect } from 'react'
import { createStore, useStore } from './store'

/** A key of a page, as the list of keys shows it. */
export interface PageKey { chord: string; label: string }

const keys = createStore<readonly PageKey[]>([])

/** Shows keys in the list of keys while `isListening`: what a page that is in front hears. */
export function usePageKeys(shown: readonly PageKey[], isListening: boolean): void {
  const text = JSON.stringify(isListening ? shown : [])
  useEffect(() => {
    const mine = JSON.parse(text) as PageKey[]
    if (mine.length === 0) return undefined
    keys.set((before) => [...before, ...mine])
    return () => { keys.set((before) => before.filter((key) => !mine.some((own) => own.chord === key.chord && own.label === key.label))) }
  }, [text])
}

/** The keys of the page in front. */
export const useShownPageKeys = () => useStore(keys)
