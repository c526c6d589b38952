import fc from 'fast-check'
import { saveDraft } from '../../src-main/ledger/draft.service'
import { postDrafts } from '../../src-main/ledger/posting.service'
import { reverseVoucher } from '../../src-main/ledger/reversal.service'
import { fen } from '../../src-shared/kernel/money'
import type { LineInput } from '../../src-shared/ledger/voucher'
import { requestId } from '../workspace/fixture'
import { aLedger, type LedgerDesk } from './ledger'

/** What a business event needs besides its amounts; parties count from 0, `none` leaves away what its accounts don't require. */
interface Event { kind: 'sale' | 'return' | 'allowance' | 'receipt' | 'cost' | 'expense' | 'advance' | 'admin' | 'other'; amountFen: number; taxFen: number; staff: number; customer: number; product: number; category: number; none: boolean }
export interface RandomVoucherOfOffice { day: number; month: string; event: Event; isReversed: boolean }

const MONTHS = ['2026-01', '2026-02', '2026-03'] as const
const kinds = ['sale', 'sale', 'return', 'allowance', 'receipt', 'cost', 'expense', 'expense', 'advance', 'admin', 'other'] as const
const few = fc.integer({ min: 0, max: 2 })
const voucher: fc.Arbitrary<RandomVoucherOfOffice> = fc.record({
  day: fc.integer({ min: 1, max: 28 }), month: fc.constantFrom(...MONTHS), isReversed: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  event: fc.record({
    kind: fc.constantFrom(...kinds), amountFen: fc.oneof(fc.integer({ min: 1, max: 9_999_999 }), fc.constantFrom(1, 99, 100)), taxFen: fc.integer({ min: 1, max: 99_999 }),
    staff: few, customer: few, product: few, category: few, none: fc.boolean()
  })
})
/** A quarter of an office that sells, is paid, spends and lends, with and without its parties named; `closes` transfers January's profit. */
export const officeStory = fc.record({ vouchers: fc.array(voucher, { minLength: 12, maxLength: 40 }), closes: fc.boolean() })

export interface RandomOffice { desk: LedgerDesk; staff: number[]; customers: number[]; products: number[]; departments: number[] }

/** Enters and posts a story through the services. */
export async function officeOf({ vouchers, closes }: { vouchers: readonly RandomVoucherOfOffice[]; closes: boolean }): Promise<RandomOffice> {
  const desk = await aLedger({ books: [{ name: '现金', kind: 'cash', flow: 'mixed' }, { name: '银行', kind: 'bank', flow: 'mixed' }] })
  const make = async (kind: 'staff' | 'customer' | 'product' | 'department', names: readonly string[]) => {
    const ids: number[] = []
    for (const name of names) ids.push((await desk.api.directory.save({ requestId: requestId(), kind, id: null, code: '', name, isActive: true })).id)
    return ids
  }
  const departments = await make('department', ['一部', '二部']), staff = await make('staff', ['李明', '王芳', '赵强'])
  const customers = await make('customer', ['众康', '仁济', '国药']), products = await make('product', ['甲', '乙', '丙'])
  const categories = (await desk.ledger.category.list()).filter(({ code }) => ['04.01', '05.03', '07'].includes(code))
  const office = { desk, staff, customers, products, departments }
  await desk.core.office().writer.command({ userId: 1, host: 'desktop' }, (w) => {
    for (const { day, month, event, isReversed } of vouchers) {
      const date = `${month}-${String(day).padStart(2, '0')}`
      const { draftId, issue } = saveDraft(w, { id: null, revision: null, date, type: null, attachments: 0, lines: linesOf(office, categories, event) }, 'entry')
      if (issue) throw new Error(JSON.stringify([event, issue]))
      const { voucherId } = postDrafts(w, { draftIds: [draftId] }).vouchers[0]!
      if (isReversed) postDrafts(w, { draftIds: [reverseVoucher(w, { voucherId, date, correct: false }, () => '冲 ').draftId] })
    }
  })
  if (closes) {
    const found = await desk.ledger.period.transferProfit({ requestId: requestId(), month: '2026-01' }).catch(() => undefined)
    if (found) await desk.ledger.voucher.post({ requestId: requestId(), draftIds: found.draftIds })
  }
  return office
}

function linesOf({ desk, ...of }: RandomOffice, categories: readonly { id: number; accountId: number }[], { kind, amountFen, taxFen, none, ...at }: Event): LineInput[] {
  const line = (code: string | number, debitFen: number, creditFen: number, parties: Partial<LineInput> = {}): LineInput =>
    ({ ...desk.line('1001', 0), accountId: typeof code === 'number' ? code : desk.account(code), debitFen: fen(debitFen), creditFen: fen(creditFen), ...parties })
  const customerId = of.customers[at.customer]!, staffId = of.staff[at.staff]!, departmentId = of.departments[at.staff % 2]!, category = categories[at.category]!
  const sold = none ? {} : { productId: of.products[at.product]!, customerId, staffId, departmentId }
  const owed = { customerId, ...(none ? {} : { staffId, departmentId }) }
  switch (kind) {
    case 'sale': return [line('1122', amountFen + taxFen, 0, owed), line('5001', 0, amountFen, { ...sold, quantity: 1000 }), line('2221.01.04', 0, taxFen)]
    case 'return': return [line('1122', -amountFen, 0, owed), line('5001', 0, -amountFen, { ...sold, quantity: -1000 })]
    case 'allowance': return [line('5001', amountFen, 0, sold), line('1122', 0, amountFen, owed)]
    case 'receipt': return [line('1002.01', amountFen, 0), line(none ? '2203' : '1122', 0, amountFen, owed)]
    case 'cost': return [line('5401', amountFen, 0, none ? {} : { productId: of.products[at.product]! }), line('1405', 0, amountFen)]
    case 'expense': return [line(category.accountId, amountFen, 0, { categoryId: category.id, ...(none ? {} : { staffId, departmentId, productId: of.products[at.product]! }) }), line('1001', 0, amountFen)]
    case 'advance': return [line('1221.01', amountFen, 0, { staffId }), line('1001', 0, amountFen)]
    case 'admin': return [line('5602.07', amountFen, 0, none ? {} : { departmentId }), line('1002.01', 0, amountFen)]
    case 'other': return [line('1601', amountFen, 0), line('3001', 0, amountFen)]
  }
}
