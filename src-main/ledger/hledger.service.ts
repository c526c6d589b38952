import { yuanText } from '../../src-shared/kernel/money'
import { voucherNo } from '../../src-shared/messages/ledger'
import type { ReadDb } from '../db/connection'
import { journalLines } from './hledger.report'

/**
 * Without what means something in a journal: the end of a field, a comment, a parent account or a tag (`date:` would move
 * a line to another day), a date in brackets (which would too).
 */
const plain = (text: string) => text.replace(/[\s;|:[\]]+/g, ' ').trim()

/**
 * The whole ledger as an hledger journal: accounts by code, one transaction per voucher, its number as the code. Read by
 * `hledger balance`, it gives the figures of 科目余额表.
 */
export function ledgerJournal(db: ReadDb): string {
  const parts: string[] = ['commodity CNY 1000.00', '']
  let voucherId = 0
  for (const line of journalLines.iterate(db, {})) {
    if (line.voucherId !== voucherId) {
      voucherId = line.voucherId
      parts.push('', `${line.date} (${voucherNo(line.type, line.no)}) ${plain(line.summary)}`)
    }
    parts.push(`    ${line.code} ${plain(line.name)}  CNY ${yuanText(line.debitFen - line.creditFen)}  ; ${plain(line.summary)}`)
  }
  return `${parts.join('\n')}\n`
}
