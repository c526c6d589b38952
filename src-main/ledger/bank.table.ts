import { bankTexts as texts } from '../../src-shared/messages/bank-screen'
import type { ReadDb } from '../db/connection'
import type { XlsxValue } from '../tabular/xlsx-book'
import { getBankSheet } from './bank.sheet.service'
import { getBook } from './book.service'
import type { ExportTable } from './export.tables'

/** 余额调节表 as a table: the bank's side to its adjusted figure, then the book's. Refuses BOOK_UNKNOWN, BOOK_NOT_BANK. */
export function bankSheetTable(db: ReadDb, input: { bookId: number; month: string }): ExportTable {
  const sheet = getBankSheet(db, input), words = texts.sheet
  const part = (side: 'book' | 'bank', isIn: boolean, title: string, sumFen: number): XlsxValue[][] => [
    [title, null, null, null, null, sumFen, null],
    ...sheet.items.filter((item) => item.side === side && item.amountFen > 0 === isIn).map((item): XlsxValue[] => [null, item.date, item.label, item.summary, item.party, Math.abs(item.amountFen), item.days])
  ]
  return {
    title: `${texts.label} ${getBook(db, input.bookId).name}`, period: texts.asOf(sheet.date), totals: [],
    columns: [{ title: words.side, width: 28, kind: 'text' }, { title: words.date, width: 12, kind: 'date' }, { title: words.label, width: 18, kind: 'text' }, { title: words.summary, width: 30, kind: 'text' }, { title: words.party, width: 22, kind: 'text' }, { title: words.amount, width: 16, kind: 'money' }, { title: words.days, width: 10, kind: 'integer' }],
    rows: [
      [texts.statement(true), null, null, null, null, sheet.bankFen, null], ...part('book', true, texts.groups.bookIn, sheet.book.inFen), ...part('book', false, texts.groups.bookOut, sheet.book.outFen), [texts.adjustedOf, null, null, null, null, sheet.adjustedBankFen, null],
      [texts.statement(false), null, null, null, null, sheet.bookFen, null], ...part('bank', true, texts.groups.bankIn, sheet.bank.inFen), ...part('bank', false, texts.groups.bankOut, sheet.bank.outFen), [texts.adjustedOf, null, null, null, null, sheet.adjustedBookFen, null]
    ]
  }
}
