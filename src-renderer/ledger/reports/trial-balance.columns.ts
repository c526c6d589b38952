import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { SheetColumn } from '../../grid/sheet.types'
import { treeText, type TreePlace } from '../../grid/tree/tree'
import type { TrialLine } from './trial-balance.rows'

const texts = reportMessages.trial
type Figure = { [K in keyof TrialLine]: K extends `${string}Fen` ? K : never }[keyof TrialLine]

const FIGURES: readonly (readonly [Figure, string])[] = [
  ['openDebitFen', texts.openDebit], ['openCreditFen', texts.openCredit], ['debitFen', texts.debit], ['creditFen', texts.credit],
  ['yearDebitFen', texts.yearDebit], ['yearCreditFen', texts.yearCredit], ['closeDebitFen', texts.closeDebit], ['closeCreditFen', texts.closeCredit]
]

export const TRIAL_NAME = 'name'

/** 科目余额表: nothing is shown for zero, as on paper. */
export const trialColumns: readonly SheetColumn<TreePlace<TrialLine>>[] = [
  { key: 'code', title: texts.code, kind: 'text', width: 96, pinned: 'left', value: ({ row }) => row.code },
  { key: TRIAL_NAME, title: texts.name, kind: 'text', flex: 1, minWidth: 168, value: ({ row }) => row.name, format: (_, place) => treeText(place, place.row.name), text: (_, { row }) => row.name },
  ...FIGURES.map(([key, title]): SheetColumn<TreePlace<TrialLine>> => ({ key, title, kind: 'money', width: 112, value: ({ row }) => row[key] || null }))
]

/** The printed columns and the totals' cells, in the order of the sheet. */
export const trialFigures = FIGURES
