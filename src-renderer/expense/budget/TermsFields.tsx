import { BUDGET_METHODS, CAP_UNITS } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { CheckField } from '../../forms/CheckField'
import { SelectField } from '../../forms/SelectField'
import { TextField } from '../../forms/TextField'
import type { Lookups } from '../../ledger/lookups'
import { Button } from '../../ui/Button'
import type { TypedTerms } from './terms.draft'

const words = budgetTexts.plan
const methods = BUDGET_METHODS.map((value) => ({ value, label: budgetTexts.methods[value] }))

/** 控制方式 and the figures it wants. */
export function TermsFields({ typed, lookups, onChange }: { typed: TypedTerms; lookups: Lookups; onChange: (typed: TypedTerms) => void }) {
  const change = (patch: Partial<TypedTerms>) => { onChange({ ...typed, ...patch }) }
  return (
    <>
      <SelectField label={words.method} value={typed.method} options={methods} onChange={(method) => { change({ method }) }} />
      {typed.method === 'fixed' && <CheckField label={words.carries} value={typed.carries} onChange={(carries) => { change({ carries }) }} />}
      {typed.method === 'capped' && <TextField label={words.limit} inputMode="decimal" value={typed.limit} onChange={(limit) => { change({ limit }) }} />}
      {typed.method === 'capped' && <SelectField label={words.perUnit} value={typed.per} options={CAP_UNITS.map((value) => ({ value, label: budgetTexts.per[value] }))} onChange={(per) => { change({ per }) }} />}
      {(typed.method === 'sales' || typed.method === 'receipts') && <TextField label={words.rate} inputMode="decimal" value={typed.rate} onChange={(rate) => { change({ rate }) }} />}
      {(typed.method === 'units' || typed.method === 'floor') && <Products typed={typed} lookups={lookups} onChange={change} />}
      {typed.method === 'commission' && <Tiers typed={typed} onChange={change} />}
    </>
  )
}

function Products({ typed, lookups, onChange }: { typed: TypedTerms; lookups: Lookups; onChange: (patch: Partial<TypedTerms>) => void }) {
  const set = (index: number, patch: Partial<TypedTerms['items'][number]>) => { onChange({ items: typed.items.map((one, at) => (at === index ? { ...one, ...patch } : one)) }) }
  const products = [{ value: '', label: words.productMissing }, ...lookups.products.filter((one) => one.isActive).map((one) => ({ value: String(one.id), label: one.name }))]
  return (
    <>
      {typed.items.map((item, index) => (
        <div key={index} className="budget-item">
          <SelectField label={words.product} value={String(item.productId ?? '')} options={products} onChange={(id) => { set(index, { productId: id === '' ? null : Number(id) }) }} />
          <TextField label={typed.method === 'floor' ? words.floor : words.perProduct} inputMode="decimal" value={item.amount} onChange={(amount) => { set(index, { amount }) }} />
        </div>
      ))}
      <Button kind="link" onClick={() => { onChange({ items: [...typed.items, { productId: null, amount: '' }] }) }}>{words.addProduct}</Button>
    </>
  )
}

function Tiers({ typed, onChange }: { typed: TypedTerms; onChange: (patch: Partial<TypedTerms>) => void }) {
  const set = (index: number, patch: Partial<TypedTerms['tiers'][number]>) => { onChange({ tiers: typed.tiers.map((one, at) => (at === index ? { ...one, ...patch } : one)) }) }
  return (
    <>
      <SelectField label={words.on} value={typed.on} options={[{ value: 'sales', label: budgetTexts.bases.sales }, { value: 'receipts', label: budgetTexts.bases.receipts }]} onChange={(on) => { onChange({ on }) }} />
      <CheckField label={words.progressive} value={typed.isProgressive} onChange={(isProgressive) => { onChange({ isProgressive }) }} />
      {typed.tiers.map((tier, index) => (
        <div key={index} className="budget-item">
          <TextField label={`${words.tier(index + 1)} ${words.upTo}`} inputMode="decimal" value={tier.upTo} onChange={(upTo) => { set(index, { upTo }) }} />
          <TextField label={words.rate} inputMode="decimal" value={tier.rate} onChange={(rate) => { set(index, { rate }) }} />
        </div>
      ))}
      <Button kind="link" onClick={() => { onChange({ tiers: [...typed.tiers, { upTo: '', rate: '' }] }) }}>{words.addTier}</Button>
    </>
  )
}
