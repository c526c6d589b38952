import { createRequire } from 'node:module'

let loaded: typeof import('pinyin-pro') | undefined
/** The dictionary is the largest thing the services load, and most commands never ask for a reading. */
const dictionary = () => (loaded ??= createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro'))

/** Readings kept for one text; a long name of many-voiced characters would otherwise have thousands. */
const MAX_READINGS = 8

/**
 * 拼音检索码: what a name is found by, space-separated, initials before full spelling: `cq zq chongqing zhongqing` for
 * 重庆. Every reading of a many-voiced character counts, the one its word suggests first; letters and digits stay, ü is
 * v, all else is dropped.
 */
export function pinyinKey(text: string): string {
  let readings: { initials: string; full: string }[] = [{ initials: '', full: '' }]
  for (const syllables of syllablesOf(text)) {
    const kept = readings.length * syllables.length > MAX_READINGS ? syllables.slice(0, 1) : syllables
    readings = kept.flatMap(({ initial, full }) =>
      readings.map((before) => ({ initials: before.initials + initial, full: before.full + full })))
  }
  return [...new Set([...readings.map((r) => r.initials), ...readings.map((r) => r.full)])].join(' ').trim()
}

function syllablesOf(text: string) {
  const plain = text.normalize('NFKC').toLowerCase()
  const { pinyin, polyphonic } = dictionary()
  const inWord = pinyin(plain, { toneType: 'none', type: 'array', v: true })
  const every = polyphonic(plain, { toneType: 'none', type: 'array', v: true })
  const found: { initial: string; full: string }[][] = []
  for (const [index, likely] of inWord.entries()) {
    const spellings = [...new Set([likely, ...(every.length === inWord.length ? every[index] ?? [] : [])])]
      .map((spelling) => spelling.replace(/[^a-z0-9]/g, '')).filter((spelling) => spelling !== '')
    if (spellings.length > 0) found.push(spellings.map((full) => ({ initial: /^\d/.test(full) ? full : full.slice(0, 1), full })))
  }
  return found
}
