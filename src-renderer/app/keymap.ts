/** What the frame's keys do. */
export type FrameKey = 'palette' | 'help' | 'keys' | 'next' | 'previous' | 'close' | 'nth' | 'region' | 'regionBack'

/**
 * The frame's keys (框架快捷键) and all chords of each, as people read them. The handlers and the list of keys both read
 * this; `1…9` stands for each of the nine.
 */
export const FRAME_KEYS: readonly { id: FrameKey; chords: readonly string[] }[] = [
  { id: 'palette', chords: ['Ctrl K'] },
  { id: 'help', chords: ['F1'] },
  { id: 'keys', chords: ['Ctrl /'] },
  { id: 'next', chords: ['Ctrl Tab', 'Alt PageDown'] },
  { id: 'previous', chords: ['Ctrl Shift Tab', 'Alt PageUp'] },
  { id: 'close', chords: ['Ctrl W', 'Alt W'] },
  { id: 'nth', chords: ['Alt 1…9'] },
  { id: 'region', chords: ['F6'] },
  { id: 'regionBack', chords: ['Shift F6'] }
]

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** A key press as a chord is written: Ctrl Shift Tab. The command key counts as Ctrl. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  const name = key.length === 1 ? key.toUpperCase() : key.replace(/^Arrow/, '')
  // Shift is part of what a sign like / or ? is, but not of a letter or a named key.
  const hasShift = shiftKey && (key.length > 1 || /[a-z0-9]/i.test(key))
  return [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', hasShift ? 'Shift' : '', name].filter(Boolean).join(' ')
}

/** Whether a press is one of the chords; answers the number for `1…9`, else 0. Undefined when it is none. */
export function matchChord(press: KeyPress, chords: readonly string[]): number | undefined {
  const pressed = chordOf(press)
  for (const chord of chords) {
    if (chord === pressed) return 0
    if (chord.endsWith('1…9') && /^[1-9]$/.test(press.key) && pressed === chord.replace('1…9', press.key)) return Number(press.key)
  }
  return undefined
}

/** The frame's key for a press, with the number where it is one of nine; undefined when it is none of its keys. */
export function shortcutOf(press: KeyPress): { id: FrameKey; nth: number } | undefined {
  for (const { id, chords } of FRAME_KEYS) {
    const nth = matchChord(press, chords)
    if (nth !== undefined) return { id, nth }
  }
  return undefined
}
