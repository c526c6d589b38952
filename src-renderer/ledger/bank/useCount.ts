import { useMemo, useState } from 'react'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen } from '../../../src-shared/kernel/money'
import type { CashCount, CountLine } from '../../../src-shared/ledger/bank'
import { FACES, judgeCount } from '../../../src-shared/ledger/count.rules'

/** Money besides notes and coins, as typed. */
export interface TypedLine { key: number; kind: 'in' | 'out' | 'slip'; text: string; amount: string }
export interface TypedCount { pieces: Readonly<Record<number, string>>; others: readonly TypedLine[]; counter: string; witness: string; note: string }

export const KINDS = ['in', 'out', 'slip'] as const
export const blankCount = (counter: string): TypedCount => ({ pieces: {}, counter, witness: '', note: '', others: KINDS.map((kind, key) => ({ key, kind, text: '', amount: '' })) })

const piecesOf = (text: string | undefined): number | undefined => (text === undefined || text.trim() === '' ? 0 : /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined)
const fenOf = (text: string): number | undefined => { if (text.trim() === '') return 0; const read = parseAmount(text); return 'fen' in read && read.fen >= 0 ? read.fen : undefined }

/** What is typed as lines of a count; `bad` names the cells that can't be read. */
export function readCount(typed: TypedCount): { lines: CountLine[]; bad: ReadonlySet<string> } {
  const bad = new Set<string>()
  const faces = FACES.map((face): CountLine => {
    const pieces = piecesOf(typed.pieces[face])
    if (pieces === undefined) bad.add(`face ${face}`)
    return { kind: 'face', faceFen: fen(face), pieces: pieces ?? 0, amountFen: fen(face * (pieces ?? 0)), text: '' }
  })
  const others = typed.others.map((line): CountLine => {
    const amountFen = fenOf(line.amount)
    if (amountFen === undefined) bad.add(`line ${line.key}`)
    return { kind: line.kind, faceFen: fen(0), pieces: 0, amountFen: fen(amountFen ?? 0), text: line.text.trim() }
  })
  return { lines: [...faces, ...others], bad }
}

/** The sheet being filled in, with its sums against the book. */
export function useCount(bookFen: number, counter: string) {
  const [typed, setTyped] = useState(() => blankCount(counter))
  const read = useMemo(() => readCount(typed), [typed])
  return { typed, setTyped, ...read, judged: judgeCount(bookFen, read.lines), change: (patch: Partial<TypedCount>) => { setTyped((before) => ({ ...before, ...patch })) } }
}
export type Count = ReturnType<typeof useCount>

/** A count of the past with its sums. */
export const judgedOf = (count: Pick<CashCount, 'bookFen' | 'lines'>) => judgeCount(count.bookFen, count.lines)
