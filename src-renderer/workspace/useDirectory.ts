import { useMemo, useState } from 'react'
import type { Fen } from '../../src-shared/kernel/money'
import type { DirectoryKind } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useInTurn } from '../api/useInTurn'
import type { AppendRows, CellChange, CellState, EntryRow } from '../grid/sheet.types'
import { blankRow, type DirectoryRow } from './directory.columns'

const valueOf = (cell: CellState | undefined) => (cell && 'value' in cell ? cell.value : undefined)
const textOf = (cell: CellState | undefined) => { const value = valueOf(cell); return typeof value === 'string' ? value : '' }

const NULLABLE = new Set(['departmentId', 'termDays', 'creditLimitFen', 'salespersonId'])
/** The rows that several changed cells make; cells that could not be read are left as they were. */
function changedRows(changes: readonly CellChange<DirectoryRow>[]): DirectoryRow[] {
  const rows = new Map<string, DirectoryRow>()
  for (const { rowId, key, row, after } of changes) {
    if ('value' in after) rows.set(rowId, { ...(rows.get(rowId) ?? row), [key]: after.value ?? (NULLABLE.has(key) ? null : '') })
  }
  return [...rows.values()]
}

/** What a directory's sheet does with typing: each changed row is saved, the entry row becomes a new entry. */
export function useDirectory(kind: DirectoryKind) {
  const save = useCommand(api.workspace.directory.save)
  const [entry, setEntry] = useState(blankRow)
  const [problems, setProblems] = useState<readonly string[]>([])
  const { run } = save, inTurn = useInTurn()
  return useMemo(() => {
    const saveAll = async (rows: readonly DirectoryRow[]): Promise<boolean> => {
      const failed: string[] = []
      for (const { id, code, name, isActive, departmentId, revision, termDays, creditLimitFen, salespersonId } of rows) {
        if (name.trim() === '') continue
        const outcome = await inTurn(`${kind}${id}`, id === null ? null : revision, (seen) => run({ kind, id, code, name, isActive, departmentId, revision: seen, ...(kind === 'customer' ? { termDays, creditLimitFen, salespersonId } : {}) }))
        if (!outcome.ok) failed.push(outcome.error.text)
      }
      setProblems(failed)
      return failed.length === 0
    }
    const entryRow: EntryRow<DirectoryRow> = {
      row: entry, firstKey: 'name',
      onChange: (changes) => { setEntry(changedRows(changes)[0] ?? entry) },
      onCommit: async () => {
        if (entry.name.trim() === '' || !(await saveAll([entry]))) return { ok: false, key: 'name' }
        setEntry(blankRow())
        return { ok: true }
      }
    }
    const append: AppendRows<DirectoryRow> = {
      blankRow,
      onAppend: (rows) => {
        void saveAll(rows.map((cells) => ({ ...blankRow(), code: textOf(cells['code']), name: textOf(cells['name']),
          departmentId: (valueOf(cells['departmentId']) as number | undefined) ?? null, termDays: (valueOf(cells['termDays']) as number | undefined) ?? null,
          creditLimitFen: (valueOf(cells['creditLimitFen']) as Fen | undefined) ?? null, salespersonId: (valueOf(cells['salespersonId']) as number | undefined) ?? null })))
        return rows.map((_, index) => `new${index}`)
      }
    }
    return { entryRow, append, problems, saveAll, onChange: (changes: readonly CellChange<DirectoryRow>[]) => { void saveAll(changedRows(changes)) } }
  }, [kind, run, inTurn, entry, problems])
}
