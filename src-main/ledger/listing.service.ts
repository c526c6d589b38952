import { addDays, yearOf } from '../../src-shared/kernel/calendar'
import { cashFlowFacts, cashLines, sumBooks } from '../../src-shared/ledger/cash-flow.rows'
import type { CashLine } from '../../src-shared/ledger/report'
import { isSumLine, subsidiaryFacts, subsidiaryLines, usedParties, type LineNames, type SubsidiaryLine } from '../../src-shared/ledger/subsidiary.rows'
import { answerList, type Listing } from '../../src-shared/listing/listing'
import type { ListAnswer, ListAsk, ListView } from '../../src-shared/listing/listing.schema'
import type { ReadDb } from '../db/connection'
import { held } from '../db/held'
import { listDirectory } from '../workspace/directory.service'
import { listAccounts, listCategories } from './account.service'
import { listBooks } from './book.service'
import { listComments } from './comment.service'
import { getCashFlow, getSubsidiary, type CashFlowInput, type SubsidiaryInput } from './subsidiary.service'

interface Asked { view: ListView; ask: ListAsk }

/**
 * 明细账 with its lines where there are at most `most`; more are read by `listSubsidiary`, and only those of vouchers that
 * have an open comment are here, so that 批注 can name them.
 */
export function headSubsidiary(db: ReadDb, { most, ...input }: SubsidiaryInput & { most: number }) {
  const book = getSubsidiary(db, input)
  return { ...book, count: book.rows.length, parties: usedParties(book.rows), rows: book.rows.length > most ? commented(db, book.rows) : book.rows }
}

function commented<Row extends { voucherId: number }>(db: ReadDb, rows: readonly Row[]): Row[] {
  const open = new Set(listComments(db, { withResolved: false }).flatMap(({ record: { kind, id } }) => (kind === 'voucher' ? [id] : [])))
  return open.size === 0 ? [] : rows.filter(({ voucherId }) => open.has(voucherId))
}

/** 明细账's lines as its sheet asks for them. */
export function listSubsidiary(db: ReadDb, { view, ask, subtotals, ...input }: SubsidiaryInput & Asked & { subtotals: boolean }): ListAnswer<SubsidiaryLine> {
  const list = held(db, `subsidiary ${subtotals} ${JSON.stringify(input)}`, (): Listing<SubsidiaryLine> => {
    const book = getSubsidiary(db, input)
    return { rows: subsidiaryLines(book, input.from, turnoverBefore(db, input, book), subtotals), columns: Object.values(subsidiaryFacts(lineNames(db))), isSum: isSumLine }
  })
  return answerList(list, view, ask)
}

/** The year's turnover before the first day shown, which 本年累计 includes: of the books, and of before they began. */
function turnoverBefore(db: ReadDb, input: SubsidiaryInput, { turnoverDebitFen, turnoverCreditFen }: ReturnType<typeof getSubsidiary>) {
  const start = `${yearOf(input.from)}-01-01`
  const before = input.from > start ? getSubsidiary(db, { ...input, from: start, to: addDays(input.from, -1) }) : { debitFen: 0, creditFen: 0 }
  return { debitFen: turnoverDebitFen + before.debitFen, creditFen: turnoverCreditFen + before.creditFen }
}

/** 现金流水 with its rows where there are at most `most`; more are read by `listCashFlow`. */
export function headCashFlow(db: ReadDb, { most, ...input }: CashFlowInput & { most: number }) {
  const { rows, books } = getCashFlow(db, input)
  return { books, count: rows.length, rows: rows.length > most ? [] : rows }
}

/** 现金流水's lines as its sheet asks for them. */
export function listCashFlow(db: ReadDb, { view, ask, ...input }: CashFlowInput & Asked): ListAnswer<CashLine> {
  const list = held(db, `cash-flow ${JSON.stringify(input)}`, (): Listing<CashLine> => {
    const { rows, books } = getCashFlow(db, input), name = namer(listBooks(db))
    return { rows: cashLines(rows, sumBooks(books).openingFen), columns: Object.values(cashFlowFacts(name)) }
  })
  return answerList(list, view, ask)
}

const namer = (list: readonly { id: number; name: string }[]) => {
  const names = new Map(list.map(({ id, name }) => [id, name]))
  return (id: number | null) => (id === null ? '' : names.get(id) ?? '')
}

const lineNames = (db: ReadDb): LineNames => ({
  accountId: namer(listAccounts(db)), categoryId: namer(listCategories(db)), staffId: namer(listDirectory(db, 'staff')), customerId: namer(listDirectory(db, 'customer')),
  productId: namer(listDirectory(db, 'product')), departmentId: namer(listDirectory(db, 'department'))
})
