import { Refusal } from '../../../src-shared/kernel/errors'
import type { ImportBatch, ImportRecord } from '../../../src-shared/ledger/import'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import type { DirectoryKind, Party } from '../../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../../db/connection'
import { removeEntry, restoreParty, saveStaffFacts, type StaffFacts } from '../../workspace/directory.service'
import { remove as removeAsset } from '../asset.repo'
import { removeLine as removeBankLine } from '../bank.repo'
import { getBook } from '../book.service'
import { removeDrafts } from '../removal.service'
import { getOpening, saveOpening } from '../opening.service'
import * as voucherRepo from '../voucher.repo'
import * as repo from './import.repo'

/** Imports of the past, newest first. */
export const listImports = (db: ReadDb): ImportBatch[] => repo.batches.all(db, {}).map(({ posted, ...row }) => ({
  ...row, record: row.record as ImportRecord, state: row.undoneAt !== null ? 'undone' : posted > 0 ? 'posted' : 'open'
}))

/**
 * 撤销导入: takes back all that an import made, or nothing of it. Drafts go, whoever has changed them since; masters that
 * were made go, and those changed are as before; openings are as before. Only what was made beside the file's own rows (a
 * customer named in a day book) stays, and is counted, where something else stands on it by now.
 *
 * Refuses IMPORT_UNKNOWN, IMPORT_UNDONE, IMPORT_POSTED (a voucher of it is posted), IMPORT_USED (something else stands on
 * one of the file's own rows), OPENING_CLOSED, STATE_WRONG (a draft of it is signed).
 */
export function undoImport(w: WriteDb, { batchId }: { batchId: number }): { drafts: number; entries: number; kept: number } {
  const batch = repo.batchById.get(w, { id: batchId }), ref = String(batchId)
  if (!batch) throw new Refusal('IMPORT_UNKNOWN')
  if (batch.undoneAt !== null) throw new Refusal('IMPORT_UNDONE')
  if (repo.isPosted.get(w, { ref })!.found) throw new Refusal('IMPORT_POSTED')
  const draftIds = repo.draftsOfBatch.all(w, { ref }).map((draft) => draft.id)
  if (draftIds.length > 0) removeDrafts(w, { draftIds })
  const made = repo.madeBy.all(w, { batchId })
  const order = ['bank_line', 'asset', 'opening', 'category', 'category_leaf', 'book', 'account', 'leaf', 'staff', 'customer', 'product', 'department']
  let kept = 0
  for (const one of made.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || b.id - a.id)) {
    if (OWN[batch.record as ImportRecord] === one.kind || !BESIDE.has(one.kind)) takeBack(w, one)
    else if (!wasTakenBack(w, one)) kept++
  }
  repo.endBatch.run(w, { id: batchId, at: w.now, by: w.actor.userId })
  const entries = made.length - kept
  w.note(`import:${batchId}`, { undone: batch.fileName, drafts: draftIds.length, entries, kept })
  return { drafts: draftIds.length, entries, kept }
}

/** What a row of the file itself becomes, where that is a master. */
const OWN: Partial<Record<ImportRecord, string>> = { accounts: 'account', staff: 'staff', customers: 'customer', products: 'product' }
/** What may be made beside them. */
const BESIDE: ReadonlySet<string> = new Set(['category', 'book', 'account', 'staff', 'customer', 'product', 'department'])

/** Takes back what nothing else stands on, else leaves it whole. */
function wasTakenBack(w: WriteDb, one: Parameters<typeof takeBack>[1]): boolean {
  try {
    w.raw.transaction(() => { takeBack(w, one) })()
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'IMPORT_USED') return false
    throw error
  }
}

function takeBack(w: WriteDb, { kind, id, before }: { kind: string; id: number; before: string | null }) {
  switch (kind) {
    case 'opening': takeBackOpening(w, id); return
    case 'account': removeAccount(w, id); return
    case 'category': unused(() => { repo.forgetCategory.run(w, { id }); repo.removeCategory.run(w, { id }) }); return
    case 'category_leaf': repo.makeCategoryLeaf.run(w, { id }); return
    case 'book': removeBook(w, id); return
    case 'bank_line': unused(() => { removeBankLine.run(w, { id }) }); return
    case 'asset': unused(() => { removeAsset.run(w, { id }) }); return
    case 'leaf': repo.makeLeaf.run(w, { id }); return
    default:
      if (kind === 'customer' && before === null) repo.forgetCustomer.run(w, { id })
      if (kind === 'staff' && before === null) repo.forgetStaff.run(w, { id })
      if (before === null) unused(() => { removeEntry(w, kind as DirectoryKind, id) })
      else if (kind === 'customer') restoreParty(w, id, (JSON.parse(before) as { party?: Party }).party)
      else if (kind === 'staff') saveStaffFacts(w, { phone: null, hiredOn: null, ...JSON.parse(before) as Partial<StaffFacts>, id })
  }
}

function removeAccount(w: WriteDb, id: number) {
  unused(() => { repo.forgetAccount.run(w, { id }); repo.removeAccount.run(w, { id }) })
}

/** A bank book goes with the account that was made for it. */
function removeBook(w: WriteDb, id: number) {
  const { accountId } = getBook(w, id)
  unused(() => { repo.removeBook.run(w, { id }) })
  removeAccount(w, accountId)
}

/** A foreign key holds what is used elsewhere. */
function unused(remove: () => void) {
  try {
    remove()
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_CONSTRAINT_FOREIGNKEY') throw new Refusal('IMPORT_USED')
    throw error
  }
}

/** The openings without the lines of one opening voucher, as one more of them. */
function takeBackOpening(w: WriteDb, voucherId: number) {
  const key = (row: { accountId: number; staffId: number | null; customerId: number | null; productId: number | null; departmentId: number | null }) =>
    [row.accountId, row.staffId, row.customerId, row.productId, row.departmentId].join('/')
  const nets = new Map(getOpening(w).rows.map((row) => [key(row), { row, net: row.debitFen - row.creditFen }]))
  for (const line of voucherRepo.linesOf.all(w, { id: voucherId })) {
    const row = { accountId: line.account_id, staffId: line.staff_id, customerId: line.customer_id, productId: line.product_id, departmentId: line.department_id, debitFen: 0, creditFen: 0, yearDebitFen: 0, yearCreditFen: 0 }
    const before = nets.get(key(row))
    nets.set(key(row), { row: before?.row ?? row as never, net: (before?.net ?? 0) - line.debit_fen + line.credit_fen })
  }
  const rows = [...nets.values()].map(({ row, net }) => ({ ...row, debitFen: Math.max(net, 0), creditFen: Math.max(-net, 0) })).filter((row) => row.debitFen !== row.creditFen || row.yearDebitFen !== 0 || row.yearCreditFen !== 0)
  saveOpening(w, { rows }, ledgerMessages.openingSummary)
}
