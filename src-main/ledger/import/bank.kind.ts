import { fen, formatFen, sumFen, ZERO } from '../../../src-shared/kernel/money'
import type { ImportRemark } from '../../../src-shared/ledger/import'
import { balanceBreaks, bankOpening, inBankOrder } from '../../../src-shared/ledger/bank.balance'
import { fullSummary, LONGEST_SUMMARY } from '../../../src-shared/ledger/import.rules'
import { recordTexts } from '../../../src-shared/messages/import-records'
import * as repo from '../bank.repo'
import { keepStatement } from '../bank.service'
import { getBook } from '../book.service'
import { matcherOf } from './import.matching'
import { NOTHING_WRITTEN, plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'

interface FileLine { entry: Entry; id: number; date: string; amountFen: number; balanceFen: number | null; party: string; summary: string; serial: string; problems: ImportRemark[] }

/** More breaks than this and the balances are not those of these lines: filtered, or of several accounts. */
const MOST_BREAKS = 0.3
const STEP = 500

/** 银行对账单: lines as the bank has them; those kept already are known by their serial, or by day, amount and balance. */
export function checkBank({ db, entries, passed, source, words }: KindInput): Checked {
  const book = getBook(db, source.bookId ?? 0), { dateProblem } = matcherOf(db, book.id, words)
  const lines = entries.map((entry, index) => { passed(); return toLine(entry, index, dateProblem) })
  const dated = lines.filter((line) => line.date !== '' && line.amountFen !== 0)
  const ordered = inBankOrder([...dated].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)))
  const known = knownLines(db, book.id, dated), breaks = new Map(balanceBreaks(ordered).map((found) => [found.id, found]))
  const isJumbled = breaks.size > Math.max(2, dated.length * MOST_BREAKS), serials = new Map<string, FileLine>()
  const rows = lines.map((line) => {
    const { entry, amountFen } = line, twin = line.serial === '' ? undefined : serials.get(serialKey(line))
    const found = breaks.get(line.id), notices: ImportRemark[] = found && !isJumbled ? [{ field: 'balance', code: 'balance_differs', text: formatFen(fen(found.expectedFen)) }] : []
    if (line.serial !== '') serials.set(serialKey(line), twin ?? line)
    const problems = twin ? [...line.problems, { field: 'serial', code: 'serial_taken', text: recordTexts.atRow(twin.entry.row.rowNumber) }] : line.problems
    const isKnown = takeKnown(known, line)
    return plainRow(entry, {
      problems, notices, isDuplicate: isKnown, double: isKnown ? recordTexts.inOffice(`${line.date} ${formatFen(fen(amountFen))} ${line.summary}`) : '',
      cells: { ...entry.row.values, date: line.date === '' ? null : line.date, party: line.party, summary: line.summary, serial: line.serial, balance: line.balanceFen },
      inFen: fen(Math.max(amountFen, 0)), outFen: fen(Math.max(-amountFen, 0))
    })
  })
  return {
    rows, warnings: [...(breaks.size > 0 ? [{ code: 'bank_breaks', data: { rows: breaks.size } }] : []), ...gapBefore(db, book.id, ordered)],
    ...(book.kind === 'bank' ? {} : { gap: { code: 'BOOK_NOT_BANK', data: { book: book.name } } }),
    *write(w, wanted) {
      const made: Made[] = [], chosen = ordered.filter((line) => wanted.has(line.entry.ref))
      for (let from = 0; from < chosen.length; from += STEP) {
        for (const id of keepStatement(w, book.id, chosen.slice(from, from + STEP))) made.push({ kind: 'bank_line', id, before: null })
        yield { done: made.length, total: chosen.length }
      }
      return { ...NOTHING_WRITTEN, made }
    }
  }
}

const fenOf = ({ row }: Entry, key: string) => { const value = row.values[key]; return typeof value === 'number' ? value : 0 }

function toLine(entry: Entry, id: number, dateProblem: (date: string) => string | undefined): FileLine {
  const { row } = entry, date = textOf(row, 'date'), amountFen = sumFen([fenOf(entry, 'income'), -fenOf(entry, 'expense')]), balance = row.values['balance']
  const party = textOf(row, 'party') || textOf(row, amountFen > 0 ? 'payer' : 'payee')
  const own = textOf(row, 'summary'), more = [textOf(row, 'purpose'), textOf(row, 'remark')]
  const late = date === '' ? undefined : dateProblem(date), problems = remarksOf(row)
  if (late) problems.push({ field: 'date', code: late, text: date })
  if (amountFen === ZERO && problems.length === 0) problems.push({ field: 'income', code: 'no_amount', text: '' })
  return { entry, id, date, amountFen, balanceFen: typeof balance === 'number' ? balance : null, party, summary: fullSummary(own, more).slice(0, LONGEST_SUMMARY), serial: textOf(row, 'serial'), problems }
}

type Kept = ReturnType<typeof repo.linesBetween.all>[number]
const serialKey = (line: { serial: string; date: string; amountFen: number }) => `${line.serial} ${line.date} ${line.amountFen}`
const plainKey = (line: { date: string; amountFen: number; balanceFen: number | null; party: string; summary: string }) => `${line.date} ${line.amountFen} ${line.balanceFen ?? `${line.party} ${line.summary}`}`

/** Lines kept of the file's days, each to be recognised once: a day may well have two equal fees. */
function knownLines(db: KindInput['db'], bookId: number, lines: readonly FileLine[]): Kept[] {
  const days = lines.map((line) => line.date).sort()
  return days.length === 0 ? [] : repo.linesBetween.all(db, { bookId, from: days[0]!, to: days.at(-1)! })
}

function takeKnown(known: Kept[], line: FileLine): boolean {
  const bySerial = line.serial === '' ? -1 : known.findIndex((kept) => kept.serial !== '' && serialKey(kept) === serialKey(line))
  // Where both have serials that differ, they are two lines, however alike.
  const at = bySerial >= 0 ? bySerial : known.findIndex((kept) => plainKey(kept) === plainKey(line) && (kept.serial === '' || line.serial === ''))
  if (at < 0) return false
  known.splice(at, 1)
  return true
}

/** Where this statement doesn't begin with what the last one ended with. */
function gapBefore(db: KindInput['db'], bookId: number, ordered: readonly FileLine[]): Checked['warnings'] {
  const [first] = ordered, fileFen = bankOpening(ordered)
  if (!first || fileFen === null) return []
  const held = inBankOrder(repo.balances.all(db, { bookId, to: first.date })).filter((line) => line.date < first.date), opening = bankOpening(held)
  const heldFen = held.at(-1)?.balanceFen ?? (opening === null ? null : opening + held.reduce((sum, line) => sum + line.amountFen, 0))
  return held.length === 0 || heldFen === null || heldFen === fileFen ? [] : [{ code: 'bank_gap', data: { date: held.at(-1)!.date, heldFen, fileFen } }]
}
