import { useEffect, useMemo, useRef, useState } from 'react'
import type { Fen } from '../../src-shared/kernel/money'
import type { DirectoryEntry, DirectoryKind, Party } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { fetchAnew } from '../api/query-client'
import { useCommand } from '../api/useCommand'
import { useInTurn } from '../api/useInTurn'
import { useMerge } from '../forms/useMerge'
import type { AppendRows, CellChange, CellState, EntryRow } from '../grid/sheet.types'
import { blankRow, entryFields, type DirectoryRow } from './directory.columns'

const valueOf = (cell: CellState | undefined) => (cell && 'value' in cell ? cell.value : undefined)
const textOf = (cell: CellState | undefined) => { const value = valueOf(cell); return typeof value === 'string' ? value : '' }

const NULLABLE = new Set(['departmentId', 'termDays', 'creditLimitFen', 'salespersonId'])
/** The rows that several changed cells make; cells that could not be read are left as they were. */
function changedRows(changes: readonly CellChange<DirectoryRow>[]): DirectoryRow[] {
  const rows = new Map<string, DirectoryRow>()
  for (const { rowId, key, row, after } of changes) {
    if ('value' in after) rows.set(rowId, { ...(rows.get(rowId) ?? row), [key]: key === 'isRegisteredRep' ? after.value === 1 : after.value ?? (NULLABLE.has(key) ? null : '') })
  }
  return [...rows.values()]
}

/** What a directory's sheet does with typing: each changed row is saved, the entry row becomes a new entry. */
export function useDirectory(kind: DirectoryKind, role: Exclude<Party, 'both'>, departments: readonly DirectoryEntry[], staff: readonly DirectoryEntry[]) {
  const save = useCommand(api.workspace.directory.save), { merge, dialog } = useMerge()
  const merging = useRef({ merge, fields: entryFields(departments, staff) })
  useEffect(() => { merging.current = { merge, fields: entryFields(departments, staff) } })
  const [entry, setEntry] = useState(blankRow)
  const [problems, setProblems] = useState<readonly string[]>([])
  const { run } = save, inTurn = useInTurn()
  const ways = useMemo(() => {
    const keep = ({ id, code, name, isActive, departmentId, termDays, creditLimitFen, salespersonId, party, isRegisteredRep }: DirectoryRow, revision: number | null) =>
      inTurn(`${kind}${id}`, revision, (seen) => run({ kind, id, code, name, isActive, departmentId, revision: seen, ...(kind === 'customer' ? { termDays, creditLimitFen, salespersonId, party: party ?? role } : {}), ...(kind === 'staff' ? { isRegisteredRep } : {}) }))
    const saveOne = (mine: DirectoryRow, base: DirectoryRow) => (mine.id === null ? keep(mine, null) : merging.current.merge({
      base, mine, fields: merging.current.fields, save: (record, over) => keep(record, over.revision),
      fresh: async (): Promise<DirectoryRow | undefined> => (await fetchAnew(api.workspace.directory.list.queryOptions({ input: { kind } }))).find(({ id }) => id === mine.id)
    }))
    const saveAll = async (rows: readonly DirectoryRow[], bases: readonly DirectoryRow[] = []): Promise<boolean> => {
      const failed: string[] = []
      for (const row of rows) {
        if (row.name.trim() === '') continue
        const outcome = await saveOne(row, bases.find(({ id }) => id === row.id) ?? row)
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
          creditLimitFen: (valueOf(cells['creditLimitFen']) as Fen | undefined) ?? null, salespersonId: (valueOf(cells['salespersonId']) as number | undefined) ?? null, isRegisteredRep: valueOf(cells['isRegisteredRep']) === 1 })))
        return rows.map((_, index) => `new${index}`)
      }
    }
    return { entryRow, append, problems, saveAll, onChange: (changes: readonly CellChange<DirectoryRow>[]) => { void saveAll(changedRows(changes), changes.map(({ row }) => row)) } }
  }, [kind, role, run, inTurn, entry, problems])
  return { ...ways, dialog }
}
