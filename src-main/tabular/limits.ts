/** How much a file may hold; counted while reading, because what a file says of itself can't be trusted. */
export interface ReadLimits {
  fileBytes: number
  /** All parts of a workbook together, inflated. */
  inflatedBytes: number
  /** Inflated ÷ compressed, once a part is above `ratioFromBytes`. */
  ratio: number
  ratioFromBytes: number
  rows: number
  sheets: number
  /** Cells in memory, the gaps between filled ones included. */
  cells: number
}

export const READ_LIMITS: ReadLimits = {
  fileBytes: 64 * 2 ** 20,
  inflatedBytes: 512 * 2 ** 20,
  ratio: 200,
  ratioFromBytes: 2 ** 20,
  rows: 1_048_576,
  sheets: 256,
  cells: 24_000_000
}
