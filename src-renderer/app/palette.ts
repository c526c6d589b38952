import type { IconName } from '../ui/Icon'

/** Something the palette offers: a page or an action. `keys` are pinyin initials and full pinyin, split by spaces. */
export interface Entry { id: string; kind: 'page' | 'action'; title: string; hint: string; keys: string; icon: IconName; shortcut?: string; run: () => void }

export interface Found { entry: Entry; rank: number }

/**
 * Entries that answer what was typed, best first: the title's beginning, its inside, pinyin from the start of a key,
 * pinyin inside one. Nothing typed shows all, in their own order.
 */
export function findEntries(entries: readonly Entry[], typed: string): Entry[] {
  const text = typed.trim().toLowerCase()
  if (text === '') return [...entries]
  return entries
    .map((entry): Found => ({ entry, rank: rankOf(entry, text) }))
    .filter(({ rank }) => rank > 0)
    .toSorted((a, b) => b.rank - a.rank)
    .map(({ entry }) => entry)
}

function rankOf(entry: Entry, text: string): number {
  const title = entry.title.toLowerCase()
  const keys = entry.keys.split(' ')
  if (title.startsWith(text)) return 5
  if (keys.includes(text)) return 4
  if (title.includes(text)) return 3
  if (keys.some((key) => key.startsWith(text))) return 2
  return keys.some((key) => key.includes(text)) ? 1 : 0
}
