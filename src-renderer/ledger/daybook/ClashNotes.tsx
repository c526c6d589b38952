import { useState } from 'react'
import { changedBy, changedTexts as words } from '../../../src-shared/messages/changed'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { CompareDialog } from '../../forms/CompareDialog'
import { displayText } from '../../../src-shared/listing/cell'
import type { SheetColumn } from '../../grid/sheet.types'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import type { Field } from './book-merge'
import type { DayRow } from './daybook.rows'
import type { EditedBook } from './useBookEditor'

/** Rows whose cells two people changed: the other's value beside mine, and the ways out. */
export function ClashNotes({ state, columns }: { state: EditedBook; columns: readonly SheetColumn<DayRow>[] }) {
  const [comparing, setComparing] = useState<string>()
  const { clashes, patches, editor } = state
  const columnOf = (field: Field) => columns.find(({ key }) => key === field)
  const show = (field: Field, row: DayRow) => {
    const column = columnOf(field)
    return (column ? displayText(column, row[field], row) : '') || words.empty
  }
  const sides = (id: string) => {
    const clash = clashes.get(id)
    if (!clash) return []
    const mine = { ...clash.theirs, ...patches.get(id) }
    return clash.fields.map((field) => ({ key: field, label: columnOf(field)?.title ?? '', mine: show(field, mine), theirs: show(field, clash.theirs) }))
  }
  return (
    <>
      {[...clashes].map(([id, { theirs, fields, by, at }]) => (
        <Note key={id} tone="err" actions={<>
          <Button kind="link" onClick={() => { editor.settleClash(id, fields) }}>{words.mine}</Button>
          <Button kind="link" onClick={() => { editor.settleClash(id, []) }}>{words.theirs}</Button>
          <Button kind="link" onClick={() => { setComparing(id) }}>{words.compare}</Button>
        </>}>
          {texts.clashOf(changedBy(by, at), theirs.summary, sides(id).map(({ label, mine, theirs: other }) => texts.clashField(label, other, mine)))}
        </Note>
      ))}
      {comparing !== undefined && clashes.has(comparing) && (
        <CompareDialog fields={sides(comparing)} by={clashes.get(comparing)!.by} at={clashes.get(comparing)!.at} onCancel={() => { setComparing(undefined) }} onDone={(mine) => { editor.settleClash(comparing, mine as Field[]); setComparing(undefined) }} />
      )}
    </>
  )
}
