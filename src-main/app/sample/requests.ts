import type { ClaimLineInput } from '../../../src-shared/expense/claim'
import type { IsoDate } from '../../../src-shared/kernel/calendar'
import { fen, ZERO } from '../../../src-shared/kernel/money'
import type { WriteDb } from '../../db/connection'
import { saveAdvance, submitAdvance } from '../../expense/advance.service'
import { linesOf, saveClaim, submitClaim } from '../../expense/claim.service'
import { runPayments, saveRepayment } from '../../expense/payment.service'
import { listCategories } from '../../ledger/account.service'
import { listBooks } from '../../ledger/book.service'
import { approve, getApproval } from '../../workspace/approval.service'
import { attachFile } from '../../workspace/file.service'
import { listUsers } from '../../workspace/user.service'
import { act } from './acts'
import { type Cast, type Person } from './cast'
import { office, requests, words, workdays } from './data'
import type { Entry } from './entry'
import { invoicePaper, sheetPaper } from './papers'
import type { Random } from './random'
import { purposeOf } from './requests.choose'

type Kind = 'advance' | 'claim'
/** A line of a form by its category's code. */
export interface FormLine { code: string; purpose: string; amountFen: number; customerId?: number | null; heads?: number }
interface Form { person: Person; date: IsoDate; purpose: string }

/** Who asks, approves and pays in the story, through the same services as everybody. */
export interface RequestDesk {
  names: ReadonlySet<string>
  /** Plans the forms of a month's entries; their days pass by `until`. */
  plan(entries: ReadonlySet<Entry>): void
  until(date: IsoDate): void
  /** Pays what an entry tells of, and says the draft that came of it; undefined when it never was on a form. */
  pay(entry: Entry): number | undefined
  saveClaim(form: Form & { lines: readonly FormLine[] }): number
  saveAdvance(form: Form & { amountFen: number }): number
  submit(kind: Kind, id: number, by: Person, date: IsoDate): number
  approve(approvalId: number, date: IsoDate, comment?: string): void
  /** Whose turn it is. */
  decider(approvalId: number): { userId: number; name: string }
  userOf(name: string): number
}

/** Opens the forms for the story; `payer` holds the cash box, `checker` keeps the books. */
export function openRequests(w: WriteDb, folder: string, cast: Cast, random: Random, hands: { maker: number; cashier: number }): RequestDesk {
  const users = new Map(listUsers(w).map((user) => [user.name, user])), categories = new Map(listCategories(w).map((category) => [category.code, category.id]))
  const byAccount = new Map(listCategories(w).filter((category) => category.isLeaf).map((category) => [category.accountId, category.code]))
  const bookId = listBooks(w).find((book) => book.kind === 'cash')!.id
  const userOf = (name: string) => users.get(name)?.id ?? hands.cashier
  const roleOf = (userId: number) => [...users.values()].find((user) => user.id === userId)!.role
  const as = <T>(userId: number, procedure: string, date: IsoDate, time: string, work: (db: WriteDb, caller: { userId: number; role: ReturnType<typeof roleOf>; now: string; today: string }) => T) =>
    act(w, { userId, procedure, date, time }, (db) => work(db, { userId, role: roleOf(userId), now: db.now, today: db.today }))
  let invoices = 0
  const formLine = (date: IsoDate, line: FormLine): ClaimLineInput => {
    const isBill = line.code === '04.02' || line.code.startsWith('03') || line.code.startsWith('05')
    return {
      id: null, date, categoryId: categories.get(line.code)!, purpose: line.purpose, amountFen: fen(line.amountFen), taxFen: ZERO, isDeductible: false, invoiceKind: isBill ? 'digital' : line.code === '04.03' ? 'none' : 'other',
      invoiceCode: '', invoiceNo: isBill ? `2637${date.slice(2, 4)}${String(++invoices * 7919).padStart(14, '0')}` : '', invoiceFen: isBill ? fen(line.amountFen) : ZERO, customerId: line.customerId ?? null,
      activity: line.heads === undefined ? '' : words(requests.activity, { month: Number(date.slice(5, 7)) }), counterpart: line.heads === undefined ? '' : words(requests.counterpart, { heads: line.heads }), heads: line.heads ?? null
    }
  }
  const attachPapers = (id: number, by: number, date: IsoDate) => {
    for (const line of linesOf(w, id)) {
      const papers = [...(line.invoiceNo === '' ? [] : [invoicePaper(line.invoiceNo, line.date!, line.amountFen, office.company)]), ...(line.heads === null ? [] : [sheetPaper(requests.signSheet, [line.activity, line.customerName, line.counterpart, line.date!])])]
      for (const paper of papers) as(by, 'expense.attachment.save', date, '15:20', (db) => attachFile(db, folder, `claimLine:${line.id}`, paper))
    }
  }
  const desk: Omit<RequestDesk, 'plan' | 'until' | 'pay'> = {
    names: new Set([...cast.staff.filter((person) => person.travels > 0 && users.has(person.name)).map((person) => person.name), requests.overdue.staff]), userOf,
    saveClaim({ person, date, purpose, lines }) {
      const by = userOf(person.name)
      const { id } = as(by, 'expense.claim.save', date, '15:10', (db, caller) => saveClaim(db, { id: null, revision: null, staffId: person.id, date, purpose, lines: lines.map((line) => formLine(date, line)) }, caller))
      if (lines.some((line) => line.heads !== undefined) || random.between(0, 5) === 0) attachPapers(id, by, date)
      return id
    },
    saveAdvance: ({ person, date, purpose, amountFen }) => as(userOf(person.name), 'expense.advance.save', date, '10:05', (db, caller) => saveAdvance(db, { id: null, revision: null, staffId: person.id, date, dueDate: null, amountFen: fen(amountFen), purpose, categoryId: null }, caller)).id,
    submit: (kind, id, by, date) => as(userOf(by.name), `expense.${kind}.submit`, date, kind === 'claim' ? '15:40' : '10:10', (db, caller) => (kind === 'claim' ? submitClaim : submitAdvance)(db, { id }, caller)).approvalId,
    decider(approvalId) {
      const approval = getApproval(w, approvalId, { userId: hands.maker, now: `${office.today}T00:00:00.000Z`, today: office.today })
      const name = approval.steps.find((step) => step.stepNo === approval.stepNo)!.approvers[0]!
      return { userId: userOf(name), name }
    },
    approve(approvalId, date, comment = random.pick(requests.agreed)) {
      as(desk.decider(approvalId).userId, 'workspace.approval.approve', date, `${random.pick(['09', '11', '14', '16'])}:${random.between(10, 55)}`, (db) => approve(db, { id: approvalId, comment }))
    }
  }
  return { ...desk, ...paidForms(desk, { bookId, byAccount, hands, cast, as }, random) }
}

