/** How well a text was found: 0 is best. `at` are [from, to) offsets in the label to be shown. */
export interface Match { rank: number; at: readonly (readonly [number, number])[] }

const NOTHING: Match = { rank: 9, at: [] }

/**
 * Matches what was typed against a label, its code and its pinyin key (`clf chailvfei`): the start of the code, the
 * label itself, the start of the initials or of the full pinyin, then anywhere in the initials. Undefined when not found.
 */
export function matchLabel(typed: string, label: string, pinyin: string, code = ''): Match | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return NOTHING
  if (code !== '' && code.startsWith(text)) return { rank: 0, at: [] }
  const at = label.toLowerCase().indexOf(text)
  if (at >= 0) return { rank: at === 0 ? 1 : 2, at: [[at, at + text.length]] }
  if (!/^[a-z0-9]+$/.test(text)) return undefined
  const keys = pinyin.split(' ')
  if (keys.some((key) => key.startsWith(text))) return { rank: 3, at: initialsAt(label, keys, text) }
  if (keys.some((key) => key.includes(text))) return { rank: 4, at: initialsAt(label, keys, text) }
  return undefined
}

/** Where the initials typed stand in the label, when key and label have as many characters. */
function initialsAt(label: string, keys: readonly string[], text: string): readonly (readonly [number, number])[] {
  const spoken = [...label].map((char, index) => ({ char, index })).filter(({ char }) => /[\p{L}\p{N}]/u.test(char))
  const key = keys.find((found) => found.length === spoken.length && found.includes(text))
  if (key === undefined) return []
  const from = key.indexOf(text)
  return [[spoken[from]!.index, spoken[from + text.length - 1]!.index + 1]]
}
