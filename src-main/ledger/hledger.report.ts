import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

export interface JournalLine { voucherId: number; month: string; type: string; no: number; date: string; code: string; name: string; debitFen: number; creditFen: number; summary: string }

/** Every posted line in the order of the books. */
export const journalLines = statement(() => asSql(sql<JournalLine>`
  SELECT v.id AS voucherId, v.month, v.type, v.no, v.date, a.code, a.name, p.debit_fen AS debitFen, p.credit_fen AS creditFen, p.summary
  FROM voucher v JOIN posting p ON p.voucher_id = v.id JOIN account a ON a.id = p.account_id ORDER BY v.date, v.id, p.line_no`))
