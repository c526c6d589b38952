import { useQuery } from '@tanstack/react-query'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api } from '../api/api'
import { Field } from '../forms/Field'
import { PickField, type PickOption } from '../forms/PickField'
import { suggest } from '../ledger/lookups'

/** A 费用类别 that may be claimed, or none. */
export function CategoryField({ label, value, onChange }: { label: string; value: number | null; onChange: (categoryId: number | null) => void }) {
  const categories = useQuery(api.expense.category.list.queryOptions()).data ?? []
  return (
    <Field label={label}>{() => (
      <PickField<number> label={label} placeholder={expenseTexts.line.none} text={categories.find((one) => one.id === value)?.fullName ?? ''} onChange={onChange} onClear={() => { onChange(null) }}
        options={(text) => suggest(text, categories.map((one) => ({ value: one.id, label: one.fullName, pinyin: one.pinyin, code: one.code })), 100) as readonly PickOption<number>[]} />
    )}</Field>
  )
}
