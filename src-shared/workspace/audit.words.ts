import { pageMessages } from '../messages/pages'
import { yuanText } from '../kernel/money'

const words = pageMessages.audit
const fields: Readonly<Record<string, string>> = words.fields
const subjects: Readonly<Record<string, string>> = words.subjects
const values: Readonly<Record<string, string>> = words.values
const voucherTypes: Readonly<Record<string, string>> = words.voucherTypes

/** 2026-06-18 10:42:07 in the machine's own time zone, from an ISO instant. */
export function localTime(instant: string): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const [year, ...rest] = [at.getFullYear(), at.getMonth() + 1, at.getDate(), at.getHours(), at.getMinutes(), at.getSeconds()]
  const [month, day, hour, minute, second] = rest.map((part) => String(part).padStart(2, '0'))
  return `${year}-${month}-${day} ${hour}:${minute}:${second}`
}

/** `staff:2` as 职员 2; a subject of another kind stays as it is. */
export function subjectText(subject: string): string {
  const [kind = '', ...rest] = subject.split(':')
  return [subjects[kind] ?? kind, ...rest].join(' ')
}

function valueText(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'number' && field.endsWith('Fen')) return yuanText(value)
  // A voucher's number is noted as payment-7 and read as 付-7.
  if (typeof value === 'string') return values[value] ?? value.replace(/\b([a-z]+)(?=-\d+$)/, (type) => voucherTypes[type] ?? type)
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map((item) => valueText('', item)).join(words.listSeparator)
  return detailText(value)
}

/** What was noted of an operation, as 编号 002，名称 孙浩; fields without a word of their own keep their names. */
export function detailText(detail: unknown): string {
  if (detail === null || typeof detail !== 'object') return detail === null || detail === undefined ? '' : valueText('', detail)
  return Object.entries(detail).filter(([, value]) => value !== null)
    .map(([field, value]) => words.pair(fields[field] ?? field, valueText(field, value))).join(words.separator)
}
