import { useQuery } from '@tanstack/react-query'
import { api } from '../api/api'
import { useMay } from '../app/session.context'
import { Field } from '../forms/Field'
import { PickField, type PickOption } from '../forms/PickField'
import { directoryChoices, suggest } from '../ledger/lookups'

/** Whose request it is: chosen by those who pay, who may enter for others; nobody else sees the field. */
export function StaffField({ label, staffId, name, onChange }: { label: string; staffId: number | null; name?: string; onChange: (staffId: number) => void }) {
  const mayChoose = useMay('expense.pay')
  const staff = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'staff' } })).data ?? []
  if (!mayChoose) return null
  return (
    <Field label={label}>{() => (
      <PickField<number> label={label} text={staff.find((one) => one.id === staffId)?.name ?? name ?? ''} onChange={(next) => { if (next !== staffId) onChange(next) }}
        options={(text) => suggest(text, directoryChoices(staff.filter((one) => one.isActive)), 100) as readonly PickOption<number>[]} />
    )}</Field>
  )
}
