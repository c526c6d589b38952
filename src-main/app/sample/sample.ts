import { addDays } from '../../../src-shared/kernel/calendar'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { levelSchema, roleSchema, setupSchema } from '../../../src-shared/workspace/office'
import type { WriteDb } from '../../db/connection'
import { transferProfit } from '../../ledger/closing.service'
import { runDepreciation } from '../../ledger/depreciation.service'
import { saveDraft } from '../../ledger/draft.service'
import { closePeriod } from '../../ledger/period.service'
import { postDrafts, reviewDrafts, signDrafts } from '../../ledger/posting.service'
import { setUpLedger } from '../../ledger/setup.service'
import { getVoucher } from '../../ledger/voucher.service'
import { setUpWorkspace } from '../../workspace/office.service'
import { saveUser } from '../../workspace/user.service'
import { act } from './acts'
import { keepAssets } from './assets'
import { keepPolicies } from './policies'
import { planSchedules } from './schedules'
import { bankMonth, openSampleBank, type SampleBank } from './bank'
import { planBudgets } from './budgets'
import { castOf, type Cast } from './cast'
import { monthEnd, office, phrases } from './data'
import { CODES, credit, debit, toLine, type Entry } from './entry'
import { beginStory, tellMonth } from './months'
import { openBooks } from './opening'
import { createRandom } from './random'
import { openRequests, type RequestDesk } from './requests'
import { askedFor } from './requests.choose'
import { leaveUnderway } from './requests.underway'

const SEED = 20260618

/** Who keeps the sample's books: three people, because maker, cashier and reviewer must differ. */
interface Hands { maker: number; cashier: number; reviewer: number }

/**
 * 示例办事处: twelve months of an office's books, told with a fixed seed and entered through the services, all in the
 * caller's one transaction, so that a sample half made is no office at all. Eleven months are posted and closed; the
 * last stops in its middle, with vouchers posted, reviewed, signed and in draft, and one that breaks the one-way flow.
 * Yields after each month.
 */
export function* generateSample(w: WriteDb, folder: string): Generator<{ done: number; total: number }, { folder: string }> {
  const [firstMonth] = office.months as [string]
  const hands = setUp(w, folder, firstMonth)
  const opened = { userId: hands.maker, date: addDays(`${firstMonth}-01`, -1) }
  const cast = act(w, { ...opened, procedure: 'workspace.directory.save' }, castOf)
  const story = beginStory(createRandom(SEED), cast), bank = openSampleBank()
  act(w, { ...opened, procedure: 'ledger.opening.save' }, (db) => { openBooks(db, story) })
  act(w, { ...opened, procedure: 'ledger.asset.save' }, (db) => keepAssets(db, cast))
  // Its own chance, so that the forms leave the books as they are told.
  const desk = openRequests(w, folder, cast, createRandom(SEED + 1), hands)
  for (const [index, month] of office.months.entries()) {
    const entries = tellMonth(story, month)
    desk.plan(askedFor(entries, desk.names))
    if (monthEnd(month) === null) enterRunningMonth(w, cast, desk, entries, hands, bank)
    else enterWholeMonth(w, cast, desk, entries, hands, month, bank)
    yield { done: index + 1, total: office.months.length }
  }
  planBudgets(w, cast, hands)
  act(w, { userId: hands.maker, procedure: 'ledger.schedule.save', date: office.today }, (db) => planSchedules(db, cast))
  act(w, { userId: hands.maker, procedure: 'ledger.insurance.save', date: office.today }, keepPolicies)
  return { folder }
}

function setUp(w: WriteDb, folder: string, firstMonth: string): Hands {
  const setup = setupSchema.parse({
    folder, name: office.name, company: office.company, template: 'independent', numbering: 'threefold', firstMonth, books: office.books,
    user: { ...office.users.maker, password: '' }
  })
  return act(w, { userId: null, procedure: 'workspace.office.sample', date: office.today }, (db) => {
    const maker = setUpWorkspace(db, setup, { passwordHash: null, isSample: true })
    setUpLedger(db, setup)
    const ids = new Map(office.users.others.map((user) =>
      [user.login, saveUser(db, { ...user, id: null, role: roleSchema.parse(user.role), level: 'level' in user ? levelSchema.parse(user.level) : null, isActive: true, passwordHash: null }).id]))
    db.note('office', { name: setup.name, template: setup.template, firstMonth })
    return { maker, cashier: ids.get(office.users.cashier)!, reviewer: ids.get(office.users.reviewer)! }
  })
}

