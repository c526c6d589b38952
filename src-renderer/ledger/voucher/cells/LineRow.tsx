import { memo, useMemo } from 'react'
import type { Dimension } from '../../../../src-shared/ledger/account'
import type { LineInput } from '../../../../src-shared/ledger/voucher'
import { DIMENSION_FIELD } from '../../../../src-shared/ledger/voucher.rules'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { amountText, sideField, swapSides, turnRed, typeAmount, type Side } from '../model/amount'
import type { DraftSession } from '../model/draft-session'
import { patchLine, removeLine, withTyped, type EntryLine } from '../model/entry'
import type { CellName } from '../model/issues'
import { AmountCell } from './AmountCell'
import { CellPick } from './CellPick'
import { DimensionCell } from './DimensionCell'
import { summaryPatch } from './summary-patch'
import type { RememberedSummary, VoucherChoices } from './useVoucherChoices'

export interface LineRowProps {
  line: EntryLine
  /** From 0. */
  index: number
  /** Without one the line can only be read. */
  session: DraftSession | null
  choices: VoucherChoices
  /** The cell to be mended, with the reason. */
  problemCell: CellName | undefined
  problemText: string | undefined
}

/** How typing in one line changes the draft; runs of keystrokes in a cell are one step of undo. */
function lineCommands(session: DraftSession, key: number) {
  const patch = (merge: string, next: (line: EntryLine) => Partial<LineInput>) => {
    session.change((entry) => {
      const line = entry.lines.find((one) => one.key === key)
      return line ? patchLine(entry, key, next(line)) : entry
    }, `${key}.${merge}`)
  }
  return {
    typeSummary: (summary: string) => { patch('summary', () => ({ summary })) },
    chooseSummary: (remembered: RememberedSummary) => { patch('summary', (line) => summaryPatch(line, remembered)) },
    typeAccount: (text: string) => { patch('account', (line) => ({ accountId: null, typed: withTyped(line, 'account', text === '' ? null : text) })) },
    chooseAccount: (accountId: number) => { patch('account', (line) => ({ accountId, typed: withTyped(line, 'account', null) })) },
    typeDimension: (text: string | null) => { patch('dimension', (line) => ({ typed: withTyped(line, 'dimension', text) })) },
    setDimension: (dimension: Dimension, id: number | null) => { patch('dimension', (line) => ({ [DIMENSION_FIELD[dimension]]: id, typed: withTyped(line, 'dimension', null) })) },
    typeAmount: (side: Side, text: string) => { session.change((entry) => typeAmount(entry, key, side, text), `${key}.amount`) },
    turnRed: (side: Side) => { session.change((entry) => turnRed(entry, key, side)) },
    swap: () => { session.change((entry) => swapSides(entry, key)) },
    remove: () => { session.change((entry) => removeLine(entry, key)) }
  }
}

/** One 分录 on the form. */
export const LineRow = memo(function LineRow({ line, index, session, choices, problemCell, problemText }: LineRowProps) {
  const commands = useMemo(() => (session ? lineCommands(session, line.key) : undefined), [session, line.key])
  const account = line.accountId === null ? undefined : choices.lookups.account.get(line.accountId)
  const number = index + 1, isReadOnly = session === null
  const restore = () => { session?.undo() }
  const label = (column: string) => voucherTexts.cell(number, column)
  const markOf = (cell: CellName) => (problemCell === cell ? { className: 'line-bad', title: problemText } : {})
  const amount = (side: Side) => (
    <td {...markOf(side)} className={`line-amount${problemCell === side ? ' line-bad' : ''}`}>
      <AmountCell
        label={label(side === 'debit' ? voucherTexts.columns.debit : voucherTexts.columns.credit)} fen={line[sideField(side)]} text={amountText(line, side)} isReadOnly={isReadOnly}
        isUnreadable={line.typed?.[side] !== undefined} isInvalid={problemCell === side} cell={`${index}:${side}`}
        onType={(text) => commands?.typeAmount(side, text)} onTurnRed={() => commands?.turnRed(side)} onRestore={restore} onLeave={() => session?.settle()} onSwap={() => commands?.swap()}
      />
    </td>
  )
  const unreadAccount = line.typed?.['account']
  return (
    <tr data-line={index} data-key={line.key}>
      <td className="line-no">
        <span>{number}</span>
        {!isReadOnly && <button type="button" tabIndex={-1} aria-label={voucherTexts.removeLine(number)} title={voucherTexts.removeLine(number)} onClick={() => commands?.remove()}>×</button>}
      </td>
      <td {...markOf('summary')}>
        <CellPick
          label={label(voucherTexts.columns.summary)} text={line.summary} allowsFreeText isDisabled={isReadOnly} isInvalid={problemCell === 'summary'} cell={`${index}:summary`} title={line.summary}
          choices={choices.summaries} onType={(text) => commands?.typeSummary(text)} onRestore={restore} onChoose={(option) => commands?.chooseSummary(option.value as RememberedSummary)}
        />
      </td>
      <td {...markOf('account')}>
        <CellPick
          label={label(voucherTexts.columns.account)} text={unreadAccount ?? account?.fullName ?? ''} isDisabled={isReadOnly} isInvalid={problemCell === 'account'} cell={`${index}:account`}
          className={unreadAccount === undefined ? account ? 'cell-pick account-name' : 'cell-pick' : 'cell-pick cell-unreadable'} choices={choices.accounts} nothing={voucherTexts.noAccount(unreadAccount ?? '')}
          onType={(text) => commands?.typeAccount(text)} onRestore={restore} onChoose={(option) => commands?.chooseAccount(option.value as number)} title={account ? `${account.code} ${account.fullName}` : ''}
        />
        {account && <span className="account-code">{account.code}</span>}
      </td>
      <td {...markOf('dimension')}>
        <DimensionCell
          label={label(voucherTexts.columns.dimension)} line={line} account={account} choices={choices} isReadOnly={isReadOnly} isInvalid={problemCell === 'dimension'} cell={`${index}:dimension`}
          onSet={(dimension, id) => commands?.setDimension(dimension, id)} onType={(text) => commands?.typeDimension(text)} onRestore={restore}
        />
      </td>
      {amount('debit')}
      {amount('credit')}
    </tr>
  )
})
