import type { BankSheet, OpenItem } from '../../../src-shared/ledger/bank'

/** One group of open items with its sum, above zero. */
export interface SheetPart { key: 'bookIn' | 'bookOut' | 'bankIn' | 'bankOut'; sumFen: number; items: OpenItem[] }

/** The two halves of 余额调节表: the bank's balance takes what only the book has, and the other way round. */
export function partsOf({ items, book, bank }: Pick<BankSheet, 'items' | 'book' | 'bank'>): { left: SheetPart[]; right: SheetPart[] } {
  const of = (side: OpenItem['side'], isIn: boolean) => items.filter((item) => item.side === side && item.amountFen > 0 === isIn)
  return {
    left: [{ key: 'bookIn', sumFen: book.inFen, items: of('book', true) }, { key: 'bookOut', sumFen: book.outFen, items: of('book', false) }],
    right: [{ key: 'bankIn', sumFen: bank.inFen, items: of('bank', true) }, { key: 'bankOut', sumFen: bank.outFen, items: of('bank', false) }]
  }
}
