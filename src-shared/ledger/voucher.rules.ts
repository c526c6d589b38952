import type { Account, AccountRole, Dimension } from './account'
import type { Issue, LineInput, VoucherType } from './voucher'

/** Which field of a line carries which 辅助核算. */
export const DIMENSION_FIELD = {
  staff: 'staffId', customer: 'customerId', product: 'productId', category: 'categoryId', department: 'departmentId', cashFlow: 'cashFlowId'
} as const satisfies Record<Dimension, keyof LineInput>

/** A line nobody has typed anything into: it is dropped, not complained about. */
export const isBlankLine = (line: LineInput) =>
  line.summary.trim() === '' && line.accountId === null && line.debitFen === 0 && line.creditFen === 0 && !line.typed

/**
 * What keeps a voucher from being signed, reviewed or posted, first things first; null when nothing does. A draft with
 * an issue is kept all the same. Line numbers count from 1.
 */
export function voucherIssue(lines: readonly LineInput[], accountById: (id: number) => Account | undefined): Issue | null {
  for (const [index, line] of lines.entries()) {
    const issue = lineIssue(line, index + 1, accountById)
    if (issue) return issue
  }
  if (lines.length < 2) return { code: 'TOO_FEW_LINES', data: {} }
  const debitFen = lines.reduce((sum, line) => sum + line.debitFen, 0)
  const creditFen = lines.reduce((sum, line) => sum + line.creditFen, 0)
  return debitFen === creditFen ? null : { code: 'UNBALANCED', data: { debitFen, creditFen } }
}

/** Issues that leave the money in no doubt: only the other side is still to be filled in. */
const HARMLESS = new Set(['ACCOUNT_MISSING', 'DIMENSION_MISSING', 'NO_SUMMARY', 'ACCOUNT_NOT_POSTABLE'])

/** Whether a draft's money counts in the running balance. A breach of a rule or an unreadable cell does not. */
export const isCounted = (issue: Issue | null) => issue === null || HARMLESS.has(issue.code)

function lineIssue(line: LineInput, number: number, accountById: (id: number) => Account | undefined): Issue | null {
  const [typedField] = Object.entries(line.typed ?? {})
  if (typedField) return { code: 'UNREADABLE', data: { line: number, field: typedField[0], text: typedField[1] } }
  const account = line.accountId === null ? undefined : accountById(line.accountId)
  if (!account) return { code: 'ACCOUNT_MISSING', data: { line: number } }
  if (!account.isLeaf || !account.isActive) return { code: 'ACCOUNT_NOT_POSTABLE', data: { line: number, account: `${account.code} ${account.name}` } }
  if (line.debitFen !== 0 && line.creditFen !== 0) return { code: 'BOTH_SIDES', data: { line: number } }
  if (line.debitFen === 0 && line.creditFen === 0) return { code: 'NO_AMOUNT', data: { line: number } }
  if (line.summary.trim() === '') return { code: 'NO_SUMMARY', data: { line: number } }
  const missing = account.needs.find((dimension) => line[DIMENSION_FIELD[dimension]] === null)
  return missing ? { code: 'DIMENSION_MISSING', data: { line: number, account: `${account.code} ${account.name}`, dimension: missing } } : null
}

/**
 * 凭证字 of a voucher under 收/付/转 numbering: money coming in makes a receipt, going out a payment; a transfer between
 * cash and bank is a payment, as is usual; no money line makes a transfer. Red ink keeps the direction of what it undoes.
 */
export function voucherType(numbering: 'single' | 'threefold', lines: readonly LineInput[], isMoney: (accountId: number) => boolean): Exclude<VoucherType, 'opening'> {
  if (numbering === 'single') return 'journal'
  const money = lines.filter((line) => line.accountId !== null && isMoney(line.accountId))
  if (money.length === 0) return 'transfer'
  const isOut = money.some((line) => line.creditFen !== 0)
  return isOut ? 'payment' : 'receipt'
}

/** 差额 that a key puts on the last line: positive is missing on the debit side. */
export const missingDebit = (lines: readonly LineInput[]) => lines.reduce((sum, line) => sum + line.creditFen - line.debitFen, 0)

/** Roles whose lines are money and want 出纳签字. */
export const MONEY_ROLES: ReadonlySet<AccountRole | null> = new Set<AccountRole | null>(['cash', 'bank'])
