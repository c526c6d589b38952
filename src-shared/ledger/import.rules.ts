import { importWords } from '../messages/import'
import { matchKey } from '../tabular/text'
import type { Category } from './account'

/** Names a file's category may go by, for the category's own name: 业务招待费 is 交际费, 车费 is 交通. */
const SYNONYMS: readonly (readonly [own: string, words: readonly string[]])[] = importWords.categorySynonyms

/**
 * The expense category that a file's word means: its own name or full name first, then a known synonym, then a name
 * that contains the other. A root with children means its 其他, or its first child. Undefined when nothing fits.
 */
export function categoryFor(text: string, categories: readonly Category[]): Category | undefined {
  const key = matchKey(text)
  if (key === '') return undefined
  const active = categories.filter((category) => category.isActive)
  const named = (name: string) => active.find((category) => matchKey(category.name) === matchKey(name) || matchKey(category.fullName) === matchKey(name))
  const synonym = SYNONYMS.find(([, words]) => words.some((word) => matchKey(word) === key))?.[0]
    ?? SYNONYMS.find(([, words]) => words.some((word) => key.includes(matchKey(word))))?.[0]
  const found = named(text) ?? (synonym === undefined ? undefined : named(synonym))
    ?? active.find((category) => category.isLeaf && (key.includes(matchKey(category.name)) || matchKey(category.name).includes(key)))
  return found && leafOf(found, active)
}

function leafOf(category: Category, categories: readonly Category[]): Category | undefined {
  if (category.isLeaf) return category
  const children = categories.filter((child) => child.parentId === category.id)
  const general = children.find((child) => matchKey(child.name).startsWith(matchKey(importWords.general))) ?? children[0]
  return general && leafOf(general, categories)
}

/** What kind of account a summary speaks of when no category says so: money drawn from the bank, or an advance. */
export function counterHint(summary: string): 'bank' | 'cash' | 'advance' | 'head_office' | undefined {
  const key = matchKey(summary)
  return importWords.counterHints.find(([, words]) => words.some((word) => key.includes(matchKey(word))))?.[0]
}
