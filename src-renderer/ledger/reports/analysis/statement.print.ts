import type { Analysis } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { printMessages } from '../../../../src-shared/messages/print'
import type { PrintTable } from '../../../print/print.table'
import { printAnalysis } from './analysis.print'

const texts = analysisTexts.statement

/** 对账单 on paper: to whom, what is owed in words, the movements, and a reply to sign below them. */
function printStatement(report: Analysis, right: string, left: string, reply: string, maker: string): PrintTable {
  const table = printAnalysis({ ...report, notes: [] }, right), span = table.columns.length
  return {
    ...table, left, signers: [printMessages.signers.maker(maker)],
    rows: [{ cells: [`${report.notes.join('')}${texts.ask}`], span, kind: 'note' }, ...table.rows, { cells: [reply], span, kind: 'note' }]
  }
}

export const printCustomerStatement = (maker: string) => (report: Analysis, right: string): PrintTable => printStatement(report, right, texts.to(report.subject), texts.reply, maker)
export const printSupplierStatement = printCustomerStatement
export const printStaffStatement = (maker: string) => (report: Analysis, right: string): PrintTable => printStatement(report, right, texts.holder(report.subject), texts.staffReply, maker)
