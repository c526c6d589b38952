import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importChoiceSchema, importRecordSchema, NEW_NAME, type ImportChoice, type ImportRecord } from '../../../src-shared/ledger/import'
import { gatherPreview } from '../../../src-shared/ledger/import.rules'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { exportInputSchema } from '../../../src-shared/ledger/report'
import { terminalMessages } from '../../../src-shared/messages/terminal'
import type { Api } from '../../app/serve'
import { givenPath } from '../folders'
import { oneOf, readJson, type Arguments } from './arguments'
import { UsageError } from './failure'
import { withOffice } from './office'
import { print, say } from './output'
import { statementBook } from './statement-book'

async function readGiven(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch {
    throw new UsageError(terminalMessages.fileUnreadable(path), 'FILE_UNREADABLE')
  }
}

async function bookId(api: Api, given: string): Promise<number> {
  const books = await api.ledger.book.list()
  const book = books.find(({ name }) => name === given) ?? books.find(({ id }) => String(id) === given)
  if (!book) throw new UsageError(terminalMessages.bookUnknown(given), 'BOOK_UNKNOWN')
  return book.id
}

/** Without --book: receipts go to the book that collects, or else a bank; a statement to the account whose number it bears; a day book to the cash box. */
async function importBook(api: Api, given: string | undefined, record: ImportRecord, path: string, content: Uint8Array): Promise<number | null> {
  if (!IMPORT_RECORDS[record].hasBook) return null
  if (given !== undefined) return bookId(api, given)
  const books = (await api.ledger.book.list()).filter((book) => book.isActive)
  const book = record === 'bank' ? await statementBook(basename(path), content, books) : record === 'receipts'
    ? books.find(({ flow }) => flow === 'collection') ?? books.find(({ kind }) => kind === 'bank') ?? books[0] : books.find(({ kind }) => kind === 'cash') ?? books[0]
  if (!book) throw new UsageError(terminalMessages.noBook, 'BOOK_UNKNOWN')
  say(terminalMessages.bookChosen(book.name))
  return book.id
}

const PARTIES = ['staff', 'customer', 'product', 'department'] as const
/** Ids of the parties named by options, by name, code or number. */
async function partyIds(args: Arguments, api: Api): Promise<Record<string, number>> {
  const ids: Record<string, number> = {}
  for (const kind of PARTIES) {
    const given = args.text(kind)
    if (given === undefined) continue
    const entries = await api.workspace.directory.list({ kind })
    const entry = entries.find(({ name }) => name === given) ?? entries.find(({ code }) => code === given) ?? entries.find(({ id }) => String(id) === given)
    if (!entry) throw new UsageError(terminalMessages.partyUnknown(kind, given), 'ENTRY_UNKNOWN')
    ids[`${kind}Id`] = entry.id
  }
  return ids
}

async function accountId(api: Api, given: string): Promise<number> {
  const accounts = await api.ledger.account.list()
  const account = accounts.find(({ code }) => code === given) ?? accounts.find(({ id }) => String(id) === given)
  if (!account) throw new UsageError(terminalMessages.accountUnknown(given), 'ACCOUNT_UNKNOWN')
  return account.id
}

function readMapping(typed: string | undefined): ImportChoice | null {
  if (typed === undefined) return null
  const parsed = importChoiceSchema.safeParse(readJson(typed))
  if (!parsed.success) throw new UsageError(terminalMessages.inputWrong(parsed.error.issues.map((issue) => `mapping.${issue.path.join('.')} ${issue.message}`)))
  return parsed.data
}

/** What --create names, and the fields of a file that may hold it: what needs no more than its name. */
const CREATES = { staff: ['staff', 'keeper'], customers: ['customer'], products: ['product'], departments: ['department'] } as const satisfies Readonly<Record<string, readonly string[]>>

/** --create staff,customers: what the file names and the office lacks is made with the import, but for names that come near one there is. */
async function creating(api: Api, source: Parameters<Api['ledger']['import']['preview']>[0], given: string | undefined): Promise<ImportChoice | null> {
  const mapping = source.mapping ?? null
  if (given === undefined) return mapping as ImportChoice | null
  const fields = new Set<string>(given.split(',').flatMap((kind) => CREATES[oneOf('--create', kind.trim(), Object.keys(CREATES) as (keyof typeof CREATES)[])]))
  const preview = await gatherPreview(await api.ledger.import.preview(source))
  const wanted = preview.unknown.filter(({ field, canCreate }) => canCreate && fields.has(field))
  const made = wanted.filter(({ near }) => near.length === 0), names = { ...preview.mapping.names }
  for (const { field, name } of made) names[field] = { ...names[field], [name]: NEW_NAME }
  for (const { name, near } of wanted.filter((one) => one.near.length > 0)) say(terminalMessages.notCreated(name, near))
  if (made.length > 0) say(terminalMessages.creating(made.map(({ name }) => name)))
  return importChoiceSchema.parse({ ...mapping, sheet: preview.mapping.sheet, words: preview.mapping.words, names })
}

