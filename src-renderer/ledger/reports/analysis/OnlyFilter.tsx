import type { Only } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { PickField, type PickOption } from '../../../forms/PickField'
import { directoryChoices, suggest, useLookups, type Choosable } from '../../lookups'

const texts = analysisTexts.only
const KEYS = ['staffId', 'customerId', 'productId', 'departmentId'] as const
/** The filter as a tab keeps it; 0 is none. */
export type OnlyView = Record<(typeof KEYS)[number], number>
export const ALL_PARTIES: OnlyView = { staffId: 0, customerId: 0, productId: 0, departmentId: 0 }

/** The filter as an analysis is asked; nothing where none is set. */
export function onlyOf(view: OnlyView): { only?: Only } {
  const set = KEYS.filter((key) => view[key] !== 0).map((key) => [key, view[key]] as const)
  return set.length === 0 ? {} : { only: Object.fromEntries(set) }
}

type Party = { key: (typeof KEYS)[number]; id: number }

/** 筛选 by staff, customer, product and department in one field: what is chosen stands beside it and can be taken off. */
export function OnlyFilter({ view, onChange }: { view: OnlyView; onChange: (patch: Partial<OnlyView>) => void }) {
  const lookups = useLookups()
  const lists = { staffId: lookups.staff, customerId: lookups.customers, productId: lookups.products, departmentId: lookups.departments }
  const choices = KEYS.flatMap((key): Choosable[] => directoryChoices(lists[key]).map((one) => ({ ...one, value: { key, id: Number(one.value) } satisfies Party, hint: texts.kinds[key] })))
  return (
    <>
      <PickField<Party>
        label={texts.label} placeholder={texts.placeholder} width={84} text="" options={(typed) => suggest(typed, choices, 100) as readonly PickOption<Party>[]}
        onChange={({ key, id }) => { onChange({ [key]: id }) }}
      />
      {KEYS.filter((key) => view[key] !== 0).map((key) => {
        const name = lists[key].find(({ id }) => id === view[key])?.name ?? ''
        return (
          <button key={key} type="button" className="only-chip" aria-label={texts.remove(texts.kinds[key], name)} title={texts.remove(texts.kinds[key], name)} onClick={() => { onChange({ [key]: 0 }) }}>
            <small>{texts.kinds[key]}</small><span>{name}</span>×
          </button>
        )
      })}
    </>
  )
}