interface Means { bookId: number; byAccount: ReadonlyMap<number, string>; hands: { maker: number; cashier: number }; cast: Cast; as: <T>(userId: number, procedure: string, date: IsoDate, time: string, work: (db: WriteDb) => T) => T }

/** The forms behind entries that are paid: asked for some days before, approved in between, paid on the entry's day. */
function paidForms(desk: Omit<RequestDesk, 'plan' | 'until' | 'pay'>, { bookId, byAccount, hands, cast, as }: Means, random: Random): Pick<RequestDesk, 'plan' | 'until' | 'pay'> {
  const steps: { date: IsoDate; run: () => void }[] = [], forms = new Map<Entry, { kind: Kind; id: number }>(), advances = new Map<object, number>()
  const ask = (entry: Entry, days: readonly IsoDate[]) => {
    const { person, kind, trip, customer } = entry.spending!, isLoan = kind === 'loan'
    const at = days.indexOf(entry.date), day = (before: number) => days[Math.max(0, at - before)]!
    const wait = random.between(1, 3), date = day(wait + 1)
    let approvalId = 0
    const heads = customer ? random.between(8, 24) : undefined
    steps.push({ date, run: () => {
      const lines = entry.lines.flatMap((line): FormLine[] => { const code = byAccount.get(cast.accountId(line.code)); return code === undefined ? [] : [{ code, purpose: line.summary ?? entry.summary, amountFen: line.debitFen, customerId: line.customerId ?? null, ...(heads === undefined ? {} : { heads }) }] })
      const id = isLoan ? desk.saveAdvance({ person, date, purpose: purposeOf(entry), amountFen: entry.lines[0]!.debitFen }) : desk.saveClaim({ person, date, purpose: purposeOf(entry), lines })
      forms.set(entry, { kind: isLoan ? 'advance' : 'claim', id })
      if (isLoan) advances.set(trip, id)
      approvalId = desk.submit(isLoan ? 'advance' : 'claim', id, person, date)
    } })
    const decisions = isLoan ? [day(1)] : [day(wait), day(1)]
    for (const decided of decisions) steps.push({ date: decided, run: () => { desk.approve(approvalId, decided) } })
  }
  return {
    plan(entries) {
      for (const entry of entries) if (entry.spending!.kind !== 'back') ask(entry, workdays(entry.date.slice(0, 7)))
      steps.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    },
    until(date) {
      while (steps[0] && steps[0].date <= date) steps.shift()!.run()
    },
    pay(entry) {
      const { kind, trip } = entry.spending ?? {}, form = forms.get(entry), advanceId = trip && advances.get(trip)
      if (kind === 'back' && advanceId !== undefined) return as(hands.maker, 'expense.repayment.save', entry.date, '16:30', (db) => saveRepayment(db, { advanceId, bookId, date: entry.date, amountFen: entry.lines[0]!.debitFen })).draftId
      if (!form) return undefined
      // A 借款 has nobody who checked its figures, so whoever keeps the books enters it and the cashier signs.
      const by = form.kind === 'advance' ? hands.maker : hands.cashier
      return as(by, 'expense.payment.run', entry.date, '16:20', (db) => runPayments(db, { items: [{ record: form.kind, id: form.id }], bookId, date: entry.date })).draftIds[0]
    }
  }
}
