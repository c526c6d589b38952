import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { ImportChoice, ImportCreation, ImportEdit, ImportPreview, ImportRecord, ImportResult, ImportStep } from '../../../src-shared/ledger/import'
import { gatherPreview } from '../../../src-shared/ledger/import.rules'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { api, client } from '../../api/api'
import { saveFile } from '../../api/download'
import { describeError, type Described } from '../../api/errors'
import { useLongCommand, type LongCommand } from '../../api/useLongCommand'
import { NO_ROWS, type RowChoice } from './import.rows'
import { readFile, type ChosenFile } from './read-file'

export type Step = 'file' | 'columns' | 'check' | 'done'

/** What is chosen so far. `choice` is what the user settled of the mapping; the file says the rest. */
interface Wizard {
  step: Step; file: ChosenFile | undefined; record: ImportRecord; bookId: number | null; choice: ImportChoice | null; rows: RowChoice; allowRepeat: boolean; posts: boolean; problem: string | undefined; result: ImportResult | undefined
}

/** What came of a file; `key` is the file's, `choice` what it was read with. */
interface Reading { key: number; choice: ImportChoice | null; preview: ImportPreview; tookMs: number }
/** How far a dry run is. */
export type ReadingStep = Pick<ImportStep, 'phase' | 'done' | 'total'>

type RunInput = Parameters<typeof client.ledger.import.run>[0]
interface StepDone { done: number; total: number }
const runImport = (input: RunInput, options: { signal: AbortSignal }): Promise<AsyncIterator<StepDone, ImportResult>> => client.ledger.import.run(input, options)

/** The file sent once: what has read it is asked by its digest, and gets the bytes again only where it keeps them no longer. */
function useSentFile() {
  const known = useRef<{ key: number; digest: string }>(undefined)
  const sent = async <T>({ key, name, content }: ChosenFile, ask: (file: { fileName: string; content: string | null; digest: string | null }) => Promise<T>, isGone: (answer: T) => boolean = () => false): Promise<T> => {
    const digest = known.current?.key === key ? known.current.digest : null
    if (digest === null) return ask({ fileName: name, content, digest })
    try {
      const answer = await ask({ fileName: name, content: null, digest })
      if (!isGone(answer)) return answer
    } catch (error) {
      if (describeError(error).code !== 'FILE_GONE') throw error
    }
    return ask({ fileName: name, content, digest })
  }
  return { sent, learn: (key: number, digest: string) => { known.current = { key, digest } } }
}

export interface Import extends Wizard {
  preview: ImportPreview | undefined
  /** How long the dry run took, in milliseconds. */
  tookMs: number
  isReading: boolean
  readingStep: ReadingStep | undefined
  /** Gives a dry run up: the last one stands, or the page asks for a file again. */
  cancelReading: () => void
  error: Described | undefined
  run: LongCommand<Omit<RunInput, 'requestId'>, StepDone, ImportResult>
  set: (patch: Partial<Wizard>) => void
  takeFile: (files: readonly File[]) => Promise<void>
  /** Settles a part of the mapping; the sheet is read again. */
  settle: (patch: Partial<ImportChoice>) => void
  /** Writes cells over as the user typed them in the dry run. */
  mend: (edits: readonly ImportEdit[]) => void
  /** Reads one name of a field as another everywhere, or has it made (NEW_NAME). */
  rename: (field: string, name: string, target: string | undefined) => void
  /** Reads all these names of fields so at once. */
  renameAll: (told: readonly { field: string; name: string; target: string }[]) => void
  /** Has a record made with the import that a word of the file then means; without one takes the making back. */
  create: (word: string, creation: ImportCreation | undefined) => void
  importRows: (refs: readonly string[]) => Promise<void>
  fetchFaulty: () => void
}

export const blankChoice = (sheet: string): ImportChoice => ({ sheet, headerRow: null, fields: null, categories: null, year: null, isSwapped: false, words: {}, names: {}, sheets: null, edits: [], creations: [] })

/** What the user has settled shows at once, also while the sheet is being read again, so that no second change undoes the first. */
function withChoice(preview: ImportPreview, choice: ImportChoice | null): ImportPreview {
  if (choice?.sheet !== preview.mapping.sheet) return preview
  const { fields, categories, words, names, year } = choice
  const { mapping } = preview
  return { ...preview, mapping: { ...mapping, words, names, year, fields: fields ?? mapping.fields, categories: categories ?? mapping.categories } }
}

