import { NEW_NAME, type ImportPreview } from '../../../src-shared/ledger/import'
import { matchKey } from '../../../src-shared/tabular/text'
import type { DirectoryEntry, DirectoryKind } from '../../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../../db/connection'
import { entryNamed, listDirectory } from '../../workspace/directory.service'
import { kept } from '../office.facts'
import type { Made } from './import.kind'

/** Whom a name of the file means: somebody of the office, somebody to be made, or nobody known. */
export type Found = { id: number; name: string } | { id: null; isNew: true; name: string } | { id: null; isNew: false; name: string }

/** The names of a file against those of the office; what is not known is counted. */
export interface Names {
  /** What the user wants a word of a field to be read as. */
  told(field: string, text: string): string | undefined
  find(kind: DirectoryKind, field: string, text: string): Found
  /** Counts a name that nothing fits, with names of the office that come near it. */
  miss(field: string, text: string, canCreate: boolean, known: readonly string[]): void
  /** The id of what was found, made when it is new. */
  take(w: WriteDb, kind: DirectoryKind, found: Found | undefined, made: Made[]): number | null
  all(kind: DirectoryKind): readonly DirectoryEntry[]
  unknown(): ImportPreview['unknown']
}

const MOST_NEAR = 3

export function namesOf(db: ReadDb, told: Readonly<Record<string, Readonly<Record<string, string>>>>): Names {
  const entries = kept((kind: DirectoryKind) => listDirectory(db, kind))
  const index = kept((kind: DirectoryKind) => new Map(entries(kind).flatMap((entry) => [[matchKey(entry.code), entry], [matchKey(entry.name), entry]] as const)))
  const missed = new Map<string, ImportPreview['unknown'][number]>()
  const near = kept((field: string) => kept((text: string) => nearest(text, pools.get(field) ?? [])))
  const pools = new Map<string, readonly string[]>(), taken = new Map<string, number>()
  const names: Names = {
    told: (field, text) => told[field]?.[text],
    all: entries,
    find(kind, field, text) {
      const target = told[field]?.[text]
      // What an earlier file had made is there by now.
      const entry = index(kind).get(matchKey(target === undefined || target === NEW_NAME ? text : target))
      if (!entry && target === NEW_NAME) return { id: null, isNew: true, name: text }
      return entry ? { id: entry.id, name: entry.name } : { id: null, isNew: false, name: text }
    },
    miss(field, name, canCreate, known) {
      pools.set(field, known)
      const key = `${field} ${name}`, before = missed.get(key)
      missed.set(key, before ? { ...before, rows: before.rows + 1 } : { field, name, rows: 1, canCreate, near: near(field)(name) })
    },
    take(w, kind, found, made) {
      if (!found) return null
      if (found.id !== null) return found.id
      if (!found.isNew) return null
      const key = `${kind} ${found.name}`, before = taken.get(key)
      if (before !== undefined) return before
      const isThere = entries(kind).some((entry) => entry.name === found.name)
      const id = entryNamed(w, kind, found.name)
      taken.set(key, id)
      if (!isThere) made.push({ kind, id, before: null })
      return id
    },
    unknown: () => [...missed.values()]
  }
  return names
}

/** Names that share most of their characters with the text, the likest first. */
export function nearest(text: string, known: readonly string[]): string[] {
  const own = new Set(matchKey(text))
  const scored = known.map((name) => {
    const key = matchKey(name), shared = [...new Set(key)].filter((char) => own.has(char)).length
    return { name, score: (2 * shared) / (own.size + new Set(key).size) }
  })
  return scored.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score).slice(0, MOST_NEAR).map(({ name }) => name)
}
