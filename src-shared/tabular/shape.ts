import { titleKey } from './title'

export type FieldKind = 'date' | 'text' | 'amount' | 'integer' | 'code' | 'identity'
/** Which way an amount column moves money; `single` is one amount column for both, `balance` a printed figure. */
export type AmountRole = 'in' | 'out' | 'single' | 'balance'

/** One thing a table of this kind tells, with the titles it goes by, the standard one first. */
export interface FieldShape {
  key: string
  kind: FieldKind
  synonyms: readonly string[]
  required?: boolean
  role?: AmountRole
  /** A figure the sheet prints for reading (余额): never a reason to refuse a row. */
  isPrinted?: boolean
  /** Written once and left blank in the rows below, as dates are in a cash book. */
  isCarried?: boolean
  /** Not wanted when one of these fields has a column: 金额 beside 收入 and 支出 is a total. */
  unless?: readonly string[]
}

/** A kind of table; `unpivot` says which fields a category's own column (类别作列) fills. */
export interface TableShape {
  key: string
  fields: readonly FieldShape[]
  /** Money in and out, whichever way the sheet tells them apart; the words that do, and whether a bare amount has its sign. */
  moves?: { in: readonly string[]; out: readonly string[]; isSigned: boolean }
  unpivot?: { category: string; amount: string }
  /** One of these must hold an amount in every entry. */
  anyAmount?: readonly string[]
}

/** The titles a shape and a list of categories know, in the form titles are compared. */
export function vocabularyOf(shape: TableShape, categories: readonly string[]): Set<string> {
  return new Set([...shape.fields.flatMap((field) => [...field.synonyms]), ...categories].map(titleKey))
}
