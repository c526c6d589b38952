import { voucherTypeSchema } from '../../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherListTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { PickField } from '../../../forms/PickField'
import { MonthPicker } from '../../../ui/MonthPicker'
import { accountChoices, suggest, type Lookups } from '../../lookups'
import { STATES, type ListView } from './list.view'

const TYPES = voucherTypeSchema.exclude(['opening']).options

/** 期间、状态、凭证字、科目、摘要 of the list. */
export function ListFilters({ view, change, lookups, isThreefold }: { view: ListView; change: (patch: Partial<ListView>) => void; lookups: Lookups; isThreefold: boolean }) {
  const accounts = accountChoices(lookups.accounts)
  return (
    <>
      <MonthPicker value={view.month} onChange={(month) => { change({ month }) }} />
      <select className="input list-select" aria-label={texts.state} value={view.state} onChange={({ target: { value } }) => { change({ state: STATES.find((state) => state === value) ?? 'all' }) }}>
        {STATES.map((state) => <option key={state} value={state}>{texts.states[state]}</option>)}
      </select>
      {isThreefold && (
        <select className="input list-select" aria-label={texts.type} value={view.type} onChange={({ target: { value } }) => { change({ type: TYPES.find((type) => type === value) ?? '' }) }}>
          <option value="">{texts.allTypes}</option>
          {TYPES.map((type) => <option key={type} value={type}>{ledgerMessages.types[type]}</option>)}
        </select>
      )}
      <PickField<number>
        label={texts.account} text={lookups.account.get(view.accountId)?.fullName ?? ''} width={150} placeholder={texts.allAccounts}
        options={(typed) => suggest(typed, accounts, 50).map(({ value, label, hint, matches }) => ({ value: value as number, label, ...(hint === undefined ? {} : { hint }), ...(matches ? { matches } : {}) }))}
        onChange={(accountId) => { change({ accountId }) }} onClear={() => { change({ accountId: 0 }) }}
      />
      <input className="input list-text" type="search" aria-label={texts.text} placeholder={texts.text} value={view.text} onChange={({ target: { value } }) => { change({ text: value }) }} />
    </>
  )
}
