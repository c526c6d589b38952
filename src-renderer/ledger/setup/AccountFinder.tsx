import { useMemo } from 'react'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import { PickField, type PickOption } from '../../forms/PickField'
import { suggest, type Choosable, type Lookups } from '../lookups'

/** Goes to an account in a long sheet, found by code, name or pinyin initials. */
export function AccountFinder({ lookups, onFind }: { lookups: Lookups; onFind: (accountId: number) => void }) {
  const choices = useMemo(() => lookups.accounts.map(({ id, code, fullName, pinyin }): Choosable => ({ value: id, label: fullName, pinyin, code, hint: code })), [lookups.accounts])
  return (
    <PickField<number>
      label={setupMessages.find} placeholder={setupMessages.findHint} text="" width={200} onChange={onFind}
      options={(typed) => suggest(typed, choices, choices.length) as readonly PickOption<number>[]}
    />
  )
}
