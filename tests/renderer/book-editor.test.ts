import { describe, expect, test } from 'vitest'
import { BookEditor, type EditorPorts, type Found, type Saved } from '../../src-renderer/ledger/daybook/book-editor'
import { clashingFields } from '../../src-renderer/ledger/daybook/book-merge'
import { blankRow, bookRows, newRowId, toInput, type DayRow } from '../../src-renderer/ledger/daybook/daybook.rows'
import { joinKept } from '../../src-renderer/ledger/daybook/kept.schema'
import { fen } from '../../src-shared/kernel/money'
import type { DayBookRow } from '../../src-shared/ledger/daybook'

const stored = (id: number, revision: number, more: Partial<DayBookRow> = {}): DayBookRow => ({
  kind: 'draft', id, lineNo: 2, date: '2026-03-06', type: 'journal', no: id, state: 'draft', summary: '购打印纸', counterAccountId: null, counterCount: 1, categoryId: 4,
  staffId: null, customerId: null, departmentId: null, inFen: fen(0), outFen: fen(25800), attachments: 0, issue: null, isCounted: true, revision, isRed: false, ...more
})
const rowOf = (row: DayBookRow) => bookRows([row])[0]!
const change = (row: DayRow, key: 'outFen' | 'summary', after: unknown, shown?: unknown) =>
  ({ rowId: row.id, key, row, before: { value: row[key] }, after: { value: after }, ...(shown === undefined ? {} : { shown: { value: shown } }) })

/** An editor over services that answer from a list, and a book that the test changes. */
function aDesk(book: DayBookRow, answers: readonly (Partial<Saved> & object)[] = []) {
  const sent: DayRow[] = [], merged: string[] = [], lost: string[] = [], left = [...answers]
  let now = book, found: Found | undefined
  const ports: EditorPorts = {
    save: (rows) => { sent.push(...rows); return Promise.resolve(rows.map((row): Saved => ({ id: row.id, ...(left.shift() ?? { draftId: book.id, warnings: [] }) }) as Saved)) },
    settled: () => Promise.resolve(), keep: () => undefined, removeDrafts: () => Promise.resolve('done'), restoreDrafts: () => Promise.resolve('done'),
    bookRow: (id) => [rowOf(now)].find((row) => row.id === id), find: () => Promise.resolve(found ?? { row: rowOf(now), by: '李出纳', at: '' }),
    onSaved: (_rows, other) => { if (other) merged.push(other.row.summary) }, onLost: (_row, patch) => { lost.push(JSON.stringify(patch)) }
  }
  const editor = new BookEditor(ports, undefined, '2026-03-06')
  const settle = () => new Promise((done) => { setTimeout(done, 5) })
  return { editor, sent, merged, lost, settle, turns: (next: DayBookRow) => { now = next }, becomes: (next: Found) => { found = next } }
}
/** A desk whose services answer when the test says so, in the order in which they were asked. */
function aSlowDesk() {
  const waiting: ((saved: readonly Saved[]) => void)[] = []
  const editor = new BookEditor({
    save: () => new Promise((resume) => { waiting.push(resume) }), settled: () => Promise.resolve(), keep: () => undefined, removeDrafts: () => Promise.resolve('done'),
    restoreDrafts: () => Promise.resolve('done'), bookRow: () => undefined, find: () => Promise.resolve({ isRemoved: false, text: '' }), onSaved: () => undefined, onLost: () => undefined
  }, undefined, '2026-03-06')
  return { editor, settle: () => new Promise((done) => { setTimeout(done, 5) }), answer: (saved: Saved) => { waiting.shift()!([saved]) } }
}
const stale = { refusal: '', isUnreachable: false, isStale: true }

test('only a field that both changed, to different ends, clashes', () => {
  const base = { outFen: 25800, summary: '购打印纸' }, theirs = rowOf(stored(1, 2, { outFen: fen(30000) }))
  expect(clashingFields({ outFen: 9900, summary: '购纸' }, base, theirs)).toEqual(['outFen'])
  expect(clashingFields({ outFen: 30000 }, base, theirs)).toEqual([])
  expect(clashingFields({ summary: '购纸 ' }, base, { ...theirs, summary: '购纸' })).toEqual([])
})

