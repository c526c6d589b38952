import { localDate } from '../../src-shared/kernel/calendar'
import type { ListAnswer, ListAsk, ListView } from '../../src-shared/listing/listing.schema'
import type { PageView, RowPages } from '../grid/sheet.types'

/** More rows than these stay with the services; what a page holds it filters and sorts itself. */
export const MOST_ROWS_HERE = 20_000

/** The rows of a list that stay with the services, as a sheet reads them: `ask` sends the question. */
export function pagesOf<Row>(ask: (request: { view: ListView; ask: ListAsk }) => Promise<ListAnswer<Row>>): RowPages<Row> {
  const answer = async <What extends ListAsk['what']>({ filters, sort }: PageView, wanted: ListAsk & { what: What }) => {
    const view = { filters: filters.map(({ values, ...filter }) => ({ ...filter, values: values && [...values] })), sort: [...sort], near: localDate(new Date()) }
    return await ask({ view, ask: wanted }) as Extract<ListAnswer<Row>, { what: What }>
  }
  return {
    read: (view, from, to) => answer(view, { what: 'rows', from, to }),
    values: async (view, key) => (await answer(view, { what: 'values', key })).values,
    places: (view, text, keys) => answer(view, { what: 'places', text, keys: [...keys] })
  }
}
