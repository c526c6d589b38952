import { formatFen } from '../../../src-shared/kernel/money'
import { uppercaseAmount } from '../../../src-shared/kernel/uppercase'
import type { CashCount } from '../../../src-shared/ledger/bank'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { countTexts as texts } from '../../../src-shared/messages/count-screen'
import type { PrintRow, PrintTable } from '../../print/print.table'
import { resultText } from './count.result'
import { judgedOf } from './useCount'

/** What a printed count needs of one, kept or still being filled in. */
export type PrintableCount = Pick<CashCount, 'date' | 'counter' | 'witness' | 'note' | 'bookFen' | 'countedFen' | 'lines'>

/** 库存现金盘点表 on paper, to be signed by whoever counted and watched. */
export function printCount(count: PrintableCount, book: string): PrintTable {
  const judged = judgedOf(count), { figures } = texts, { counter, witness, manager } = texts.sign
  const sum = (label: string, fen: number): PrintRow => ({ cells: [label, '', formatFen(fen)], kind: 'subtotal' })
  return {
    title: texts.paper, left: `${book} ${count.date}${count.note === '' ? '' : ` ${texts.note} ${count.note}`}`, right: reportMessages.unit, isLandscape: false, signers: [`${counter} ${count.counter}`, `${witness} ${count.witness}`, manager],
    columns: [{ title: texts.face, share: 40 }, { title: texts.pieces, share: 30, align: 'right' }, { title: texts.amount, share: 30, align: 'right' }],
    rows: [
      ...count.lines.filter((line) => line.kind === 'face').map((line): PrintRow => ({ cells: [texts.faceName(line.faceFen), String(line.pieces), formatFen(line.amountFen)] })),
      ...count.lines.flatMap((line): PrintRow[] => (line.kind === 'face' || line.amountFen === 0 ? [] : [{ cells: [`${texts.kinds[line.kind]} ${line.text}`, '', formatFen(line.amountFen)] }])),
      sum(figures.book, count.bookFen), sum(figures.in, judged.inFen), sum(figures.out, judged.outFen), sum(figures.due, judged.dueFen), sum(figures.counted, judged.countedFen),
      { cells: [texts.result, uppercaseAmount(Math.abs(judged.differenceFen)), resultText(judged.differenceFen)], kind: 'total' }
    ]
  }
}
