import { parseKind } from './read-row'
import type { DateHint } from './cells'
import type { FieldShape, TableShape } from './shape'
import type { TableRow } from './table'

/** A cell as the user wrote it over in the dry run; `part` counts the entries of one row of the file. */
export interface Mending { part: number; field: string; text: string }

/** Fields that together say one amount: writing one of them over settles what was wrong with the others. */
const isAmountField = (field: FieldShape) => (field.kind === 'amount' && !field.isPrinted) || field.key === 'direction'

/** The entries of one row of the file with what the user wrote over, read by the same parsers as the file itself. */
export function mended(rows: readonly TableRow[], mendings: readonly Mending[], shape: TableShape, hint: DateHint): TableRow[] {
  const result = [...rows]
  for (const { part, field: key, text } of mendings) {
    const row = result[part], field = shape.fields.find((one) => one.key === key)
    if (row && field) result[part] = mend(row, field, text, shape, hint)
  }
  return result
}

function mend(row: TableRow, field: FieldShape, text: string, shape: TableShape, hint: DateHint): TableRow {
  const settled = new Set(isAmountField(field) ? shape.fields.filter(isAmountField).map((one) => one.key) : [field.key])
  const problems = row.problems.filter((problem) => !settled.has(problem.key))
  const { [field.key]: _before, ...values } = row.values
  const parsed = parseKind(field.kind, text, hint)
  if ('value' in parsed) return { ...row, values: { ...values, [field.key]: parsed.value }, problems }
  if ('problem' in parsed) return { ...row, values, problems: [...problems, { key: field.key, code: parsed.problem, text }] }
  const isSaid = !shape.anyAmount || shape.anyAmount.some((key) => values[key] !== undefined)
  const isMissing = field.required || (isAmountField(field) && !isSaid)
  return { ...row, values, problems: isMissing ? [...problems, { key: field.key, code: 'required', text: '' }] : problems }
}
