import type { KeyboardEvent } from 'react'
import type { Account, Dimension } from '../../../../src-shared/ledger/account'
import { DIMENSIONS } from '../../../../src-shared/ledger/account'
import type { LineInput } from '../../../../src-shared/ledger/voucher'
import { DIMENSION_FIELD } from '../../../../src-shared/ledger/voucher.rules'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { Icon, type IconName } from '../../../ui/Icon'
import { CellPick } from './CellPick'
import { dimensionName, type DimensionValue, type VoucherChoices } from './useVoucherChoices'

const ICON: Record<Dimension, IconName> = { staff: 'user', customer: 'home', product: 'database', category: 'folder', department: 'table', cashFlow: 'flow' }

/** 辅助核算 a line still has to name, and those it already names. */
export function dimensionsOf(line: LineInput, account: Account | undefined): { missing: Dimension[]; present: Dimension[] } {
  return {
    missing: (account?.needs ?? []).filter((dimension) => line[DIMENSION_FIELD[dimension]] === null),
    // A category that the account doesn't ask for only says again what the account says.
    present: DIMENSIONS.filter((dimension) => line[DIMENSION_FIELD[dimension]] !== null && (dimension !== 'category' || account?.needs.includes('category')))
  }
}

/**
 * The line's parties as chips and one field that takes more: first what the account asks for, then anything else.
 * Backspace in the empty field takes the last chip away.
 */
export function DimensionCell({ label, line, account, choices, isReadOnly, isInvalid, cell, onSet, onType, onRestore }: {
  label: string; line: LineInput; account: Account | undefined; choices: VoucherChoices; isReadOnly: boolean; isInvalid: boolean; cell: string
  onSet: (dimension: Dimension, id: number | null) => void; onType: (text: string | null) => void; onRestore: () => void
}) {
  const { missing, present } = dimensionsOf(line, account)
  const kept = line.typed?.['dimension']
  const wanted = missing.length > 0 ? missing.slice(0, 1) : DIMENSIONS.filter((dimension) => !present.includes(dimension))
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const last = present.at(-1)
    if (event.key === 'Backspace' && !isReadOnly && last && (event.target as HTMLInputElement).value === '') onSet(last, null)
  }
  return (
    <div className="dimension-cell" onKeyDown={onKeyDown}>
      {present.map((dimension) => {
        const name = dimensionName(choices.lookups, dimension, line[DIMENSION_FIELD[dimension]]!)
        return (
          <span key={dimension} className={present.length > 1 ? 'dimension-chip dimension-small' : 'dimension-chip'} title={`${ledgerMessages.dimensions[dimension]}\u00b7${name}`}>
            {present.length === 1 && <Icon name={ICON[dimension]} size={12} />}<span>{name}</span>
            {!isReadOnly && <button type="button" tabIndex={-1} aria-label={voucherTexts.removeDimension(name)} onClick={() => { onSet(dimension, null) }}>×</button>}
          </span>
        )
      })}
      {isReadOnly
        ? present.length === 0 && account && <span className="dimension-none">{voucherTexts.nobody}</span>
        : (
          <CellPick
            label={label} text={kept ?? ''} isInvalid={isInvalid} cell={cell} choices={(typed) => choices.dimensions(typed, wanted)} nothing={voucherTexts.noEntry(kept ?? '')}
            placeholder={missing[0] ? voucherTexts.dimensionNeeded(ledgerMessages.dimensions[missing[0]]) : present.length === 0 && account ? voucherTexts.nobody : ''}
            className={kept === undefined ? missing.length > 0 ? 'cell-pick dimension-wanted' : 'cell-pick' : 'cell-pick cell-unreadable'}
            onType={(text) => { onType(text === '' ? null : text) }} onRestore={onRestore}
            onChoose={(option) => { const { dimension, id } = option.value as DimensionValue; onSet(dimension, id) }}
          />
        )}
    </div>
  )
}