/** `import`: a file as any kind of record. Prints the preview (--dry-run) or what was made. */
export async function importFile(args: Arguments): Promise<number> {
  const path = givenPath(args.positionals[0] ?? '')
  const record = args.choice('as', importRecordSchema.options), book = args.text('book'), mapping = readMapping(args.text('map') ?? args.text('mapping'))
  const bytes = await readGiven(path)
  return withOffice(args, async ({ api, invoke }) => {
    const sent = { fileName: basename(path), content: bytes.toString('base64'), record, bookId: await importBook(api, book, record, path, bytes), mapping }
    const source = { ...sent, mapping: await creating(api, sent, args.text('create')) }
    if (args.flag('dry-run')) {
      const preview = await gatherPreview(await api.ledger.import.preview(source))
      print(preview)
      say(terminalMessages.dryRun(preview.rows.length, preview.rows.filter(({ problems }) => problems.length > 0).length))
      return 0
    }
    const result = await invoke('ledger.import.run', { ...source, allowRepeat: args.flag('allow-repeat'), posts: args.flag('post') }, (event) => {
      const { done, total } = event as { done: number; total: number }
      say(terminalMessages.progress(done, total))
    }) as { imported: number; failedRows: unknown[] }
    print(result)
    say(terminalMessages.imported(result.imported, result.failedRows.length))
    return 0
  })
}

/** The options by which the input's fields are given. */
const OPTIONS: Readonly<Record<string, string>> = { accountId: '--account', asOf: '--as-of', bookId: '--book', customerId: '--customer', staffId: '--staff' }
const FORMATS = ['xlsx', 'csv', 'hledger'] as const
/** The word that says what is exported, as the help writes it. */
export const WHAT = terminalMessages.words.what

async function exportInput(args: Arguments, api: Api) {
  const account = args.text('account'), book = args.text('book'), level = args.text('level'), parties = await partyIds(args, api)
  const asked = {
    what: oneOf(WHAT, args.positionals[0] ?? '', exportInputSchema.options.map((one) => one.shape.what.value)), format: args.choice('format', FORMATS), from: args.text('from'), to: args.text('to'), month: args.text('month'), state: args.text('state'), text: args.text('text'),
    asOf: args.text('as-of'), by: args.text('by'), rows: args.text('rows'), type: args.text('type'), ...(level === undefined ? {} : { level: Number.isNaN(Number(level)) ? level : Number(level) }),
    kind: args.text('kind'), ...parties, ...(Object.keys(parties).length === 0 ? {} : { only: parties }),
    ...(account === undefined ? {} : { accountId: await accountId(api, account) }), ...(book === undefined ? {} : { bookId: await bookId(api, book) })
  }
  const parsed = exportInputSchema.safeParse(asked)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path: [field], message }) => ({ option: OPTIONS[String(field)] ?? `--${String(field)}`, field: String(field), message }))
  const missing = wrong.filter(({ field }) => (asked as Record<string, unknown>)[field] === undefined)
  if (missing.length > 0) throw new UsageError(terminalMessages.optionMissing(missing.map(({ option }) => option)))
  throw new UsageError(terminalMessages.inputWrong(wrong.map(({ option, message }) => `${option} ${message}`)))
}

/** `export`: a report as a file. Text goes to stdout unless --out names a file; a workbook always becomes a file. */
export function exportFile(args: Arguments): Promise<number> {
  return withOffice(args, async ({ api }) => {
    const input = await exportInput(args, api)
    const { fileName, content } = await api.ledger.export.run(input)
    const bytes = Buffer.from(content, 'base64'), out = args.text('out')
    if (out === undefined && input.format !== 'xlsx') {
      process.stdout.write(bytes)
      return 0
    }
    const path = givenPath(out ?? fileName)
    try {
      await writeFile(path, bytes)
    } catch {
      throw new UsageError(terminalMessages.fileUnwritable(path), 'FILE_UNWRITABLE')
    }
    print({ file: path, bytes: bytes.length })
    say(terminalMessages.written(path))
    return 0
  })
}

/** `check`: every data check. Prints them all; exit code 1 when one found something. */
export function check(args: Arguments): Promise<number> {
  return withOffice(args, async ({ api }) => {
    const result = await api.workspace.check.run()
    print(result)
    say(terminalMessages.checked(result.checks.length, result.checks.filter(({ ok }) => !ok).length))
    return result.ok ? 0 : 1
  })
}
