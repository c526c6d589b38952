import { useMemo } from 'react'
import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { PickField, type PickOption } from '../../forms/PickField'
import { suggest, type Choosable, type Lookups } from '../lookups'

/** Any account, parents too, found by code, name or pinyin initials. */
export function AccountPicker({ lookups, accountId, onChange }: { lookups: Lookups; accountId: number; onChange: (accountId: number) => void }) {
  const choices = useMemo(() => lookups.accounts.map(({ id, code, fullName, pinyin }): Choosable => ({ value: id, label: fullName, pinyin, code, hint: code })), [lookups.accounts])
  const choose = (id: number) => {
    // What is looked at is the sheet, which takes the keyboard when nothing else has it.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    onChange(id)
  }
  return (
    <PickField<number>
      label={texts.account} placeholder={texts.chooseAccount} text={accountName(lookups, accountId)} width={260} onChange={choose} autoFocus={accountId === 0}
      options={(typed) => suggest(typed, choices, choices.length) as readonly PickOption<number>[]}
    />
  )
}

/** 1002.01 银行存款 · 费用户. */
export function accountName(lookups: Pick<Lookups, 'account'>, accountId: number): string {
  const account = lookups.account.get(accountId)
  return account ? `${account.code} ${account.fullName}` : ''
}
