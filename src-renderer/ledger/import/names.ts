import type { Lookups } from '../lookups'
import type { Names } from './import.rows'

/** Names of what a row goes to: a category's or an account's full name, a person's, a customer's. */
export function namesOf(lookups: Lookups): Names {
  const books = new Map(lookups.books.filter((book) => book.kind !== 'imprest').map((book) => [book.accountId, book.name]))
  return {
    counter: ({ categoryId, accountId }) => (categoryId !== null ? lookups.category.get(categoryId)?.fullName
      : accountId === null ? undefined : books.get(accountId) ?? lookups.account.get(accountId)?.fullName) ?? '',
    staff: lookups.name.staff, customer: lookups.name.customer
  }
}
