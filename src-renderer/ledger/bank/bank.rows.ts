import type { Month } from '../../../src-shared/kernel/calendar'
import { lastDay } from '../../../src-shared/kernel/calendar'
import type { BankLine, BookLine, MatchProposal } from '../../../src-shared/ledger/bank'
import { SURE } from '../../../src-shared/ledger/bank.rules'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { voucherNo } from '../../../src-shared/messages/ledger'
import type { Tone } from '../../grid/sheet.types'

/** A line of either side as the panes show it; `no` is the voucher's number or the bank's serial. */
export interface PaneRow {
  id: string; side: 'book' | 'bank'; date: string; no: string; summary: string; party: string; amountFen: number; balanceFen: number | null
  matchId: number | null; proposal: number; state: string; tone: Tone | undefined; isPicked: boolean; book: BookLine | undefined; bank: BankLine | undefined
}
export type Shown = 'open' | 'matched' | 'all'

export const bookKey = ({ voucherId, lineNo }: { voucherId: number; lineNo: number }) => `b${voucherId}/${lineNo}`
export const bankKey = (id: number) => `k${id}`
/** The lines of a proposal by key. */
export const keysOf = (proposal: MatchProposal) => [...proposal.book.map(bookKey), ...proposal.bank.map(bankKey)]

/** The rows in which every word sought stands: in day, summary, other party, number, or as an amount with or without commas. */
export function soughtRows(rows: readonly PaneRow[], sought: string): readonly PaneRow[] {
  const words = sought.normalize('NFKC').toLowerCase().replace(/(\d),(?=\d{3})/g, '$1').split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = [row.date, row.no, row.summary, row.party, row.state, (row.amountFen / 100).toFixed(2)].join(' ').toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

interface Given { book: readonly BookLine[]; bank: readonly BankLine[]; proposals: readonly MatchProposal[]; picked: ReadonlySet<string>; shown: Shown; month: Month }

/** Both panes: each line with what is proposed of it and whether it is picked. */
export function paneRows({ book, bank, proposals, picked, shown, month }: Given): { book: PaneRow[]; bank: PaneRow[] } {
  const proposed = new Map(proposals.flatMap((proposal, index) => keysOf(proposal).map((key) => [key, index] as const)))
  const end = lastDay(month)
  const wanted = ({ matchId }: { matchId: number | null }) => shown === 'all' || (matchId === null) === (shown === 'open')
  const stateOf = (key: string, line: { matchId: number | null; matchDate: string | null }, own: { text: string; tone: Tone } | undefined): Pick<PaneRow, 'state' | 'tone' | 'proposal'> => {
    const at = proposed.get(key) ?? -1, proposal = proposals[at]
    if (line.matchId !== null) return { state: (line.matchDate ?? '') > end ? texts.states.later : own?.text ?? texts.states.matched(line.matchId), tone: own?.tone ?? 'plain', proposal: -1 }
    if (proposal) return { state: proposal.confidence >= SURE ? texts.states.sure(at + 1) : texts.states.likely(at + 1), tone: proposal.confidence >= SURE ? 'ok' : 'wait', proposal: at }
    return { state: own?.text ?? '', tone: own?.tone, proposal: -1 }
  }
  return {
    book: book.filter(wanted).map((line) => {
      const id = bookKey(line)
      return { id, side: 'book', date: line.date, no: voucherNo(line.type, line.no), summary: line.summary, party: line.party, amountFen: line.amountFen, balanceFen: null, matchId: line.matchId, isPicked: picked.has(id), book: line, bank: undefined, ...stateOf(id, line, bookState(line)) }
    }),
    bank: bank.filter(wanted).map((line) => {
      const id = bankKey(line.id)
      return { id, side: 'bank', date: line.date, no: line.serial, summary: line.summary, party: line.party, amountFen: line.amountFen, balanceFen: line.balanceFen, matchId: line.matchId, isPicked: picked.has(id), book: undefined, bank: line, ...stateOf(id, line, line.made && line.matchId === null ? { text: texts.states.made, tone: 'draft' } : undefined) }
    })
  }
}

function bookState(line: BookLine): { text: string; tone: Tone } | undefined {
  if (line.reversedBy !== null) return { text: texts.states.reversed, tone: 'err' }
  if (line.reverses !== null) return { text: texts.states.red, tone: 'err' }
  return line.isEarlier && line.matchId === null ? { text: texts.states.earlier, tone: 'plain' } : undefined
}

/** What is picked on each side, and whether it may be matched: two lines or more, with equal sums. */
export function selectionOf(rows: { book: readonly PaneRow[]; bank: readonly PaneRow[] }) {
  const of = (list: readonly PaneRow[]) => { const picked = list.filter((row) => row.isPicked); return { rows: picked, fen: picked.reduce((sum, row) => sum + row.amountFen, 0) } }
  const book = of(rows.book), bank = of(rows.bank)
  return { book, bank, count: book.rows.length + bank.rows.length, differenceFen: book.fen - bank.fen, mayMatch: book.rows.length + bank.rows.length >= 2 && book.fen === bank.fen }
}
