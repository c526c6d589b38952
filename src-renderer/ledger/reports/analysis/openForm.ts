import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { api } from '../../../api/api'
import { describeError } from '../../../api/errors'
import { queryClient } from '../../../api/query-client'
import { openScreen } from '../../../app/tabs.store'

/** Opens the 借款单 or 报销单 that a voucher was made from; answers in words where there is none. */
export async function openForm(voucherId: number): Promise<string | undefined> {
  try {
    const { source, sourceRef } = await queryClient.query(api.ledger.voucher.get.queryOptions({ input: { kind: 'posted', id: voucherId } }))
    if (source !== 'expense') return analysisTexts.loans.noForm
    const { record, recordId } = await queryClient.query(api.expense.payment.get.queryOptions({ input: { id: Number(sourceRef) } }))
    openScreen(`expense.${record}`, { id: recordId })
    return undefined
  } catch (error) {
    return describeError(error).text
  }
}
