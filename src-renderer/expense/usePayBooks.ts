import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api'

/** 资金账户 from which expenses may be paid: cash first, and none that only collects. */
export function usePayBooks() {
  const { data = [] } = useQuery(api.ledger.book.list.queryOptions())
  return data.filter((book) => book.isActive && book.flow !== 'collection' && book.kind !== 'imprest')
}
