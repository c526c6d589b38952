import type { StatementColumn, StatementKind } from '../../../src-shared/ledger/statement'
import { statementMessages } from '../../../src-shared/messages/statements'
import type { SheetColumn } from '../../grid/sheet.types'
import type { StatementLine, StatementSide } from './statement.rows'

const texts = statementMessages.columns
type Half = 'left' | 'right'

/** What a figure's column key says: which half of the form, which column. */
export const figureAt = (key: string): { half: Half; column: StatementColumn } | undefined => {
  const [half, column] = key.split('.')
  return (half === 'left' || half === 'right') && (column === 'first' || column === 'second') ? { half, column } : undefined
}

const label = (side: StatementSide | null) => (side ? statementMessages.indented(side) : '')

function half(name: Half, title: string, kind: StatementKind): SheetColumn<StatementLine>[] {
  const weight = (_: unknown, row: StatementLine) => (row[name]?.isTotal || row[name]?.no === null ? 'strong' : undefined)
  const money = (column: StatementColumn): SheetColumn<StatementLine> => ({
    key: `${name}.${column}`, title: texts[column][kind], kind: 'money', width: 112, isSortable: false, value: (row) => row[name]?.[`${column}Fen`] || null, tone: weight
  })
  return [
    { key: `${name}.item`, title, kind: 'text', flex: 1, minWidth: 132, isSortable: false, value: (row) => label(row[name]), text: (_, row) => row[name]?.label ?? '', tone: weight },
    { key: `${name}.no`, title: texts.no, kind: 'integer', width: 44, align: 'center', isSortable: false, value: (row) => row[name]?.no ?? null, tone: () => 'muted' },
    money('first'), money('second')
  ]
}

/** The form's columns: 资产负债表 has assets at the left and claims at the right. Zero is left blank, as on paper. */
export const statementColumns: Readonly<Record<StatementKind, readonly SheetColumn<StatementLine>[]>> = {
  balance: [...half('left', texts.asset, 'balance'), ...half('right', texts.claim, 'balance')],
  income: half('left', texts.item, 'income'), cash: half('left', texts.item, 'cash')
}