describe('a row that another changed first', () => {
  test('takes in the other’s cells and goes out again with mine', async () => {
    const { editor, sent, merged, settle, turns } = aDesk(stored(1, 1), [stale])
    editor.change([change(rowOf(stored(1, 1)), 'outFen', 9900)])
    turns(stored(1, 2, { summary: '购打印纸两箱' }))
    await settle()
    expect(sent.map(({ summary, outFen, source }) => [summary, outFen, source?.revision])).toEqual([['购打印纸', 9900, 1], ['购打印纸两箱', 9900, 2]])
    expect(merged).toEqual(['购打印纸两箱'])
    expect(editor.state.get().patches.size).toBe(0)
  })

  test('is asked about where both touched a cell, and either answer stands', async () => {
    for (const mine of [true, false]) {
      const { editor, sent, settle, turns } = aDesk(stored(1, 1), [stale])
      editor.change([change(rowOf(stored(1, 1)), 'outFen', 9900), change(rowOf(stored(1, 1)), 'summary', '购纸')])
      turns(stored(1, 2, { outFen: fen(30000) }))
      await settle()
      expect(sent).toHaveLength(1)
      expect(editor.state.get().clashes.get('draft1')).toMatchObject({ fields: ['outFen'], by: '李出纳' })
      editor.settleClash('draft1', mine ? ['outFen'] : [])
      await settle()
      expect(sent.at(-1)).toMatchObject({ summary: '购纸', outFen: mine ? 9900 : 30000, source: { revision: 2 } })
      expect(editor.state.get()).toMatchObject({ clashes: new Map(), patches: new Map(), bases: new Map() })
    }
  })

  test('is asked about before it is sent when the cell changed under the typing', async () => {
    const { editor, sent, settle, turns } = aDesk(stored(1, 1))
    const now = stored(1, 2, { outFen: fen(30000) })
    turns(now)
    editor.change([change(rowOf(now), 'outFen', 9900, 25800)])
    await settle()
    expect(sent).toEqual([])
    expect(editor.state.get().clashes.get('draft1')?.fields).toEqual(['outFen'])
  })

  test('stays as typed where the other removed it, and is told where it was posted', async () => {
    const removed = aDesk(stored(1, 1), [stale])
    removed.becomes({ isRemoved: true, text: '删除了' })
    removed.editor.change([change(rowOf(stored(1, 1)), 'outFen', 9900)])
    await removed.settle()
    expect(removed.editor.state.get().locals).toMatchObject([{ summary: '购打印纸', outFen: 9900 }])
    const posted = aDesk(stored(1, 1), [stale])
    posted.becomes({ isRemoved: false, text: '已过账' })
    posted.editor.change([change(rowOf(stored(1, 1)), 'outFen', 9900)])
    posted.turns(stored(9, 1))
    await posted.settle()
    expect(posted.lost).toEqual(['{"outFen":9900}'])
  })
})

test('typing twice into a cell while the first save is under way is no clash with oneself', async () => {
  const { editor, sent, settle, turns } = aDesk(stored(1, 1))
  editor.change([change(rowOf(stored(1, 1)), 'outFen', 100)])
  editor.change([change({ ...rowOf(stored(1, 1)), outFen: 100 }, 'outFen', 200)])
  turns(stored(1, 2, { outFen: fen(100) }))
  await settle()
  expect(sent.map((row) => row.outFen)).toEqual([100, 200])
  expect(editor.state.get().clashes.size).toBe(0)
})

test('typing between the answer to a save and its end is no clash with oneself, though the book shows what was saved by then', async () => {
  const before = stored(1, 1, { outFen: fen(30_000) }), saved = stored(1, 2, { outFen: fen(25_800) })
  let now = before, end = (): void => undefined, heard: ((ids: readonly string[]) => void) | undefined
  const sent: (number | null)[] = []
  const editor = new BookEditor({
    save: (rows, onAnswer) => { sent.push(rows[0]!.outFen); heard ??= onAnswer; return new Promise((resume) => { end = () => { resume([{ id: 'draft1', draftId: 1, warnings: [] }]) } }) },
    settled: () => Promise.resolve(), keep: () => undefined, removeDrafts: () => Promise.resolve('done'), restoreDrafts: () => Promise.resolve('done'),
    bookRow: () => rowOf(now), find: () => Promise.resolve({ row: rowOf(now), by: '', at: '' }), onSaved: () => undefined, onLost: () => undefined
  }, undefined, '2026-03-06')
  editor.change([change(rowOf(before), 'outFen', 25_800)])
  heard!(['draft1'])
  now = saved
  editor.change([change({ ...rowOf(before), outFen: 25_800 }, 'outFen', 30_000)])
  end()
  await new Promise((done) => { setTimeout(done, 5) })
  expect(sent).toEqual([25_800, 30_000])
  expect(editor.state.get().clashes.size).toBe(0)
})

