import { sql } from 'kysely'
import { asSql, statement } from '../db/statement'

interface Span { from: string; to: string }
/**
 * The papers of posted vouchers: their own, and those of the claim or advance that made them. A voucher of 费用 names its
 * payment by `source_ref`.
 */
const papers = (p: Span) => sql`
  SELECT v.id AS voucherId, 'voucher:' || v.id AS subject, NULL AS request FROM voucher v WHERE v.month BETWEEN ${p.from} AND ${p.to}
  UNION ALL SELECT v.id, p.record || ':' || p.record_id, p.id FROM voucher v JOIN payment p ON p.id = CAST(v.source_ref AS INTEGER)
    WHERE v.month BETWEEN ${p.from} AND ${p.to} AND v.source = 'expense' AND p.kind = 'payment' AND p.voucher_id = v.id
  UNION ALL SELECT v.id, 'claimLine:' || l.id, p.id FROM voucher v JOIN payment p ON p.id = CAST(v.source_ref AS INTEGER) JOIN claim_line l ON l.claim_id = p.record_id
    WHERE v.month BETWEEN ${p.from} AND ${p.to} AND v.source = 'expense' AND p.kind = 'payment' AND p.record = 'claim' AND p.voucher_id = v.id`

/** 凭证 of the months with what they count in papers and files. */
export const vouchers = statement((p: Span) => asSql(sql<{ voucherId: number; date: string; type: string; no: number; summary: string; amountFen: number; papers: number; files: number; bytes: number }>`
  SELECT v.id AS voucherId, v.date, v.type, v.no, (SELECT summary FROM posting WHERE voucher_id = v.id ORDER BY line_no LIMIT 1) AS summary,
    (SELECT sum(debit_fen) FROM posting WHERE voucher_id = v.id) AS amountFen, v.attachments AS papers, ifnull(k.files, 0) AS files, ifnull(k.bytes, 0) AS bytes
  FROM voucher v LEFT JOIN (SELECT x.voucherId, count(*) AS files, sum(f.bytes) AS bytes FROM (${papers(p)}) x JOIN attachment a ON a.subject = x.subject JOIN file f ON f.hash = a.hash GROUP BY x.voucherId) k ON k.voucherId = v.id
  WHERE v.month BETWEEN ${p.from} AND ${p.to} AND v.type <> 'opening' ORDER BY v.month, v.type, v.no`))

/** Their files, in the order of the vouchers. */
export const files = statement((p: Span) => asSql(sql<{ month: string; type: string; no: number; date: string; request: string | null; hash: string; name: string; bytes: number }>`
  SELECT v.month, v.type, v.no, v.date, ifnull(c.no, d.no) AS request, a.hash, a.name, f.bytes
  FROM (${papers(p)}) x JOIN voucher v ON v.id = x.voucherId JOIN attachment a ON a.subject = x.subject JOIN file f ON f.hash = a.hash
    LEFT JOIN payment y ON y.id = x.request LEFT JOIN claim c ON y.record = 'claim' AND c.id = y.record_id LEFT JOIN advance d ON y.record = 'advance' AND d.id = y.record_id
  ORDER BY v.month, v.type, v.no, a.id`))
