import { fen, formatFen, ZERO, type Fen } from '../../../src-shared/kernel/money'
import type { Account, Category, Dimension } from '../../../src-shared/ledger/account'
import type { ImportRemark, ImportRow } from '../../../src-shared/ledger/import'
import { attachmentsIn, categoryFor, fullSummary, LONGEST_SUMMARY } from '../../../src-shared/ledger/import.rules'
import type { LineInput } from '../../../src-shared/ledger/voucher'
import { issueName, voucherNo } from '../../../src-shared/messages/ledger'
import { recordTexts, recordWords } from '../../../src-shared/messages/import-records'
import { matchKey } from '../../../src-shared/tabular/text'
import type { TableRow } from '../../../src-shared/tabular/table'
import type { DirectoryKind } from '../../../src-shared/workspace/office'
import type { ReadDb, WriteDb } from '../../db/connection'
import { getOffice } from '../../workspace/office.service'
import { listCategories } from '../account.service'
import { writeVouchers, type BulkVoucher } from '../bulk.service'
import { judgeDraft } from '../draft.service'
import { keptFacts } from '../office.facts'
import { accountFinder } from './import.accounts'
import { plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'
import { monthProblems } from './import.matching'
import { isFound } from './daybook.rows'
import type { Found, Names } from './import.names'
import { voucherLines } from './import.repo'

/** The line of a voucher as the file has it. */
interface FileLine {
  entry: Entry; account: Account | undefined; summary: string; debitFen: Fen; creditFen: Fen; parties: Partial<Record<DirectoryKind, Found>>; categoryId: number | null
  problems: ImportRemark[]; notices: ImportRemark[]
}

const PARTIES = ['staff', 'customer', 'product', 'department'] as const satisfies readonly (DirectoryKind & Dimension)[]
const LONGEST_VOUCHER = 500

/** 凭证: several lines of the file make one, by date and number, or by where debit and credit meet. */
export function checkVouchers({ db, entries, passed, names }: KindInput): Checked {
  const finder = accountFinder(db, names), categories = listCategories(db), isLate = monthProblems(db)
  const groups = groupsOf(entries.map((entry) => toLine(entry)))
  const facts = keptFacts(db)
  const doubles = doublesOf(db, groups)
  const rows = groups.flatMap((group, index) => checkGroup(group, index))
  return {
    rows, warnings: [],
    *write(w, wanted, { batch, posts }) {
      const made: Made[] = []
      const vouchers = groups.filter((group) => wanted.has(group[0]!.entry.ref)).map((group) => toVoucher(w, group, names, made))
      return { ...yield* writeVouchers(w, vouchers, { source: 'import', sourceRef: String(batch), posts }), made }
    }
  }

  function toLine(entry: Entry): FileLine {
    passed()
    const { row } = entry, problems = remarksOf(row), notices: ImportRemark[] = []
    const found = finder.find(row), account = found && 'account' in found ? found.account : undefined
    if (found && 'problem' in found) problems.push({ field: found.field, code: found.problem, text: found.text })
    if (!found && !problems.some(({ field }) => field === 'code' || field === 'account')) problems.push({ field: 'account', code: 'required', text: '' })
    const amounts = amountsOf(entry, problems)
    const kept: string[] = []
    const parties: FileLine['parties'] = {}
    for (const kind of PARTIES) {
      const text = textOf(row, kind)
      if (text === '') continue
      const party = names.find(kind, kind, text)
      // 往来单位 holds people too, where the account is one of people.
      const person = kind === 'customer' && !isFound(party) && account?.needs.includes('staff') ? names.find('staff', 'customer', text) : undefined
      if (person && isFound(person)) parties.staff = person
      else if (isFound(party)) parties[kind] = party
      else if (account?.needs.includes(kind)) {
        problems.push({ field: kind, code: 'unknown_name', text })
        names.miss(kind, text, true, names.all(kind).map((one) => one.name))
      } else {
        kept.push(text)
        notices.push({ field: kind, code: 'kept_out', text })
      }
    }
    const late = textOf(row, 'date') === '' ? undefined : isLate(textOf(row, 'date'))
    if (late) problems.push({ field: 'date', code: late, text: textOf(row, 'date') })
    const category = categoryOf(row, names, categories)
    if (category === null) {
      kept.push(textOf(row, 'category'))
      notices.push({ field: 'category', code: 'kept_out', text: textOf(row, 'category') })
    }
    return { entry, account, ...amounts, summary: fullSummary(textOf(row, 'summary'), kept).slice(0, LONGEST_SUMMARY), parties, categoryId: category?.id ?? null, problems, notices }
  }

  function checkGroup(group: readonly FileLine[], index: number): ImportRow[] {
    const [first] = group as [FileLine]
    const debit = group.reduce((sum, line) => sum + line.debitFen, 0), credit = group.reduce((sum, line) => sum + line.creditFen, 0)
    const isRead = group.every((line) => line.problems.length === 0)
    const remarks: ImportRemark[] = [], notices: ImportRemark[] = []
    if (debit !== credit && group.every((line) => line.problems.every(({ field }) => field !== 'debit' && field !== 'credit' && field !== 'amount'))) {
      const [side, short] = debit < credit ? ['debit', credit - debit] as const : ['credit', debit - credit] as const
      remarks.push({ field: side, code: 'unbalanced', text: recordTexts.difference(side, formatFen(fen(short))) })
    } else if (isRead) {
      const { issue } = judgeDraft(facts, { lines: group.map((line) => lineOf(line, (found) => found?.id ?? (found?.isNew ? -1 : null))), type: null }, false)
      if (issue) notices.push({ field: 'account', code: 'draft_issue', text: issueName(issue.code) })
    }
    const double = doubles[index]
    return group.map((line, at) => plainRow(line.entry, {
      group: first.entry.ref, problems: [...line.problems, ...(at === group.length - 1 ? remarks : [])], notices: [...line.notices, ...(at === 0 ? notices : [])],
      cells: { ...line.entry.row.values, no: numberText(line.entry), account: line.account ? `${line.account.code} ${line.account.fullName}` : [textOf(line.entry.row, 'code'), textOf(line.entry.row, 'account')].join(' ').trim(), debit: line.debitFen || null, credit: line.creditFen || null },
      isDuplicate: double !== undefined, double: double ?? '', inFen: line.debitFen, outFen: line.creditFen
    }))
  }
}

/** The category that a line names; null where nothing fits, which is asked about. */
function categoryOf(row: TableRow, names: Names, categories: readonly Category[]): Category | null | undefined {
  const word = textOf(row, 'category')
  if (word === '') return undefined
  const found = categoryFor(names.told('category', word) ?? word, categories)
  if (!found) names.miss('category', word, false, categories.filter((one) => one.isActive).map((one) => one.fullName))
  return found ?? null
}

const numberText = ({ row }: Entry) => `${textOf(row, 'type')}${textOf(row, 'type') === '' ? '' : '-'}${textOf(row, 'no')}`

function amountsOf({ row }: Entry, problems: ImportRemark[]): { debitFen: Fen; creditFen: Fen } {
  const money = (key: string) => { const value = row.values[key]; return typeof value === 'number' ? fen(value) : ZERO }
  const amount = money('amount')
  if (amount === 0) {
    const [debitFen, creditFen] = [money('debit'), money('credit')]
    if (debitFen !== 0 && creditFen !== 0) problems.push({ field: 'credit', code: 'both_sides', text: '' })
    return { debitFen, creditFen }
  }
  const word = matchKey(textOf(row, 'direction'))
  if (recordWords.debit.includes(word)) return { debitFen: amount, creditFen: ZERO }
  if (recordWords.credit.includes(word)) return { debitFen: ZERO, creditFen: amount }
  problems.push({ field: 'debit', code: word === '' ? 'required' : 'direction', text: word })
  return { debitFen: ZERO, creditFen: ZERO }
}

/** Lines of one date and number; without numbers, lines of one date until debit and credit meet. */
function groupsOf(lines: readonly FileLine[]): FileLine[][] {
  const groups = new Map<string, FileLine[]>()
  let open = '', balance = 0, count = 0
  for (const line of lines) {
    const { row, sheet } = line.entry
    const no = textOf(row, 'no'), day = `${sheet} ${textOf(row, 'date')}`
    let key = `${day} ${matchKey(textOf(row, 'type'))} ${matchKey(no)}`
    if (no === '') {
      const isNew = balance === 0 || !open.startsWith(`${day} #`) || groups.get(open)!.length >= LONGEST_VOUCHER
      if (isNew) balance = 0
      key = isNew ? `${day} #${++count}` : open
      balance += line.debitFen - line.creditFen
    }
    open = key
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  return [...groups.values()]
}

function lineOf(line: FileLine, idOf: (found: Found | undefined, kind: DirectoryKind) => number | null): LineInput {
  const id = (kind: DirectoryKind) => idOf(line.parties[kind], kind)
  return {
    summary: line.summary, accountId: line.account?.id ?? null, debitFen: line.debitFen, creditFen: line.creditFen, staffId: id('staff'), customerId: id('customer'), productId: id('product'),
    departmentId: id('department'), categoryId: line.categoryId, cashFlowId: null, quantity: null, typed: null
  }
}

function toVoucher(w: WriteDb, group: readonly FileLine[], names: Names, made: Made[]): BulkVoucher {
  const [{ entry: { row } }] = group as [FileLine]
  const isThreefold = getOffice(w).numbering === 'threefold', word = `${textOf(row, 'type')}${textOf(row, 'no')}`
  const type = isThreefold ? recordWords.voucherTypes.find(([one, sign]) => one !== 'journal' && word.includes(sign))?.[0] ?? null : null
  return { date: textOf(row, 'date'), type, attachments: Math.min(attachmentsIn(textOf(row, 'attachments')) ?? 0, 999), lines: group.map((line) => lineOf(line, (found, kind) => names.take(w, kind, found, made))) }
}

/** What of the office each voucher doubles: the same day, accounts and amounts; each one there answers for one of the file. */
function doublesOf(db: ReadDb, groups: readonly FileLine[][]): (string | undefined)[] {
  const days = groups.map(([line]) => textOf(line!.entry.row, 'date')).filter((date) => date !== '').sort()
  if (days.length === 0) return []
  const key = (date: string, lines: readonly { id: number | null | undefined; debitFen: number; creditFen: number }[]) =>
    `${date} ${lines.map((line) => `${line.id ?? ''}:${line.debitFen}:${line.creditFen}`).sort().join(' ')}`
  const there = Map.groupBy([...Map.groupBy(voucherLines.all(db, { from: days[0]!, to: days.at(-1)! }), (line) => line.owner).values()],
    (lines) => key(lines[0]!.date, lines.map((line) => ({ ...line, id: line.accountId }))))
  return groups.map((group) => {
    const found = there.get(key(textOf(group[0]!.entry.row, 'date'), group.map((line) => ({ ...line, id: line.account?.id }))))?.shift()?.[0]
    return found && recordTexts.inOffice(`${found.date} ${found.no === null ? recordTexts.draft : voucherNo(found.type as never, found.no)}`)
  })
}
