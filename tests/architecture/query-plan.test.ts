import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate } from '../../src-main/db/migrate'
import type { Statement } from '../../src-main/db/statement'
import * as ageing from '../../src-main/ledger/analysis/ageing.report'
import * as analysisMoves from '../../src-main/ledger/analysis/moves.report'
import * as bankRepo from '../../src-main/ledger/bank.repo'
import * as closing from '../../src-main/ledger/closing.report'
import * as dayBook from '../../src-main/ledger/daybook.report'
import * as draftRepo from '../../src-main/ledger/draft.repo'
import * as statements from '../../src-main/ledger/statement.report'
import * as subsidiary from '../../src-main/ledger/subsidiary.report'
import * as summary from '../../src-main/ledger/summary.report'
import * as voucherRepo from '../../src-main/ledger/voucher.repo'
import * as voucherReport from '../../src-main/ledger/voucher.report'

const raw = new Database(':memory:')
migrate(raw)

/** How SQLite would go about a statement; the tables are empty, so only the shape of the query and the indexes count. */
function planOf(statement: Statement<never, unknown>): string[] {
  const sql = statement.sql(), holes = sql.match(/\?/g)?.length ?? 0
  return (raw.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array<null>(holes).fill(null)) as { detail: string }[]).map(({ detail }) => detail)
}

// What runs on every keystroke, on every post or on every page, with the way into the growing tables it must take.
test.each([
  ['日记账 rows', dayBook.postedLines, /SEARCH p USING (COVERING )?INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['日记账 drafts', dayBook.draftLines, /SEARCH l USING INDEX draft_line_account \(account_id=\?\)/],
  ['daily net of a book', dayBook.dailyNet, /SEARCH posting USING (COVERING )?INDEX posting_account \(account_id=\? AND date>\?\)/],
  ['银行对账 book', bankRepo.bookLines, /SEARCH p USING (COVERING )?INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['银行对账 bank', bankRepo.bankLines, /SEARCH l USING INDEX bank_line_book \(book_id=\? AND date<\?\)/],
  ['明细账 rows', subsidiary.lines, /SEARCH p USING (COVERING )?INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['明细账 opening', subsidiary.netBeforeByMonth, /SEARCH account_month USING PRIMARY KEY \(account_id=\? AND month<\?\)/],
  ['总账 months', summary.monthsOf, /SEARCH account_month USING PRIMARY KEY \(account_id=\? AND month<\?\)/],
  ['lines of a voucher', voucherRepo.linesOf, /SEARCH posting USING PRIMARY KEY \(voucher_id=\?\)/],
  ['next number', voucherRepo.nextNo, /SEARCH voucher USING COVERING INDEX .* \(month=\? AND type=\?\)/],
  ['provisional number', draftRepo.provisionalNo, /SEARCH e USING COVERING INDEX draft_month \(month=\? AND type=\?/],
  ['凭证 list', voucherReport.postedList, /SEARCH v USING INDEX voucher_date \(date>\? AND date<\?\)/],
  ['明细账 opening of a customer', subsidiary.customerNetBefore, /SEARCH p USING COVERING INDEX posting_customer \(account_id=\? AND customer_id=\? AND date<\?\)/],
  ['明细账 opening of a person', subsidiary.staffNetBefore, /SEARCH p USING COVERING INDEX posting_staff \(account_id=\? AND staff_id=\? AND date<\?\)/],
  ['现金流量表', statements.cashMoves, /SEARCH p USING INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['回款: customers’ accounts', analysisMoves.receiptsTotal, /SEARCH k USING COVERING INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['回款: vouchers that move money', analysisMoves.receiptsTotal, /SEARCH m USING COVERING INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['分析 by account', analysisMoves.accountMoves, /SEARCH account_month USING PRIMARY KEY \(account_id=\? AND month>\? AND month<\?\)/],
  ['分析 by party', analysisMoves.partyMoves, /SEARCH account_dim_month USING PRIMARY KEY \(account_id=\?\)/],
  ['分析 without 结转损益', analysisMoves.partyMoves, /SCAN voucher USING COVERING INDEX voucher_closing/],
  ['退货 and 折让', analysisMoves.deductions, /SEARCH p USING INDEX posting_account \(account_id=\? AND date>\? AND date<\?\)/],
  ['个人借款', ageing.loanLines, /SEARCH p USING INDEX posting_(account|staff) \(account_id=\?/],
  ['结账检查: what stands', closing.standingProfit, /SEARCH m USING PRIMARY KEY \(account_id=\? AND month<\?\)/]
] as const)('%s goes by an index', (_name, statement, expected) => {
  const plan = planOf(statement as unknown as Statement<never, unknown>)
  expect(plan.join('\n')).toMatch(expected)
  expect(plan.filter((step) => /^SCAN (posting|p|voucher|v)\b/.test(step) && !/USING/.test(step))).toEqual([])
})

test('科目余额表 reads the monthly sums and no line', () => {
  expect(planOf(summary.accountSums as unknown as Statement<never, unknown>)).toEqual(['SCAN account_month'])
})