test('a row’s id does not change with its side', () => {
  expect([stored(7, 1, { lineNo: 2 }), stored(7, 2, { lineNo: 1 })].map((row) => rowOf(row).id)).toEqual(['draft7', 'draft7'])
  expect(bookRows([stored(7, 1, { lineNo: 1 }), stored(7, 1, { lineNo: 2 })]).map(({ id }) => id)).toEqual(['draft7', 'draft7-2'])
})

test('what a closed tab kept goes over to another: rows, edits with what stood before, and the entry row it had begun', () => {
  const fields = { date: '2026-03-06', summary: '', counter: null, staffId: null, customerId: null, departmentId: null, inFen: null, outFen: null, attachments: null }
  const mine = { entry: { ...fields, summary: '我在打' }, locals: [{ ...fields, id: 'local-1', summary: '甲' }], edits: { draft1: { outFen: 100 } }, bases: { draft1: { outFen: 90 } } }
  const left = {
    entry: { ...fields, summary: '没打完' }, locals: [{ ...fields, id: 'local-1', summary: '甲' }, { ...fields, id: 'local-2', summary: '乙' }],
    edits: { draft1: { outFen: 1, summary: '纸' }, draft2: { summary: '改' } }, bases: { draft1: { outFen: 2, summary: '旧' }, draft2: { summary: '原' } }
  }
  expect(joinKept(mine, left)).toEqual({
    entry: mine.entry, locals: [...mine.locals, left.locals[1], left.entry],
    edits: { draft1: { outFen: 100, summary: '纸' }, draft2: { summary: '改' } }, bases: { draft1: { outFen: 90, summary: '旧' }, draft2: { summary: '原' } }
  })
  expect(joinKept(undefined, left)).toEqual(left)
  expect(joinKept(mine, { ...left, entry: fields }).locals).toHaveLength(2)
})

test('a row typed over while it is first being kept goes on as an edit of the draft it became, and is not lost where that is refused', async () => {
  for (const isRefused of [false, true]) {
    const { editor, settle, answer } = aSlowDesk()
    editor.setEntry({ ...editor.state.get().entry, summary: '购打印纸', counter: 'c4', outFen: 25800 })
    editor.commitEntry()
    const local = editor.state.get().locals[0]!
    editor.change([change(local, 'outFen', 30000)])
    editor.onKept([{ id: local.id, draftId: 1 }])
    answer({ id: local.id, draftId: 1, warnings: [] })
    await settle()
    expect(editor.state.get().locals).toEqual([])
    expect(editor.state.get().patches.get('draft1')).toEqual({ outFen: 30000 })
    expect(editor.state.get().bases.get('draft1')).toEqual({ outFen: 25800 })
    answer(isRefused ? { id: local.id, refusal: '期间已结账', isUnreachable: false, isStale: false } : { id: local.id, draftId: 1, warnings: [] })
    await settle()
    expect(editor.state.get().patches.get('draft1')).toEqual(isRefused ? { outFen: 30000 } : undefined)
    expect(editor.state.get().failures.get('draft1')).toBe(isRefused ? '期间已结账' : undefined)
  }
})

test('a new row has a name of its own to be sent under, and the entry row, which becomes many rows, has none', () => {
  const typed = { date: '2026-03-06', summary: '购打印纸', outFen: 25800, counter: 'a3' }
  const [first, second] = [newRowId(), newRowId()].map((id) => toInput({ ...blankRow(id, null), ...typed }).key)
  expect(first).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  expect(second).not.toBe(first)
  expect(toInput({ ...blankRow('entry', null), ...typed })).not.toHaveProperty('key')
})
