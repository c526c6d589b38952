import type { LineInput } from '../../../../src-shared/ledger/voucher'
import type { RememberedSummary } from './useVoucherChoices'

/** A remembered summary fills what the line doesn't say yet; what was typed before stays. */
export function summaryPatch(line: LineInput, { summary, accountId, staffId, customerId }: RememberedSummary): Partial<LineInput> {
  const isOpen = line.accountId === null && line.typed?.['account'] === undefined
  return { summary, ...(isOpen ? { accountId, staffId: line.staffId ?? staffId, customerId: line.customerId ?? customerId } : {}) }
}
