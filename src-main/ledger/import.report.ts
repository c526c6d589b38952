import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

export const batchByHash = statement((p: { hash: string; record: string }) => asSql(sql<{ fileName: string; at: string; rowCount: number }>`
  SELECT file_name AS fileName, at, row_count AS rowCount FROM import_batch WHERE file_hash = ${p.hash} AND record = ${p.record} ORDER BY id DESC LIMIT 1`))
export const insertBatch = statement((p: { record: string; fileName: string; hash: string; at: string; userId: number | null; rowCount: number }) => asSql(sql<never>`
  INSERT INTO import_batch (record, file_name, file_hash, at, user_id, row_count) VALUES (${p.record}, ${p.fileName}, ${p.hash}, ${p.at}, ${p.userId}, ${p.rowCount})`))

/** Like movements of a book, counted: how the same row is noticed in another file. */
export interface Movement { date: string; debitFen: number; creditFen: number; summary: string; count: number }

/** What the book has between two days, posted or draft. */
export const movements = statement((p: { accountId: number; staffId: number | null; from: string; to: string }) => asSql(sql<Movement>`
  SELECT date, debit_fen AS debitFen, credit_fen AS creditFen, summary, count(*) AS count FROM (
    SELECT date, debit_fen, credit_fen, summary FROM posting
    WHERE account_id = ${p.accountId} AND (${p.staffId} IS NULL OR staff_id = ${p.staffId}) AND date >= ${p.from} AND date <= ${p.to}
    UNION ALL
    SELECT d.date, l.debit_fen, l.credit_fen, l.summary FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id
    WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date >= ${p.from} AND d.date <= ${p.to}
  ) GROUP BY date, debit_fen, credit_fen, summary`))
