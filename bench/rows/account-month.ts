import { loadPostings, openDuckdb } from '../duckdb'
import { withOpen } from '../fixture'
import { goalAt, measure, timed, type Bench } from '../protocol'

/** Every account's turnover by month, in process: our summaries against DuckDB adding up the lines on one thread. */
export const accountMonth: Bench = async ({ fixture, pairs }) => {
  const names = { op: '科目 × 月', size: fixture.size, peer: 'DuckDB' }, goal = goalAt('1m', fixture, { atLeast: 12 })
  const duckdb = await openDuckdb()
  if (!duckdb) return [await measure(names, goal, pairs, () => timed(() => {}), null)]
  return withOpen(fixture, async (core) => {
    await loadPostings(duckdb, core)
    const sum = 'SELECT account_id, month, sum(debit_fen)::BIGINT, sum(credit_fen)::BIGINT FROM posting GROUP BY ALL ORDER BY ALL'
    const months = core.office().reader.raw.prepare('SELECT account_id, month, debit_fen, credit_fen FROM account_month ORDER BY account_id, month').raw()
    const own = () => months.all() as unknown[][]
    const theirs = (await duckdb.runAndReadAll(sum)).getRows().map((row) => row.map(String).join()), mine = own().map((row) => row.map(String).join())
    if (theirs.join('\n') !== mine.join('\n')) throw new Error('DuckDB disagrees on account × month')
    const row = await measure(names, goal, pairs, () => timed(own), () => timed(() => duckdb.runAndReadAll(sum)))
    duckdb.closeSync()
    return [row]
  })
}
