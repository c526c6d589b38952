import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export interface StoredCount { id: number; bookId: number; date: string; counter: string; witness: string; note: string; at: string; userName: string; bookFen: number; countedFen: number; madeKind: 'draft' | 'posted' | null; madeId: number | null }
export const counts = statement((p: { bookId: number }) => asSql(sql<StoredCount>`
  SELECT c.id, c.book_id AS bookId, c.date, c.counter, c.witness, c.note, c.at, u.name AS userName, c.book_fen AS bookFen, c.counted_fen AS countedFen,
    iif(v.id IS NOT NULL, 'posted', iif(d.id IS NOT NULL, 'draft', NULL)) AS madeKind, ifnull(v.id, d.id) AS madeId
  FROM cash_count c JOIN user u ON u.id = c.user_id LEFT JOIN voucher v ON v.source = 'count' AND v.source_ref = CAST(c.id AS TEXT) LEFT JOIN voucher_draft d ON d.source = 'count' AND d.source_ref = CAST(c.id AS TEXT)
  WHERE c.book_id = ${p.bookId} ORDER BY c.date DESC, c.id DESC LIMIT 500`))
export const linesOf = statement((p: { bookId: number }) => asSql(sql<{ countId: number; kind: 'face' | 'in' | 'out' | 'slip'; faceFen: number; pieces: number; amountFen: number; text: string }>`
  SELECT l.count_id AS countId, l.kind, l.face_fen AS faceFen, l.pieces, l.amount_fen AS amountFen, l.text FROM cash_count_line l JOIN cash_count c ON c.id = l.count_id WHERE c.book_id = ${p.bookId} ORDER BY l.count_id, l.line_no`))
export const lastCount = statement(() => asSql(sql<{ id: number }>`SELECT ifnull(max(id), 0) AS id FROM cash_count`))
export const insertLine = statement((p: { countId: number; lineNo: number; kind: string; faceFen: number; pieces: number; amountFen: number; text: string }) => build.insertInto('cash_count_line')
  .values({ count_id: p.countId, line_no: p.lineNo, kind: p.kind, face_fen: p.faceFen, pieces: p.pieces, amount_fen: p.amountFen, text: p.text }))
export const insertCount = statement((p: { id: number; bookId: number; date: string; counter: string; witness: string; bookFen: number; countedFen: number; note: string; at: string; userId: number }) => build.insertInto('cash_count')
  .values({ id: p.id, book_id: p.bookId, date: p.date, counter: p.counter, witness: p.witness, book_fen: p.bookFen, counted_fen: p.countedFen, note: p.note, at: p.at, user_id: p.userId }))
