import { getAgeing } from '../../src-main/ledger/analysis/ageing.service'
import type { AnalysisTable } from '../../src-main/ledger/analysis/analysis.table'
import type { Core } from '../../src-main/app/core'
import { loadPostings, openDuckdb } from '../duckdb'
import { withOpen } from '../fixture'
import { goalAt, measure, timed, type Bench } from '../protocol'

/** The last day of the generated ledgers; nobody there was given a term. */
const AS_OF = '2025-12-31'
const dayOf = (date: string) => Date.parse(date) / 86_400_000
const ageOf = (days: number) => (days <= 0 ? 0 : days <= 30 ? 1 : days <= 60 ? 2 : days <= 90 ? 3 : days <= 180 ? 4 : days <= 365 ? 5 : 6)

/** What is open as text to be compared: `customer age fen`, and `customer from day` of the oldest charge; 预收 is age −1. */
function tell(open: Iterable<{ customer: number; age: number; fen: number; day: number }>): string {
  const sums = new Map<string, number>(), oldest = new Map<number, number>()
  for (const { customer, age, fen, day } of open) {
    sums.set(`${customer} ${age}`, (sums.get(`${customer} ${age}`) ?? 0) + fen)
    if (age >= 0) oldest.set(customer, Math.min(oldest.get(customer) ?? day, day))
  }
  return [...[...sums].map(([key, fen]) => `${key} ${fen}`), ...[...oldest].map(([customer, day]) => `${customer} from ${day}`)].sort().join('\n')
}

/** Every line through a queue per customer, receipts from the front: slow, and nothing to get wrong. */
function naive(core: Core): string {
  const lines = core.office().reader.raw.prepare(`SELECT p.customer_id, p.date, p.debit_fen - p.credit_fen FROM posting p JOIN account a ON a.id = p.account_id WHERE a.role = 'receivable' ORDER BY p.date, p.voucher_id, p.line_no`).raw().all() as [number, string, number][]
  const queues = new Map<number, { day: number; fen: number }[]>()
  for (const [customer, date, netFen] of lines) {
    const queue = queues.get(customer) ?? []
    queues.set(customer, queue)
    let fen = netFen
    while (fen !== 0 && queue.length > 0 && Math.sign(queue[0]!.fen) !== Math.sign(fen)) {
      const taken = Math.sign(fen) * Math.min(Math.abs(fen), Math.abs(queue[0]!.fen))
      fen -= taken
      if ((queue[0]!.fen += taken) === 0) queue.shift()
    }
    if (fen !== 0) queue.push({ day: dayOf(date), fen })
  }
  return tell([...queues].flatMap(([customer, queue]) => queue.map(({ day, fen }) => ({ customer, age: fen < 0 ? -1 : ageOf(dayOf(AS_OF) - day), fen: Math.abs(fen), day }))))
}

/** The figures of the report, whose one oldest day is that of the whole row. */
function shown({ rows }: AnalysisTable): string {
  const columns = [...Array.from({ length: 7 }, (_, age) => [age, `age${age}`] as const), [-1, 'prepaid'] as const]
  return tell(rows.flatMap(({ id, cells }) => columns.flatMap(([age, key]) => (cells[key] ? [{ customer: Number(id), age, fen: Number(cells[key]), day: dayOf(String(cells['oldest'])) }] : []))))
}

/** The same in DuckDB: charges added up from the oldest on, and of them what was received taken away. */
const FIFO = `WITH line AS (SELECT customer_id, day, voucher_id, line_no, debit_fen - credit_fen AS net FROM posting WHERE account_id = ? AND day <= ?),
  received AS (SELECT customer_id, -sum(net) FILTER (net < 0) AS fen FROM line GROUP BY customer_id),
  queue AS (SELECT customer_id, day, net, sum(net) OVER (PARTITION BY customer_id ORDER BY day, voucher_id, line_no ROWS UNBOUNDED PRECEDING) AS upto FROM line WHERE net > 0),
  open AS (SELECT customer_id, day, least(net, upto - coalesce(fen, 0)) AS fen, ? - day AS days FROM queue LEFT JOIN received USING (customer_id) WHERE upto > coalesce(fen, 0))
  SELECT customer_id, CASE WHEN days <= 0 THEN 0 WHEN days <= 30 THEN 1 WHEN days <= 60 THEN 2 WHEN days <= 90 THEN 3 WHEN days <= 180 THEN 4 WHEN days <= 365 THEN 5 ELSE 6 END AS age, sum(fen)::BIGINT, min(day)
  FROM open GROUP BY ALL`

/** 应收账款账龄分析表 as the service makes it, against DuckDB aging the lines on one thread, both in process. */
export const ageing: Bench = async ({ fixture, pairs }) => {
  const names = { op: '账龄 (FIFO ageing)', size: fixture.size, peer: 'DuckDB' }, goal = goalAt('1m', fixture, { atLeast: 3 })
  return withOpen(fixture, async (core) => {
    const own = () => core.read((db) => getAgeing(db, { what: 'receivables-ageing', asOf: AS_OF, salespersonId: null }))
    const expected = naive(core)
    if (shown(own()) !== expected) throw new Error('the ageing is not what a queue leaves')
    const duckdb = await openDuckdb()
    if (!duckdb) return [await measure(names, goal, pairs, () => timed(own), null)]
    await loadPostings(duckdb, core)
    const { id } = core.office().reader.raw.prepare(`SELECT id FROM account WHERE role = 'receivable'`).get() as { id: number }
    const fifo = FIFO.replace('?', String(id)).replaceAll('?', String(dayOf(AS_OF)))
    const theirs = (await duckdb.runAndReadAll(fifo)).getRows().map(([customer, age, fen, day]) => ({ customer: Number(customer), age: Number(age), fen: Number(fen), day: Number(day) }))
    if (tell(theirs) !== expected.split('\n').filter((one) => !one.includes(' -1 ')).join('\n')) throw new Error('DuckDB disagrees on the ageing')
    const row = await measure(names, goal, pairs, () => timed(own), () => timed(() => duckdb.runAndReadAll(fifo)))
    duckdb.closeSync()
    return [row]
  })
}
