/** What this machine's interface remembers. A browser may refuse storage; then it is simply forgotten. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/** Remembers text under a key, or forgets it with null. */
export function remember(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Nothing depends on it.
  }
}

/** Where the sheets of one user in one office (`owner` names both) keep how their columns are arranged. */
export const layoutStore = (owner: string) => ({
  get: (key: string) => recall(`outpost.sheet.${owner}.${key}`),
  set: (key: string, text: string) => { remember(`outpost.sheet.${owner}.${key}`, text === '' ? null : text) }
})
