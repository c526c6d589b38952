import { firstDay, monthOf } from '../../../src-shared/kernel/calendar'
import { Refusal } from '../../../src-shared/kernel/errors'
import type { Account, CashBook, Category } from '../../../src-shared/ledger/account'
import { accountFor, categoryFor, categoryNamed, counterHint } from '../../../src-shared/ledger/import.rules'
import { importWords } from '../../../src-shared/messages/import'
import { matchKey } from '../../../src-shared/tabular/text'
import type { ReadDb } from '../../db/connection'
import { listAccounts, listCategories } from '../account.service'
import { getBook, listBooks } from '../book.service'
import { kept } from '../office.facts'
import { requireOpenDate } from '../period.service'
import { listSummaries } from '../voucher.service'

/** The other side of a row: a category, an account, or neither where nothing fits. */
export interface Counter { categoryId: number | null; accountId: number | null }
/** A choice made in the dry run's own cell: nobody's file says c12. */
const KEY = /^[ca]\d+$/
const NOWHERE: Counter = { categoryId: null, accountId: null }
const isSomewhere = ({ categoryId, accountId }: Counter) => categoryId !== null || accountId !== null

/** What the office knows that a file's words are matched against; each word is looked up once. */
export interface Matcher {
  book: CashBook
  categories: readonly Category[]
  /** What a counter is called: a category's or an account's full name, a book's. */
  nameOf(counter: Counter): string
  /** Where a word of the file goes, or else what the summary speaks of or was booked to before; the summary as it stands in the file and as it will be. */
  counterOf(word: string, summaries: readonly string[]): Counter
  receivable: Counter
  /** Why a date can't be booked, as the code of a problem. */
  dateProblem(date: string): 'closed' | 'outside_years' | undefined
}

/** Makes the matcher of a book; `words` are where the user sends the file's own words. Refuses BOOK_UNKNOWN. */
export function matcherOf(db: ReadDb, bookId: number, words: Readonly<Record<string, string>>): Matcher {
  const book = getBook(db, bookId), books = listBooks(db), accounts = listAccounts(db), categories = listCategories(db)
  const leafOf = (role: string) => accounts.find((account) => account.role === role && account.isLeaf && account.isActive)?.id ?? null
  const others = books.filter((other) => other.id !== book.id && other.isActive)
    .sort((a, b) => Number(b.flow === book.flow) - Number(a.flow === book.flow))
  const moneyOf = (kind: string) => others.find((other) => other.kind === kind)?.accountId ?? null
  const hinted = kept((summary: string): Counter => {
    const hint = counterHint(summary)
    if (hint === undefined) return NOWHERE
    if (hint !== 'bank' && hint !== 'cash') return { categoryId: null, accountId: leafOf(hint) }
    // Drawing and paying in are between cash and bank, so the other side is what this book is not.
    return { categoryId: null, accountId: moneyOf(book.kind === 'bank' ? 'cash' : book.kind === 'cash' ? 'bank' : hint) }
  })
  const matched = kept((word: string) => counterOfKey(words[word] ?? (KEY.test(word) ? word : undefined), categories) ?? counterOfMoney(word, moneyOf) ?? counterOfWord(word, categories, accounts))
  const spoken = kept((summary: string): Counter => {
    const category = categoryNamed(summary, categories)
    return category ? { categoryId: category.id, accountId: null } : { categoryId: null, accountId: accountFor(summary, accounts)?.id ?? null }
  })
  const used = new Map(listSummaries(db).map((one) => [one.summary, one]))
  const remembered = (summary: string): Counter => {
    const { categoryId = null, accountId = null } = used.get(summary) ?? {}
    return categoryId === null ? { categoryId, accountId } : { categoryId, accountId: null }
  }
  return {
    book, categories,
    nameOf: ({ categoryId, accountId }) => (categoryId !== null ? categories.find((one) => one.id === categoryId)?.fullName
      : accountId === null ? undefined : books.find((one) => one.kind !== 'imprest' && one.accountId === accountId)?.name ?? accounts.find((one) => one.id === accountId)?.fullName) ?? '',
    counterOf(word, summaries) {
      const found = word === '' ? undefined : matched(word)
      if (found) return found
      const guesses = [hinted, remembered, spoken].flatMap((find) => summaries.map(find))
      return guesses.find(isSomewhere) ?? (word === '' ? matched('') : undefined) ?? NOWHERE
    },
    receivable: { categoryId: null, accountId: leafOf('receivable') ?? leafOf('head_office') },
    dateProblem: monthProblems(db)
  }
}

function counterOfKey(key: string | undefined, categories: readonly Category[]): Counter | undefined {
  if (key === undefined) return undefined
  const id = Number(key.slice(1))
  if (key.startsWith('a')) return { categoryId: null, accountId: id }
  return categories.some((category) => category.id === id) ? { categoryId: id, accountId: null } : undefined
}

/** 银行存款 and 库存现金 mean the money account next to this book, whatever it is called. */
function counterOfMoney(word: string, moneyOf: (kind: string) => number | null): Counter | undefined {
  const kind = importWords.moneyWords.find(([, names]) => names.includes(matchKey(word)))?.[0]
  const accountId = kind === undefined ? null : moneyOf(kind)
  return accountId === null ? undefined : { categoryId: null, accountId }
}

/** An account's exact name comes before a category that merely resembles the word: 银行存款 is no 水电. */
function counterOfWord(word: string, categories: readonly Category[], accounts: readonly Account[]): Counter | undefined {
  const isExact = categories.some((category) => matchKey(category.name) === matchKey(word))
  const account = isExact ? undefined : accountFor(word, accounts)
  const isExpense = account?.type === 'expense'
  const category = account && !isExpense ? undefined : categoryFor(word, categories)
  if (category) return { categoryId: category.id, accountId: null }
  return account && { categoryId: null, accountId: account.id }
}

/** Why a date can't be booked, each month asked once. */
export function monthProblems(db: ReadDb): Matcher['dateProblem'] {
  const problemOf = kept((month: string) => monthProblem(db, month))
  return (date) => problemOf(monthOf(date))
}

/** The code of what requireOpenDate would refuse for a month. */
function monthProblem(db: ReadDb, month: string): 'closed' | 'outside_years' | undefined {
  try {
    requireOpenDate(db, firstDay(month))
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code === 'PERIOD_CLOSED' ? 'closed' : 'outside_years'
  }
}