/** What the user settles in the dry run, as changes of the choice. */
function settling(preview: ImportPreview | undefined, choice: ImportChoice | null, set: (patch: Partial<Wizard>) => void): Pick<Import, 'mend' | 'rename' | 'renameAll' | 'create'> {
  /** What is settled by now, the earlier file's words among it. */
  const settled = (): ImportChoice => choice ?? { ...blankChoice(preview!.mapping.sheet), words: preview!.mapping.words, names: preview!.mapping.names }
  const mend = (edits: readonly ImportEdit[]) => {
    if (!preview) return
    const base = settled(), key = (edit: ImportEdit) => `${edit.ref} ${edit.part} ${edit.field}`
    set({ choice: { ...base, edits: [...new Map([...base.edits, ...edits].map((edit) => [key(edit), edit])).values()] }, problem: undefined })
  }
  const rename = (field: string, name: string, target: string | undefined) => {
    if (!preview) return
    const base = settled(), { [name]: _before, ...others } = base.names[field] ?? {}
    set({ choice: { ...base, names: { ...base.names, [field]: target === undefined ? others : { ...others, [name]: target } } }, problem: undefined })
  }
  const renameAll = (told: readonly { field: string; name: string; target: string }[]) => {
    if (!preview) return
    const base = settled(), names = { ...base.names }
    for (const { field, name, target } of told) names[field] = { ...names[field], [name]: target }
    set({ choice: { ...base, names }, problem: undefined })
  }
  const create = (word: string, creation: ImportCreation | undefined) => {
    if (!preview) return
    const base = settled()
    set({ choice: { ...base, creations: [...base.creations.filter((one) => one.word !== word), ...creation ? [creation] : []] }, problem: undefined })
  }
  return { mend, rename, renameAll, create }
}

/** The state of the import wizard (导入向导): a file, how it is read, and what the dry run says of it. */
export function useImport(initial: { record: ImportRecord; bookId: number | null }): Import {
  const [wizard, setWizard] = useState<Wizard>({ step: 'file', file: undefined, choice: null, rows: NO_ROWS, allowRepeat: false, posts: false, problem: undefined, result: undefined, ...initial })
  const set = useCallback((patch: Partial<Wizard>) => { setWizard((before) => ({ ...before, ...patch })) }, [])
  const { file, record, bookId, choice } = wizard, { sent, learn } = useSentFile()
  const [readingStep, setReadingStep] = useState<ReadingStep>()
  const reading = useQuery<Reading>({
    // The file's bytes stay out of the key, which is compared and kept as text.
    queryKey: ['import', file?.key, record, bookId, choice], enabled: file !== undefined, gcTime: 0, retry: false, staleTime: Infinity,
    // What was read before stays in view while a correction is read.
    placeholderData: (before) => (before?.key === file?.key ? before : undefined),
    queryFn: async ({ signal }) => {
      const start = performance.now()
      setReadingStep(undefined)
      const preview = await sent(file!, async (given) => gatherPreview(await client.ledger.import.preview({ ...given, record, bookId, mapping: choice }, { signal }), setReadingStep))
      learn(file!.key, preview.digest)
      return { key: file!.key, choice, preview, tookMs: performance.now() - start }
    }
  })
  const run = useLongCommand<RunInput, StepDone, ImportResult>(runImport, api.ledger.import.run.key()[0])
  const takeFile = async (files: readonly File[]) => {
    const [first] = files
    if (!first) return
    const read = await readFile(first)
    if ('problem' in read) set({ problem: texts[read.problem] })
    else set({ file: read, step: 'columns', choice: null, rows: NO_ROWS, allowRepeat: false, result: undefined, problem: files.length > 1 ? texts.oneFile : undefined })
  }
  const read = reading.data?.preview
  const preview = useMemo(() => read && withChoice(read, choice), [read, choice])
  const settle = (patch: Partial<ImportChoice>) => {
    if (!preview) return
    const { mapping } = preview
    // A changed column pins the others; a changed word or year leaves the columns to be found out.
    const columns = patch.fields || patch.categories ? { headerRow: mapping.headerRow, fields: mapping.fields, categories: mapping.categories, isSwapped: mapping.isSwapped } : {}
    const base: ImportChoice = choice ?? { ...blankChoice(mapping.sheet), words: mapping.words, names: mapping.names }
    set({ choice: { ...base, ...columns, ...patch }, rows: NO_ROWS, problem: undefined })
  }
  const { mend, rename, renameAll, create } = settling(preview, choice, set)
  const cancelReading = () => {
    if (reading.data?.key === file?.key) set({ choice: reading.data?.choice ?? null })
    else set({ file: undefined, step: 'file', choice: null, problem: texts.readingCancelled })
  }
  const fetchFaulty = () => {
    if (!file) return
    sent(file, (given) => client.ledger.import.export({ ...given, record, bookId, mapping: choice })).then(saveFile, (error: unknown) => { set({ problem: describeError(error).text }) })
  }
  const importRows = async (refs: readonly string[]) => {
    if (!file) return
    set({ problem: undefined })
    const { allowRepeat, posts } = wizard
    const outcome = await sent(file, (given) => run.run({ ...given, record, bookId, mapping: choice, rows: [...refs], allowRepeat, posts }), (answer) => answer?.ok === false && answer.error.code === 'FILE_GONE')
    if (!outcome) set({ problem: texts.cancelled })
    else if (outcome.ok) set({ step: 'done', result: outcome.value })
    else set({ problem: outcome.error.text })
  }
  return {
    ...wizard, preview, tookMs: reading.data?.tookMs ?? 0, isReading: reading.isFetching, error: reading.error ? describeError(reading.error) : undefined,
    readingStep: reading.isFetching ? readingStep : undefined, cancelReading, run, set, takeFile, settle, mend, rename, renameAll, create, importRows, fetchFaulty
  }
}
