import { sumFen } from '../../../src-shared/kernel/money'
import type { Account } from '../../../src-shared/ledger/account'
import type { Analysis, AnalysisColumn, AnalysisRow, Only } from '../../../src-shared/ledger/analysis'
import type { FigureTerm } from '../../../src-shared/ledger/figure'
import { analysisTexts as texts } from '../../../src-shared/messages/analysis'
import type { ReadDb } from '../../db/connection'
import { listDirectory } from '../../workspace/directory.service'
import { listAccounts, listCategories } from '../account.service'

/** An analysis with the way down: the terms of each of its figures. */
export interface AnalysisTable extends Analysis { terms(row: string, column: string): FigureTerm[] }

export const textColumn = (key: string, title: string, width = 150): AnalysisColumn => ({ key, title, kind: 'text', width, isFigure: false })
export const dateColumn = (key: string, title: string): AnalysisColumn => ({ key, title, kind: 'date', width: 96, isFigure: false })
export const moneyColumn = (key: string, title: string, width = 118): AnalysisColumn => ({ key, title, kind: 'money', width, isFigure: true })
export const percentColumn = (key: string, title: string, width = 88): AnalysisColumn => ({ key, title, kind: 'percent', width, isFigure: false })

export const dataRow = (id: string, cells: AnalysisRow['cells'], more: Partial<AnalysisRow> = {}): AnalysisRow => ({ id, kind: 'data', depth: 0, voucherId: null, cells, ...more })

/** Sums of the money columns over rows. */
export const sumCells = (rows: readonly AnalysisRow[], keys: readonly string[]): Record<string, number> =>
  Object.fromEntries(keys.map((key) => [key, sumFen(rows.map(({ cells }) => Number(cells[key] ?? 0)))]))

export type PartyKind = 'staff' | 'customer' | 'product' | 'department' | 'category'
/** The names of one kind of party by id, in the order of their codes, with a word for none. */
export function partyNames(db: ReadDb, kind: PartyKind): Map<number, string> {
  const named = kind === 'category' ? listCategories(db).map(({ id, fullName }) => [id, fullName] as const) : listDirectory(db, kind).map(({ id, name }) => [id, name] as const)
  return new Map([...named, [0, texts.noParty[kind]]])
}

/** What an analysis is limited to, as statements and terms ask for it. */
export const partiesOf = (only: Only | undefined) => ({ staffId: only?.staffId ?? null, customerId: only?.customerId ?? null, productId: only?.productId ?? null, categoryId: null, departmentId: only?.departmentId ?? null })
export const isLimited = (only: Only | undefined): boolean => Object.values(only ?? {}).some((id) => id !== undefined)

/** The accounts of some roles that lines may stand on. */
export const leavesOf = (db: ReadDb, ...roles: readonly Account['role'][]): number[] => listAccounts(db).filter(({ isLeaf, role }) => isLeaf && roles.includes(role)).map(({ id }) => id)

/** The term's field of a party. */
export const partyTerm = (kind: PartyKind, id: number) => ({ [`${kind}Id`]: id })
