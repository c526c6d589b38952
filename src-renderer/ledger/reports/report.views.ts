import { firstDay, lastDay, type IsoDate, type Month } from '../../../src-shared/kernel/calendar'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { openView } from '../../app/tabs.store'

/** Screens of the account books by which they open one another. */
export const REPORTS = {
  trialBalance: 'ledger.trialBalance', generalLedger: 'ledger.generalLedger', subsidiary: 'ledger.subsidiary', cashFlow: 'ledger.cashFlow'
} as const

/** The names of pages a report may be drilled down from. */
export const upTitle = (id: string): string | undefined =>
  (Object.keys(REPORTS) as (keyof typeof REPORTS)[]).filter((name) => REPORTS[name] === id).map((name) => reportMessages.titles[name])[0]
    ?? (reportMessages.upTitles as Readonly<Record<string, string>>)[id]

/** How 科目余额表 is looked at. An empty month is the office's current one. */
export type TrialView = { from: Month; to: Month; level: number; hideZero: boolean }
/** How 总账 is looked at. `up` is the screen it was opened from, to which Backspace returns. */
export type GeneralView = { accountId: number; from: Month; to: Month; up: string }
/** How 明细账 is looked at; 0 is no filter by that party. */
export type SubsidiaryView = {
  accountId: number; from: IsoDate; to: IsoDate; staffId: number; customerId: number; productId: number; categoryId: number; departmentId: number
  subtotals: boolean; up: string
}
/** How 现金流水 is looked at; book 0 is all of them. */
export type CashFlowView = { from: IsoDate; to: IsoDate; bookId: number; up: string }

/** No filter by party: what an account opened from a report starts with. */
export const NO_PARTIES = { staffId: 0, customerId: 0, productId: 0, categoryId: 0, departmentId: 0 } as const

/** 总账 of an account. */
export function openGeneral(accountId: number, range: { from: Month; to: Month }, up: string): void {
  openView(REPORTS.generalLedger, { accountId, ...range, up } satisfies GeneralView)
}

/** 明细账 of an account and everything under it. */
export function openSubsidiary(accountId: number, range: { from: IsoDate; to: IsoDate }, up: string, parties: Partial<typeof NO_PARTIES> = {}): void {
  openView(REPORTS.subsidiary, { accountId, ...range, ...NO_PARTIES, ...parties, up })
}

/** The days of months `from` to `to`. */
export const daysOf = ({ from, to }: { from: Month; to: Month }) => ({ from: firstDay(from), to: lastDay(to) })
