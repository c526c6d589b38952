import type { Account } from '../../../src-shared/ledger/account'
import type { AnalysisOf } from '../../../src-shared/ledger/analysis'
import type { ReadDb } from '../../db/connection'
import { getOffice } from '../../workspace/office.service'
import { listAccounts } from '../account.service'
import { templateOf } from '../setup.templates'

/** Accounts of money that staff hold: 个人借款, 备用金 (where the template keeps its books), or both. */
export function staffAccounts(db: ReadDb, kind: AnalysisOf<'staff-statement'>['kind']): Account[] {
  const { imprest } = templateOf(getOffice(db).template).books
  const isImprest = (code: string) => code === imprest || code.startsWith(`${imprest}.`)
  return listAccounts(db).filter(({ isLeaf, role, code }) => isLeaf && role === 'advance' && (kind === 'all' || (kind === 'imprest') === isImprest(code)))
}
