import { sql } from 'kysely'
import { asSql, statement } from '../../db/statement'

export const batchByHash = statement((p: { hash: string; record: string }) => asSql(sql<{ fileName: string; at: string; rowCount: number }>`
  SELECT file_name AS fileName, at, row_count AS rowCount FROM import_batch WHERE file_hash = ${p.hash} AND record = ${p.record} AND undone_at IS NULL ORDER BY id DESC LIMIT 1`))
export const insertBatch = statement((p: { record: string; fileName: string; hash: string; at: string; userId: number | null; rowCount: number }) => asSql(sql<never>`
  INSERT INTO import_batch (record, file_name, file_hash, at, user_id, row_count) VALUES (${p.record}, ${p.fileName}, ${p.hash}, ${p.at}, ${p.userId}, ${p.rowCount})`))
export const batchById = statement((p: { id: number }) => asSql(sql<{ id: number; record: string; fileName: string; undoneAt: string | null }>`
  SELECT id, record, file_name AS fileName, undone_at AS undoneAt FROM import_batch WHERE id = ${p.id}`))
export const endBatch = statement((p: { id: number; at: string; by: number | null }) => asSql(sql<never>`UPDATE import_batch SET undone_at = ${p.at}, undone_by = ${p.by} WHERE id = ${p.id}`))

export interface BatchRow { id: number; record: string; fileName: string; at: string; userName: string; rowCount: number; undoneAt: string | null; drafts: number; posted: number }
/** Past imports, newest first; posted openings count as made, not as posted, since the openings may be mended. */
export const batches = statement(() => asSql(sql<BatchRow>`
  SELECT b.id, b.record, b.file_name AS fileName, b.at, u.name AS userName, b.row_count AS rowCount, b.undone_at AS undoneAt,
    (SELECT count(*) FROM voucher_draft d WHERE d.source = 'import' AND d.source_ref = CAST(b.id AS TEXT)) AS drafts,
    (SELECT count(*) FROM voucher v WHERE v.source = 'import' AND v.source_ref = CAST(b.id AS TEXT)) AS posted
  FROM import_batch b JOIN user u ON u.id = b.user_id ORDER BY b.id DESC LIMIT 100`))
export const draftsOfBatch = statement((p: { ref: string }) => asSql(sql<{ id: number }>`SELECT id FROM voucher_draft WHERE source = 'import' AND source_ref = ${p.ref} ORDER BY id`))
export const isPosted = statement((p: { ref: string }) => asSql(sql<{ found: number }>`SELECT EXISTS (SELECT 1 FROM voucher WHERE source = 'import' AND source_ref = ${p.ref}) AS found`))

export const insertMade = statement((p: { batchId: number; kind: string; id: number; before: string | null }) => asSql(sql<never>`
  INSERT INTO import_entry (batch_id, kind, ref_id, before) VALUES (${p.batchId}, ${p.kind}, ${p.id}, ${p.before}) ON CONFLICT DO NOTHING`))
export const madeBy = statement((p: { batchId: number }) => asSql(sql<{ kind: string; id: number; before: string | null }>`
  SELECT kind, ref_id AS id, before FROM import_entry WHERE batch_id = ${p.batchId} ORDER BY kind, ref_id DESC`))

export const removeAccount = statement((p: { id: number }) => asSql(sql<never>`DELETE FROM account WHERE id = ${p.id}`))
export const makeLeaf = statement((p: { id: number }) => asSql(sql<never>`UPDATE account SET is_leaf = 1 WHERE id = ${p.id} AND NOT EXISTS (SELECT 1 FROM account c WHERE c.parent_id = ${p.id})`))

export const removeCategory = statement((p: { id: number }) => asSql(sql<never>`DELETE FROM expense_category WHERE id = ${p.id}`))
export const makeCategoryLeaf = statement((p: { id: number }) => asSql(sql<never>`UPDATE expense_category SET is_leaf = 1 WHERE id = ${p.id} AND NOT EXISTS (SELECT 1 FROM expense_category c WHERE c.parent_id = ${p.id})`))
export const removeBook = statement((p: { id: number }) => asSql(sql<never>`DELETE FROM cash_book WHERE id = ${p.id}`))
export const forgetCategory = statement((p: { id: number }) => asSql(sql<never>`UPDATE summary_memory SET category_id = NULL, account_id = NULL WHERE category_id = ${p.id}`))
export const forgetAccount = statement((p: { id: number }) => asSql(sql<never>`UPDATE summary_memory SET account_id = NULL, category_id = NULL WHERE account_id = ${p.id}`))

/** What the memory of summaries says of somebody who goes again is no use of him. */
export const forgetCustomer = statement((p: { id: number }) => asSql(sql<never>`UPDATE summary_memory SET customer_id = NULL WHERE customer_id = ${p.id}`))
export const forgetStaff = statement((p: { id: number }) => asSql(sql<never>`UPDATE summary_memory SET staff_id = NULL WHERE staff_id = ${p.id}`))

export const layoutOf = statement((p: { record: string; titles: string }) => asSql(sql<{ body: string }>`SELECT body FROM import_layout WHERE record = ${p.record} AND titles = ${p.titles}`))
export const keepLayout = statement((p: { record: string; titles: string; body: string; at: string }) => asSql(sql<never>`
  INSERT INTO import_layout (record, titles, body, used_at) VALUES (${p.record}, ${p.titles}, ${p.body}, ${p.at}) ON CONFLICT DO UPDATE SET body = excluded.body, used_at = excluded.used_at`))

/** A movement of a book: how the same row is noticed in another file. */
export interface Movement { date: string; debitFen: number; creditFen: number; summary: string; type: string; no: number | null }

/** What the book has between two days, posted or draft (then without a number). */
export const movements = statement((p: { accountId: number; staffId: number | null; from: string; to: string }) => asSql(sql<Movement>`
  SELECT p.date, p.debit_fen AS debitFen, p.credit_fen AS creditFen, p.summary, v.type, v.no FROM posting p JOIN voucher v ON v.id = p.voucher_id
  WHERE p.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR p.staff_id = ${p.staffId}) AND p.date >= ${p.from} AND p.date <= ${p.to}
  UNION ALL
  SELECT d.date, l.debit_fen, l.credit_fen, l.summary, d.type, NULL FROM draft_line l JOIN voucher_draft d ON d.id = l.draft_id
  WHERE l.account_id = ${p.accountId} AND (${p.staffId} IS NULL OR l.staff_id = ${p.staffId}) AND d.date >= ${p.from} AND d.date <= ${p.to}`))

/** A voucher's line as two vouchers are told to be the same by. */
export interface VoucherLine { owner: string; date: string; type: string; no: number | null; accountId: number | null; debitFen: number; creditFen: number }
/** The lines of all vouchers between two days, posted or draft. */
export const voucherLines = statement((p: { from: string; to: string }) => asSql(sql<VoucherLine>`
  SELECT 'v' || v.id AS owner, v.date, v.type, v.no, p.account_id AS accountId, p.debit_fen AS debitFen, p.credit_fen AS creditFen
  FROM voucher v JOIN posting p ON p.voucher_id = v.id WHERE v.date >= ${p.from} AND v.date <= ${p.to} AND v.type <> 'opening'
  UNION ALL
  SELECT 'd' || d.id, d.date, d.type, NULL, l.account_id, l.debit_fen, l.credit_fen
  FROM voucher_draft d JOIN draft_line l ON l.draft_id = d.id WHERE d.date >= ${p.from} AND d.date <= ${p.to}`))
