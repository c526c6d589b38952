import { matchLabel } from '../../src-shared/kernel/match'
import type { IconName } from '../ui/Icon'

/** What the palette looks through: pages visited lately, pages, records, actions. */
export type EntryKind = 'recent' | 'page' | 'record' | 'action'
/** What the palette is narrowed to. */
export type Scope = 'all' | Exclude<EntryKind, 'recent'>
export const SCOPES: readonly Scope[] = ['all', 'page', 'record', 'action']

/** Something the palette offers. `keys` are pinyin initials, full pinyin and codes, split by spaces. */
export interface Entry {
  id: string; kind: EntryKind; group: string; title: string; hint: string; keys: string; icon: IconName; shortcut?: string
  /** An amount or the like at the right. */
  figure?: string
  /** Found by the services, so it answers what was typed even where the title doesn't show how. */
  isFound?: boolean
  run: () => void
}
export interface EntryGroup { title: string; entries: readonly Entry[] }

/** Of a kind of record, so that the other kinds stay in view. */
const MOST_RECORDS = 5

/**
 * Entries that answer what was typed, by groups: the group with the best answer first, in a group the best first. Nothing
 * typed shows what was visited lately, all pages and all actions, in their own order.
 */
export function arrange(entries: readonly Entry[], typed: string, scope: Scope): EntryGroup[] {
  const text = typed.trim().toLowerCase()
  const wanted = entries.filter(({ kind }) => (scope === 'all' ? text === '' ? kind !== 'record' : kind !== 'recent' : kind === scope))
  const groups = Map.groupBy(wanted, ({ group }) => group)
  return [...groups].map(([title, members]) => {
    const ranked = members.map((entry) => ({ entry, rank: text === '' ? 1 : rankOf(entry, text) })).filter(({ rank }) => rank > 0).toSorted((a, b) => b.rank - a.rank)
    const most = scope === 'all' && members[0]?.kind === 'record' && text !== '' ? MOST_RECORDS : Infinity
    return { title, best: ranked[0]?.rank ?? 0, entries: ranked.slice(0, most).map(({ entry }) => entry) }
  }).filter((group) => group.entries.length > 0).toSorted((a, b) => b.best - a.best)
}

/** Where the typed letters stand in a title, also where they are its initials. */
export const marksOf = (entry: Entry, typed: string) => (typed.trim() === '' ? [] : matchLabel(typed, entry.title, entry.keys)?.at ?? [])

/** The title's beginning, a whole key, the inside of the title, pinyin from the start of a key, pinyin inside one. */
function rankOf(entry: Entry, text: string): number {
  const title = entry.title.toLowerCase(), keys = entry.keys.toLowerCase().split(' ')
  if (title.startsWith(text)) return 5
  if (keys.includes(text)) return 4
  if (title.includes(text)) return 3
  if (keys.some((key) => key.startsWith(text))) return 2
  return entry.isFound === true || keys.some((key) => key.includes(text)) ? 1 : 0
}
