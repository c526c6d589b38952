import type { AnalysisOf } from '../../../src-shared/ledger/analysis'
import { TOTAL_ROW } from '../../../src-shared/ledger/analysis'
import { Pivot, type Part } from '../../../src-shared/ledger/analysis.rules'
import { figureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listAccounts } from '../account.service'
import { dataRow, moneyColumn, partiesOf, textColumn, type AnalysisTable } from './analysis.table'
import { typeMoves, voucherCount } from './moves.report'
import { listMoves } from './moves.service'

const texts = analysisTexts.voucherSummary

/** 凭证汇总表 (科目汇总表): both sides of each account at a level, of all vouchers of some months or of one type. */
export function getVoucherSummary(db: ReadDb, { from, to, type, level }: AnalysisOf<'voucher-summary'>): AnalysisTable {
  const accounts = listAccounts(db), byId = new Map(accounts.map((account) => [account.id, account]))
  const shownCode = (accountId: number) => (byId.get(accountId)?.code ?? '').split('.').slice(0, level).join('.')
  const found = type === null
    ? listMoves(db, { accounts: JSON.stringify(accounts.map(({ id }) => id)), from, to, by: '', closing: 1, ...partiesOf(undefined) })
    : typeMoves.all(db, { from, to, type }).map((move) => ({ ...move, month: null }))
  const pivot = new Pivot(found.flatMap(({ accountId, month, debitFen, creditFen }): Part[] => {
    const row = shownCode(accountId), term = figureTerm({ accountId, from: month ?? from, to: month ?? to, type, side: 'debit' })
    return [{ row, column: 'debit', term: { ...term, only: 'debit' }, amountFen: debitFen }, { row, column: 'credit', term: { ...term, side: 'credit', only: 'credit' }, amountFen: creditFen }]
  }))
  const rows = accounts.filter(({ code }) => pivot.rows.has(code))
    .map(({ code, fullName }) => dataRow(code, { code, name: fullName, debit: pivot.figure(code, 'debit') || null, credit: pivot.figure(code, 'credit') || null }))
  const debitFen = pivot.figure(TOTAL_ROW, 'debit'), creditFen = pivot.figure(TOTAL_ROW, 'credit')
  const count = voucherCount.get(db, { from, to, type })!
  return {
    title: texts.title, subject: texts.subject(type, count.vouchers, count.attachments), rows, notes: [],
    columns: [textColumn('code', texts.code, 120), { ...textColumn('name', texts.name, 260) }, moneyColumn('debit', texts.debit, 150), moneyColumn('credit', texts.credit, 150)],
    totals: { name: analysisTexts.total, debit: debitFen, credit: creditFen },
    ties: [{ left: texts.debit, leftFen: debitFen, right: texts.credit, rightFen: creditFen }],
    terms: (row, column) => pivot.terms(row, column)
  }
}
