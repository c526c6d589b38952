import { z } from 'zod'
import type { ImportMapping, ImportRecord } from '../../../src-shared/ledger/import'
import type { Header } from '../../../src-shared/tabular/header'
import { titleKey } from '../../../src-shared/tabular/title'
import type { ReadDb, WriteDb } from '../../db/connection'
import { keepLayout, layoutOf } from './import.repo'

const bodySchema = z.object({
  fields: z.record(z.string(), z.string()), categories: z.array(z.object({ title: z.string(), category: z.string() })), isSwapped: z.boolean(),
  words: z.record(z.string(), z.string()), names: z.record(z.string(), z.record(z.string(), z.string()))
})
/** How files of one layout were read the last time: which title feeds which field, and where the file's words go. */
export type Layout = z.infer<typeof bodySchema>

/** A layout is known by its titles, whatever their order: sheets of one year differ in it. */
const fingerprint = (header: Header) => header.columns.map((column) => titleKey(column.title)).sort().join('|')

/** The layout of files with these titles, or undefined when none came in yet. */
export function findLayout(db: ReadDb, record: ImportRecord, header: Header): Layout | undefined {
  const row = layoutOf.get(db, { record, titles: fingerprint(header) })
  const parsed = row && bodySchema.safeParse(JSON.parse(row.body))
  return parsed?.success ? parsed.data : undefined
}

/** Keeps how a file was read, for the next with the same titles. */
export function rememberLayout(w: WriteDb, record: ImportRecord, header: Header, mapping: ImportMapping): void {
  const titles = new Map(header.columns.map((column) => [column.index, titleKey(column.title)]))
  const body: Layout = {
    fields: Object.fromEntries(Object.entries(mapping.fields).map(([field, index]) => [field, titles.get(index) ?? ''])),
    categories: mapping.categories.map(({ index, category }) => ({ title: titles.get(index) ?? '', category })),
    isSwapped: mapping.isSwapped, words: mapping.words, names: mapping.names
  }
  keepLayout.run(w, { record, titles: fingerprint(header), body: JSON.stringify(body), at: w.now })
}

/** The columns of a layout in a sheet with its titles; undefined when a title stands over two columns. */
export function columnsOf(layout: Pick<Layout, 'fields' | 'categories'>, header: Header): Pick<ImportMapping, 'fields' | 'categories'> | undefined {
  const index = new Map(header.columns.map((column) => [titleKey(column.title), column.index]))
  if (index.size < header.columns.length) return undefined
  const fields = Object.entries(layout.fields).flatMap(([field, title]) => (index.has(title) ? [[field, index.get(title)!] as const] : []))
  const categories = layout.categories.flatMap(({ title, category }) => (index.has(title) ? [{ index: index.get(title)!, category }] : []))
  return { fields: Object.fromEntries(fields), categories }
}
