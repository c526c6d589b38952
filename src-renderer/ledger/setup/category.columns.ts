import type { MergeField } from '../../forms/useMerge'
import type { Category } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { SheetColumn } from '../../grid/sheet.types'
import { treeText, type TreeNode, type TreePlace } from '../../grid/tree/tree'
import { accountChoices, suggest, type Lookups } from '../lookups'

const texts = setupMessages.category

/** What two versions of a category are compared by. */
export const categoryFields = (lookups: Lookups): readonly MergeField<Category>[] => [
  { key: 'name', label: texts.name, text: ({ name }) => name.trim() },
  { key: 'accountId', label: texts.account, text: ({ accountId }) => { const account = lookups.account.get(accountId); return account ? `${account.code} ${account.fullName}` : '' } },
  { key: 'isActive', label: setupMessages.state, text: ({ isActive }) => (isActive ? setupMessages.active : setupMessages.inactive) }
]
export type CategoryPlace = TreePlace<Category>
export const CATEGORY_NAME = 'name'

export const categoryNode = ({ id, parentId }: Category): TreeNode => ({ id, parentId })
export const categoryRowId = ({ row }: CategoryPlace) => String(row.id)
const parseName = (text: string) => (text.trim() === '' ? { problem: setupMessages.nameMissing } : { value: text.trim() })

/** 费用类别: names (but the fixed roots') and accounts may be changed in place. */
export function categoryColumns(lookups: Lookups, mayEdit: boolean): readonly SheetColumn<CategoryPlace>[] {
  const accounts = accountChoices(lookups.accounts)
  return [
    { key: 'code', title: texts.code, kind: 'text', width: 90, value: ({ row }) => row.code },
    {
      key: CATEGORY_NAME, title: texts.name, kind: 'text', flex: 1, minWidth: 180, editable: ({ row }) => mayEdit && !row.isFixed, value: ({ row }) => row.name, parse: parseName,
      format: (_, place) => treeText(place, place.row.name), text: (_, { row }) => row.name, tone: (_, { row }) => (row.isActive ? undefined : 'muted')
    },
    {
      key: 'accountId', title: texts.account, kind: 'choice', width: 260, editable: mayEdit, value: ({ row }) => row.accountId, choices: (typed) => suggest(typed, accounts),
      format: (id) => { const account = lookups.account.get(Number(id)); return account ? `${account.code} ${account.fullName}` : '' }
    },
    { key: 'state', title: setupMessages.state, kind: 'tag', width: 80, value: ({ row }) => (row.isActive ? (row.isFixed ? texts.fixed : '') : setupMessages.inactive), tone: () => 'plain' }
  ]
}
