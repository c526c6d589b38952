import { Refusal } from '../../src-shared/kernel/errors'
import { parseAmount } from '../../src-shared/kernel/expression'
import { fen } from '../../src-shared/kernel/money'
import { ledgerMessages } from '../../src-shared/messages/ledger'
import type { DraftInput, Line, Voucher, VoucherRef, VoucherRow } from '../../src-shared/ledger/voucher'
import type { ReadDb, WriteDb } from '../db/connection'
import { countChange, requireSeen, revisionsOf } from '../workspace/version.service'
import * as draftRepo from './draft.repo'
import * as templateRepo from './template.repo'
import * as repo from './voucher.repo'
import * as report from './voucher.report'

const fromHead = <H extends report.VoucherHead>({ issue, issueData, ...head }: H) => ({
  ...head, type: head.type as Voucher['type'], state: head.state as Voucher['state'],
  issue: issue === null ? null : { code: issue, data: JSON.parse(issueData ?? '{}') as unknown }
})

type StoredLine = ReturnType<typeof draftRepo.linesOf.all>[number] | ReturnType<typeof repo.linesOf.all>[number]
const toLine = (line: StoredLine): Line => ({
  summary: line.summary, accountId: line.account_id, debitFen: fen(line.debit_fen), creditFen: fen(line.credit_fen), staffId: line.staff_id,
  customerId: line.customer_id, productId: line.product_id, categoryId: line.category_id, departmentId: line.department_id, cashFlowId: line.cash_flow_id,
  quantity: line.quantity, typed: 'typed' in line && line.typed ? JSON.parse(line.typed) as Record<string, string> : null
})

/** One voucher with its lines. Refuses VOUCHER_UNKNOWN. */
export function getVoucher(db: ReadDb, ref: VoucherRef): Voucher {
  const head = ref.kind === 'draft' ? report.draftById.get(db, { id: ref.id }) : report.postedById.get(db, { id: ref.id })
  if (!head) throw new Refusal('VOUCHER_UNKNOWN')
  return { ...fromHead(head), lines: (ref.kind === 'draft' ? draftRepo : repo).linesOf.all(db, { id: ref.id }).map(toLine) }
}

/** Several for printing, in the order given. Refuses VOUCHER_UNKNOWN. */
export const printVouchers = (db: ReadDb, { refs }: { refs: readonly VoucherRef[] }) => refs.map((ref) => getVoucher(db, ref))

export interface VoucherFilter {
  from: string; to: string; state: 'all' | 'draft' | 'signed' | 'reviewed' | 'posted' | 'unposted' | 'pending'; type?: Voucher['type'] | undefined
  text?: string | undefined; accountId?: number | undefined
}

/** 凭证 list: posted first, then drafts, each in order of date and number. `pending` is 待复核: posted unreviewed. */
export function listVouchers(db: ReadDb, filter: VoucherFilter): VoucherRow[] {
  const params = { from: filter.from, to: filter.to, type: filter.type ?? '', text: filter.text ?? '', accountId: filter.accountId ?? 0 }
  const { state } = filter
  const posted = state === 'all' || state === 'posted' || state === 'pending' ? report.postedList.all(db, params) : []
  const drafts = state === 'posted' || state === 'pending' ? [] : report.draftList.all(db, params)
  const wanted = [
    ...(state === 'pending' ? posted.filter((row) => row.reviewerName === null) : posted),
    ...(state === 'all' || state === 'unposted' ? drafts : drafts.filter((row) => row.state === state))
  ]
  return wanted.map((row) => ({ ...fromHead(row), totalFen: fen(row.totalFen) }))
}

/** A number as written: 付-007, 付7, 7. */
const NUMBERED = /^(\D?)\s*[-\uff0d]?\s*0*(\d{1,5})$/
const MOST_FOUND = 8

/** Vouchers of the last twelve months by number (付-7), 摘要 or amount, the newest first. Nothing typed finds nothing. */
export function findVouchers(db: ReadDb, { text }: { text: string }): VoucherRow[] {
  if (text === '') return []
  const numbered = NUMBERED.exec(text), amount = parseAmount(text)
  const type = Object.entries(ledgerMessages.types).find(([, name]) => name === numbered?.[1])?.[0] ?? ''
  const isNumber = numbered !== null && (numbered[1] === '' || type !== '')
  const params = {
    text, type, no: isNumber ? Number(numbered[2]) : 0,
    // 0 stands for "none": no line has it on the side that is asked for.
    amountFen: 'fen' in amount ? amount.fen : 0, most: MOST_FOUND
  }
  return [...report.draftsFound.all(db, params), ...report.postedFound.all(db, params)].slice(0, MOST_FOUND).map((row) => ({ ...fromHead(row), totalFen: fen(row.totalFen) }))
}

/** 摘要 memory. */
export const listSummaries = (db: ReadDb) => repo.summaries.all(db, {}).map((row) => ({ ...row, amountFen: fen(row.amountFen) }))

type TemplateDraft = Omit<DraftInput, 'id' | 'revision'>

/** 凭证模板. */
export function listTemplates(db: ReadDb) {
  const revision = revisionsOf(db, 'template')
  return templateRepo.all.all(db, {}).map((row) => ({ id: row.id, name: row.name, revision: revision(row.id), draft: JSON.parse(row.body) as TemplateDraft }))
}

/** Keeps a voucher's lines under a name; the same name is overwritten. Refuses RECORD_CHANGED. */
export function saveTemplate(w: WriteDb, input: { name: string; draft: DraftInput; revision?: number | null }): { id: number } {
  const before = templateRepo.byName.get(w, { name: input.name })
  if (before) requireSeen(w, 'template', before.id, input.revision)
  const { date, type, attachments, lines } = input.draft
  templateRepo.save.run(w, { name: input.name, body: JSON.stringify({ date, type, attachments, lines } satisfies TemplateDraft) })
  const { id } = templateRepo.byName.get(w, { name: input.name })!
  countChange(w, 'template', id)
  w.note(`template:${id}`, { name: input.name })
  return { id }
}

/** Refuses TEMPLATE_UNKNOWN. */
export function removeTemplate(w: WriteDb, { id }: { id: number }): Record<string, never> {
  if (templateRepo.remove.run(w, { id }).changes === 0) throw new Refusal('TEMPLATE_UNKNOWN')
  w.note(`template:${id}`, { removed: true })
  return {}
}
