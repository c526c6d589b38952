/** A cell as the file holds it, before anyone decides what it means. */
export type RawCell = null | string | number | boolean | RawDate | RawFormula

/** A number the file formats as a date; `time` only when it isn't midnight, `HH:MM:SS`. */
export interface RawDate { date: string; time?: string }

/** A formula whose result the file doesn't hold; with the leading `=`. Nothing here calculates it. */
export interface RawFormula { formula: string }

/** A merged range, 0-based and inclusive; its value stands in the top left cell. */
export interface RawMerge { r1: number; c1: number; r2: number; c2: number }

/** A sheet; `rows[0]` is the file's row 1, rows and cells are 0-based and may be short. */
export interface RawSheet { name: string; rows: RawCell[][]; merges: RawMerge[]; hidden: boolean }

export interface RawWorkbook { sheets: RawSheet[] }

export const isRawDate = (cell: RawCell): cell is RawDate => typeof cell === 'object' && cell !== null && 'date' in cell
export const isRawFormula = (cell: RawCell): cell is RawFormula => typeof cell === 'object' && cell !== null && 'formula' in cell
