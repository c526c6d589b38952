import { sql } from 'kysely'
import { asSql, build, statement } from '../db/statement'

export const all = statement(() => build.selectFrom('bill').selectAll().orderBy('due_on').orderBy('id'))
export const named = statement((p: { no: string; id: number }) => build.selectFrom('bill').select('id').where('no', '=', p.no).where('id', '<>', p.id))
/** Vouchers that stand for bills, named by `ref` id:what. */
export const made = statement(() => asSql(sql<{ ref: string; kind: 'draft' | 'posted'; id: number; date: string }>`
  SELECT source_ref AS ref, 'draft' AS kind, id, date FROM voucher_draft WHERE source = 'bill'
  UNION ALL SELECT v.source_ref, 'posted', v.id, v.date FROM voucher v WHERE v.source = 'bill' AND NOT EXISTS (SELECT 1 FROM voucher x WHERE x.reverses_id = v.id)`))
interface Values { no: string; kind: string; customerId: number; acceptor: string; amountFen: number; issuedOn: string; receivedOn: string; dueOn: string; isBooked: number; note: string }
const values = (p: Values) => ({ no: p.no, kind: p.kind, customer_id: p.customerId, acceptor: p.acceptor, amount_fen: p.amountFen, issued_on: p.issuedOn, received_on: p.receivedOn, due_on: p.dueOn, is_booked: p.isBooked, note: p.note })
export const insert = statement((p: Values) => build.insertInto('bill').values(values(p)))
export const update = statement((p: Values & { id: number }) => build.updateTable('bill').set(values(p)).where('id', '=', p.id))
export const remove = statement((p: { id: number }) => build.deleteFrom('bill').where('id', '=', p.id))
/** Net debit of the accounts of a role, posted. */
export const netOfRole = statement((p: { role: string }) => asSql(sql<{ netFen: number }>`
  SELECT ifnull(sum(m.debit_fen - m.credit_fen), 0) AS netFen FROM account a JOIN account_month m ON m.account_id = a.id WHERE a.role = ${p.role} AND a.is_leaf = 1`))
