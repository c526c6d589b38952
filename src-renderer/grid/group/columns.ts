import { gridMessages } from '../../../src-shared/messages/grid'
import { displayText, valueOf } from '../../../src-shared/listing/cell'
import { editText } from '../model/kinds'
import type { SheetColumn } from '../sheet.types'
import { treeText } from '../tree/tree'
import type { GroupLine } from './groups'

/** A sheet's columns for rows under groups: the group's name in `labelKey`, its sums in the columns added up. Read-only. */
export function groupedColumns<Row>(columns: readonly SheetColumn<Row>[], labelKey: string): SheetColumn<GroupLine<Row>>[] {
  return columns.map((column) => {
    const { tone, value: _value, format: _format, text: _text, choices: _choices, choicesFooter: _footer, parse: _parse, near: _near, editable: _editable, ...rest } = column
    const isLabel = column.key === labelKey
    const plain = { key: column.key, title: column.title, kind: column.kind }
    return {
      ...rest,
      // Sorted rows would leave their groups.
      isSortable: false,
      value: (line) => (line.kind === 'row' ? valueOf(column, line.row) : isLabel ? line.label : (line.sums[column.key] ?? null)),
      format: (value, line) => {
        if (line.kind === 'row') return isLabel ? treeText({ depth: line.depth, hasChildren: false, isOpen: false }, displayText(column, value, line.row)) : displayText(column, value, line.row)
        return isLabel ? treeText({ depth: line.depth, hasChildren: true, isOpen: line.isOpen }, gridMessages.group(line.label, line.count)) : displayText(plain, value, undefined)
      },
      text: (value, line) => (line.kind === 'row' ? editText(column, value, line.row) : isLabel ? gridMessages.group(line.label, line.count) : editText(plain, value, undefined)),
      ...(tone ? { tone: (value, line) => (line.kind === 'row' ? tone(value, line.row) : undefined) } : {})
    }
  })
}
