/** One printed column; `share` is its part of the paper's width. */
export interface PrintColumn { title: string; align?: 'right' | 'center'; share: number }
/**
 * One printed row: texts by column. Totals and subtotals are set off. `carry` is what 过次页 says when the page ends after
 * this row, and 承前页 on the next: the cells beside the words, by column. With `span` the first text stands over as many
 * columns and the others follow it. `bold` are the columns set off alone, where a row has two sides. A note is words
 * across the table, with room to write.
 */
export interface PrintRow { cells: readonly string[]; kind?: 'subtotal' | 'total' | 'note'; carry?: readonly string[]; span?: number; bold?: readonly number[] }
/** A report as paper shows it: heading, what stands under it at left and right, one table that repeats its head, places to sign. */
export interface PrintTable {
  title: string; left: string; right: string; columns: readonly PrintColumn[]; rows: readonly PrintRow[]; isLandscape: boolean
  /** Low rows, for a form that belongs on one sheet. */
  isTight?: boolean
  /** The column in which 过次页 and 承前页 stand, for books that carry over. */
  carryColumn?: number
  /** Who signs below: 会计主管, 复核 and so on; left out, nobody does. */
  signers?: readonly string[]
}
