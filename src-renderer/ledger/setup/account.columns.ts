import type { Account } from '../../../src-shared/ledger/account'
import { setupMessages } from '../../../src-shared/messages/ledger-setup'
import type { SheetColumn } from '../../grid/sheet.types'
import type { MergeField } from '../../forms/useMerge'
import { treeText, type TreeNode, type TreePlace } from '../../grid/tree/tree'

const texts = setupMessages.account
export type AccountPlace = TreePlace<Account>
export const ACCOUNT_NAME = 'name'

export const accountNode = ({ id, parentId }: Account): TreeNode => ({ id, parentId })
export const accountRowId = ({ row }: AccountPlace) => String(row.id)
const parseName = (text: string) => (text.trim() === '' ? { problem: setupMessages.nameMissing } : { value: text.trim() })

/** What two versions of an account are compared by. */
export const ACCOUNT_FIELDS: readonly MergeField<Account>[] = [
  { key: 'code', label: texts.code, text: ({ code }) => code }, { key: 'name', label: texts.name, text: ({ name }) => name.trim() },
  { key: 'type', label: texts.type, text: ({ type }) => texts.types[type] }, { key: 'side', label: texts.side, text: ({ side }) => texts.sides[side] },
  { key: 'needs', label: texts.needs, text: ({ needs }) => needs.map((need) => texts.needNames[need]).join(setupMessages.listComma) },
  { key: 'isActive', label: setupMessages.state, text: ({ isActive }) => (isActive ? setupMessages.active : setupMessages.inactive) }
]

/** 会计科目: the name may be typed over; all else is changed in the form beside it. */
export const accountColumns = (mayEdit: boolean): readonly SheetColumn<AccountPlace>[] => [
  { key: 'code', title: texts.code, kind: 'text', width: 110, value: ({ row }) => row.code },
  {
    key: ACCOUNT_NAME, title: texts.name, kind: 'text', flex: 1, minWidth: 200, editable: mayEdit, value: ({ row }) => row.name, parse: parseName,
    format: (_, place) => treeText(place, place.row.name), text: (_, { row }) => row.name, tone: (_, { row }) => (row.isActive ? undefined : 'muted')
  },
  { key: 'type', title: texts.type, kind: 'text', width: 64, value: ({ row }) => texts.types[row.type] },
  { key: 'side', title: texts.side, kind: 'text', width: 76, align: 'center', value: ({ row }) => texts.sides[row.side] },
  { key: 'needs', title: texts.needs, kind: 'text', width: 190, value: ({ row }) => row.needs.map((need) => texts.needNames[need]).join(setupMessages.listComma) },
  { key: 'state', title: setupMessages.state, kind: 'tag', width: 72, value: ({ row }) => (row.isActive ? '' : setupMessages.inactive), tone: () => 'plain' }
]
