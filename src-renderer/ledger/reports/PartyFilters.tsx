import type { Account, Dimension } from '../../../src-shared/ledger/account'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import { PickField, type PickOption } from '../../forms/PickField'
import { directoryChoices, suggest, type Choosable, type Lookups } from '../lookups'
import type { SubsidiaryView } from './report.views'

const texts = reportMessages.subsidiary
type PartyKey = 'staffId' | 'customerId' | 'productId' | 'categoryId' | 'departmentId'
interface Party { key: PartyKey; need: Dimension; label: string; choices: readonly Choosable[] }

const partiesIn = (lookups: Lookups): Party[] => [
  { key: 'customerId', need: 'customer', label: texts.customer, choices: directoryChoices(lookups.customers) },
  { key: 'staffId', need: 'staff', label: texts.staff, choices: directoryChoices(lookups.staff) },
  { key: 'productId', need: 'product', label: texts.product, choices: directoryChoices(lookups.products) },
  { key: 'categoryId', need: 'category', label: texts.category, choices: lookups.categories.map(({ id, fullName, pinyin, code }) => ({ value: id, label: fullName, pinyin, code })) },
  { key: 'departmentId', need: 'department', label: texts.department, choices: directoryChoices(lookups.departments) }
]

/** Filters by party: those the account requires, those its entries have, and those that are set. */
export function PartyFilters({ lookups, account, used, view, onChange }: {
  lookups: Lookups; account: Account; used: ReadonlySet<string>; view: SubsidiaryView; onChange: (patch: Partial<SubsidiaryView>) => void
}) {
  const shown = partiesIn(lookups).filter(({ key, need }) => view[key] !== 0 || used.has(key) || account.needs.includes(need))
  return shown.map(({ key, label, choices }) => (
    <PickField<number>
      key={key} label={label} width={132} text={choices.find(({ value }) => value === view[key])?.label ?? ''}
      options={(typed) => suggest(typed, choices, 100) as readonly PickOption<number>[]}
      onChange={(id) => { onChange({ [key]: id }) }} onClear={() => { onChange({ [key]: 0 }) }}
    />
  ))
}
