import type { WriteDb } from '../../db/connection'
import { reversePayment } from '../../expense/payment.service'
import { reject, withdraw } from '../../workspace/approval.service'
import { paymentsOf } from '../../expense/advance.service'
import { listRegister } from '../../expense/register.service'
import { act } from './acts'
import type { Cast } from './cast'
import { office, requests } from './data'
import type { RequestDesk } from './requests'

type Kind = 'advance' | 'claim'

/** What is under way on the story's last day: drafts, forms waiting at each step, returned, withdrawn, to be paid, and one reversed. */
export function leaveUnderway(w: WriteDb, cast: Cast, desk: RequestDesk, cashier: number): void {
  const person = (name: string) => cast.staff.find((one) => one.name === name)!
  for (const one of requests.underway) {
    const { meeting } = one as { meeting?: { heads: number; customer: string } }
    const customerId = meeting ? cast.customers.find((customer) => customer.isHospital && customer.name.startsWith(meeting.customer))?.id ?? cast.customers.find((customer) => customer.isHospital)!.id : null
    const lines = one.lines.map(([code, purpose, amountFen]) => ({ code: String(code), purpose: String(purpose), amountFen: Number(amountFen), customerId, ...(meeting ? { heads: meeting.heads } : {}) }))
    const id = desk.saveClaim({ person: person(one.by), date: one.date, purpose: '', lines })
    takeFar(w, desk, 'claim', id, { ...one, approved: one.approved ?? 0 }, person(one.by))
  }
  for (const one of requests.advances) takeFar(w, desk, 'advance', desk.saveAdvance({ person: person(one.by), ...one }), { ...one, approved: one.approved ?? 0 }, person(one.by))
  // An invoice that its seller took back: the claim paid for it is reversed, and its red-ink voucher waits.
  const claim = listRegister(w, { from: '2026-05-01', to: '2026-05-31', record: 'claim', state: 'paid' }, office.today).at(-1)!
  const paid = paymentsOf(w, 'claim', claim.id).find((payment) => payment.voucherId !== null)
  if (paid) act(w, { userId: cashier, procedure: 'expense.payment.reverse', date: office.today, time: '14:05' }, (db) => reversePayment(db, { id: paid.id, date: office.today, reason: requests.reversal }))
}

function takeFar(w: WriteDb, desk: RequestDesk, kind: Kind, id: number, to: { state: string; date: string; approved: number }, by: Cast['staff'][number]) {
  if (to.state === 'draft') return
  const approvalId = desk.submit(kind, id, by, to.date)
  for (let step = 0; step < to.approved; step++) desk.approve(approvalId, to.date)
  if (to.state === 'returned') act(w, { userId: desk.decider(approvalId).userId, procedure: 'workspace.approval.reject', date: to.date, time: '17:10' }, (db) => reject(db, { id: approvalId, comment: requests.returned[id % requests.returned.length]! }))
  if (to.state === 'withdrawn') act(w, { userId: desk.userOf(by.name), procedure: 'workspace.approval.withdraw', date: to.date, time: '17:20' }, (db) => withdraw(db, { id: approvalId, comment: '' }))
}
