/** One printed column; `share` is its part of the paper's width. */
export interface PrintColumn { title: string; align?: 'right' | 'center'; share: number }
/** One printed row: texts by column. Totals and subtotals are set off. */
export interface PrintRow { cells: readonly string[]; kind?: 'subtotal' | 'total' }
/** A report as paper shows it: heading, what stands under it at left and right, and one table that repeats its head. */
export interface PrintTable { title: string; left: string; right: string; columns: readonly PrintColumn[]; rows: readonly PrintRow[]; isLandscape: boolean }