const enter = (db: WriteDb, cast: Cast, entries: readonly Entry[], desk?: RequestDesk): number[] => entries.map((entry) => {
  desk?.until(entry.date)
  return desk?.pay(entry) ?? saveDraft(db, {
    id: null, revision: null, date: entry.date, type: null, attachments: entry.attachments, lines: entry.lines.map((line) => toLine(cast, entry, line))
  }, entry.lines.some((line) => line.code === CODES.cash) ? 'daybook' : 'entry').draftId
})

function enterWholeMonth(w: WriteDb, cast: Cast, desk: RequestDesk, entries: readonly Entry[], hands: Hands, month: string, bank: SampleBank) {
  const date = monthEnd(month)!
  const by = (userId: number, procedure: string, work: (db: WriteDb) => unknown) => { act(w, { userId, procedure, date }, work) }
  const post = () => {
    by(hands.cashier, 'ledger.voucher.sign', (db) => signDrafts(db, { month }))
    by(hands.reviewer, 'ledger.voucher.review', (db) => reviewDrafts(db, { month }))
    by(hands.maker, 'ledger.voucher.post', (db) => ({ count: postDrafts(db, { month }).vouchers.length }))
  }
  by(hands.maker, 'ledger.voucher.save', (db) => ({ count: enter(db, cast, entries, desk).length }))
  by(hands.maker, 'ledger.asset.depreciation.run', (db) => runDepreciation(db, { month }))
  post()
  by(hands.cashier, 'ledger.bank.match.save', (db) => bankMonth(db, bank, month, null))
  by(hands.maker, 'ledger.period.transferProfit', (db) => transferProfit(db, { month }, ledgerMessages.closingSummary(month)))
  post()
  by(hands.maker, 'ledger.period.close', (db) => closePeriod(db, { month }))
}

function enterRunningMonth(w: WriteDb, cast: Cast, desk: RequestDesk, entries: readonly Entry[], hands: Hands, bank: SampleBank) {
  const date = office.today
  const by = <T>(userId: number, procedure: string, work: (db: WriteDb) => T) => act(w, { userId, procedure, date }, work)
  const draftIds = by(hands.maker, 'ledger.voucher.save', (db) => enter(db, cast, entries, desk))
  const upTo = (before: string) => ({ draftIds: draftIds.filter((_id, index) => entries[index]!.date < before) })
  const posted = upTo(office.postedBefore)
  const reviewed = upTo(office.reviewedBefore)
  // What was paid is signed by whoever paid it.
  const unsigned = (ids: readonly number[]) => ({ draftIds: ids.filter((id) => getVoucher(w, { kind: 'draft', id }).state === 'draft') })
  by(hands.cashier, 'ledger.voucher.sign', (db) => signDrafts(db, unsigned(reviewed.draftIds)))
  by(hands.reviewer, 'ledger.voucher.review', (db) => reviewDrafts(db, reviewed))
  by(hands.maker, 'ledger.voucher.post', (db) => ({ count: postDrafts(db, posted).vouchers.length }))
  // The statement up to yesterday is in and waits to be matched; fee and interest are not booked yet.
  by(hands.cashier, 'ledger.import.run', (db) => bankMonth(db, bank, date.slice(0, 7), addDays(office.today, -1)))
  // 坐支: a customer's money taken into the cash box, which the one-way flow forbids; it stays a draft to be mended.
  const [customer] = cast.customers
  const breach: Entry = { date: office.reviewedBefore, summary: phrases.cashSale, attachments: 0,
    lines: [debit(CODES.cash, 860_000), credit(CODES.receivable, 860_000, { customerId: customer!.id })] }
  by(hands.maker, 'ledger.voucher.save', (db) => enter(db, cast, [breach]))
  // The cashier has begun on the last days' drafts.
  const waiting = draftIds.filter((_id, index) => entries[index]!.date >= office.reviewedBefore).slice(0, 3)
  by(hands.cashier, 'ledger.voucher.sign', (db) => signDrafts(db, unsigned(waiting)))
  leaveUnderway(w, cast, desk, hands.cashier)
}
