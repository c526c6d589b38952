import { lastDay, type Month } from '../../src-shared/kernel/calendar'
import type { StatementKind } from '../../src-shared/ledger/statement'
import { byLine, statementLayout, type StatementCell } from '../../src-shared/ledger/statement.layout'
import { statementMessages as texts } from '../../src-shared/messages/statements'
import type { ReadDb } from '../db/connection'
import type { XlsxColumn, XlsxValue } from '../tabular/xlsx-book'
import type { ExportTable } from './export.tables'
import { getStatement } from './statement.service'

/** A statement as its form is printed, with assets and claims side by side on 资产负债表. */
export function statementTable(db: ReadDb, kind: StatementKind, month: Month): ExportTable {
  const rows = byLine(getStatement(db, { kind, month }).lines)
  const cells = (cell: StatementCell | null): XlsxValue[] => {
    if (!cell) return [null, null, null, null]
    const row = cell.no === null ? undefined : rows.get(cell.no)
    return [texts.indented(cell), cell.no, row?.firstFen ?? null, row?.secondFen ?? null]
  }
  const side = (title: string): XlsxColumn[] => [{ title, kind: 'text', width: 36 }, { title: texts.columns.no, kind: 'integer', width: 6 },
    { title: texts.columns.first[kind], kind: 'money', width: 18 }, { title: texts.columns.second[kind], kind: 'money', width: 18 }]
  const isTwoSided = kind === 'balance'
  return {
    title: texts.titles[kind], period: texts.headRight(texts.forms[kind], isTwoSided ? texts.asOf(lastDay(month)) : texts.forMonth(month)), totals: [],
    columns: isTwoSided ? [...side(texts.columns.asset), ...side(texts.columns.claim)] : side(texts.columns.item),
    rows: statementLayout(kind).map(({ left, right }) => (isTwoSided ? [...cells(left), ...cells(right)] : cells(left)))
  }
}
