import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Account, Dimension } from '../../../../src-shared/ledger/account'
import { DIMENSIONS } from '../../../../src-shared/ledger/account'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import type { Option } from '../../../grid/sheet.types'
import { accountChoices, directoryChoices, suggest, useLookups, type Choosable, type Lookups } from '../../lookups'

/** 摘要 memory: choosing one brings its account and parties along. */
export interface RememberedSummary { summary: string; accountId: number | null; staffId: number | null; customerId: number | null }
/** A party or item of one kind, as an option's value. */
export interface DimensionValue { dimension: Dimension; id: number }

/** What the cells of a voucher offer while being typed in. */
export interface VoucherChoices {
  lookups: Lookups
  summaries: (typed: string) => readonly Option[]
  accounts: (typed: string) => readonly Option[]
  /** Of the given kinds only; each kind under its own heading. */
  dimensions: (typed: string, kinds: readonly Dimension[]) => readonly Option[]
}

const ALL_ACCOUNTS = 1000
const MOST_PARTIES = 60

const grouped = (accounts: readonly Account[]): Choosable[] => {
  const type = new Map(accounts.map((account) => [account.id, account.type]))
  return accountChoices(accounts).map((one) => ({ ...one, group: voucherTexts.accountTypes[type.get(one.value as number) ?? 'asset'] }))
}

function dimensionLists(lookups: Lookups): Record<Dimension, readonly Choosable[]> {
  const categories = lookups.categories.filter((category) => category.isActive && category.isLeaf)
    .map(({ id, fullName, pinyin, code }) => ({ value: id, label: fullName, pinyin, code }))
  const flows = lookups.cashFlowItems.map(({ id, code, name }) => ({ value: id, label: name, pinyin: '', code }))
  return {
    staff: directoryChoices(lookups.staff), customer: directoryChoices(lookups.customers), product: directoryChoices(lookups.products),
    department: directoryChoices(lookups.departments), category: categories, cashFlow: flows
  }
}

/** The choices of every cell, made once for as long as the masters stay the same. */
export function useVoucherChoices(): VoucherChoices {
  const lookups = useLookups()
  const { data: remembered } = useQuery(api.ledger.summary.list.queryOptions())
  return useMemo(() => {
    const accounts = accountChoices(lookups.accounts), byType = grouped(lookups.accounts), parties = dimensionLists(lookups)
    const summaries = (remembered ?? []).map(({ summary, pinyin, uses, accountId, staffId, customerId }): Choosable => ({
      value: { summary, accountId, staffId, customerId } satisfies RememberedSummary, label: summary, pinyin, weight: uses,
      hint: (accountId === null ? undefined : lookups.account.get(accountId)?.name) ?? voucherTexts.usedTimes(uses)
    }))
    return {
      lookups,
      summaries: (typed) => suggest(typed, summaries),
      accounts: (typed) => (typed === '' ? suggest('', byType, ALL_ACCOUNTS) : suggest(typed, accounts)),
      dimensions: (typed, kinds) => DIMENSIONS.filter((kind) => kinds.includes(kind)).flatMap((dimension) =>
        suggest(typed, parties[dimension].map((one) => ({ ...one, group: ledgerMessages.dimensions[dimension], value: { dimension, id: one.value as number } satisfies DimensionValue })),
          kinds.length === 1 ? MOST_PARTIES : 8))
    }
  }, [lookups, remembered])
}

/** The name of what a line carries under a dimension. */
export function dimensionName(lookups: Lookups, dimension: Dimension, id: number): string {
  return dimension === 'category' ? lookups.category.get(id)?.fullName ?? '' : lookups.name[dimension](id)
}
