import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

export const batchByHash = statement((p: { hash: string; record: string }) => asSql(sql<{ fileName: string; at: string; rowCount: number }>`
  SELECT file_name AS fileName, at, row_count AS rowCount FROM import_batch WHERE file_hash = ${p.hash} AND record = ${p.record} ORDER BY id DESC LIMIT 1`))
export const insertBatch = statement((p: { record: string; fileName: string; hash: string; at: string; userId: number | null; rowCount: number }) => asSql(sql<never>`
  INSERT INTO import_batch (record, file_name, file_hash, at, user_id, row_count) VALUES (${p.record}, ${p.fileName}, ${p.hash}, ${p.at}, ${p.userId}, ${p.rowCount})`))

/** Whether the book already has such a movement on that day: how the same row is noticed in another file. */
export const sameMovement = statement((p: { accountId: number; staffId: number | null; date: string; debitFen: number; creditFen: number; summary: string }) => asSql(sql<{ found: number }>`
  SELECT EXISTS (SELECT 1 FROM posting WHERE account_id = ${p.accountId} AND (${p.staffId} IS NULL OR staff_id = ${p.staffId}) AND date = ${p.date}
      AND debit_fen = ${p.debitFen} AND credit_fen = ${p.creditFen} AND summary = ${p.summary})
    OR EXISTS (SELECT 1 FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id WHERE l.account_id = ${p.accountId}
      AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date = ${p.date} AND l.debit_fen = ${p.debitFen} AND l.credit_fen = ${p.creditFen}
      AND l.summary = ${p.summary}) AS found`))
