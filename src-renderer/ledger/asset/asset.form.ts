import { isMonth, parseDateText, type IsoDate } from '../../../src-shared/kernel/calendar'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, yuanText, type Fen } from '../../../src-shared/kernel/money'
import type { AssetInput, AssetRow } from '../../../src-shared/ledger/asset'
import { ASSET_LIVES, comingAmounts, type AssetCategory, type DepreciationMethod } from '../../../src-shared/ledger/asset.rules'
import { assetTexts } from '../../../src-shared/messages/asset'
import type { MergeField } from '../../forms/useMerge'

const { form: words } = assetTexts

/** A card as typed. */
export interface TypedAsset {
  code: string; name: string; category: AssetCategory; boughtOn: string; cost: string; rate: string; life: string; method: DepreciationMethod; opening: string; fromMonth: string
  departmentId: number | null; keeperId: number | null; place: string; expenseAccountId: number | null; note: string
}

export const typedOf = (row: AssetRow | undefined, code: string): TypedAsset => (row ? {
  code: row.code, name: row.name, category: row.category, boughtOn: row.boughtOn, cost: yuanText(row.costFen), rate: String(row.salvageRate / 100), life: String(row.lifeMonths), method: row.method,
  opening: row.usedMonths > 0 ? yuanText(row.openingFen) : '', fromMonth: row.fromMonth, departmentId: row.departmentId, keeperId: row.keeperId, place: row.place, expenseAccountId: row.expenseAccountId, note: row.note
} : {
  code, name: '', category: 'electronic', boughtOn: '', cost: '', rate: '5', life: String(ASSET_LIVES.electronic), method: 'straight', opening: '', fromMonth: '', departmentId: null, keeperId: null, place: '', expenseAccountId: null, note: ''
})

/** The field that can't be read, with what to do. */
export type AssetProblem = Partial<Record<'code' | 'name' | 'boughtOn' | 'cost' | 'rate' | 'life' | 'opening' | 'fromMonth' | 'text', string>>

const amountOf = (text: string): Fen | undefined => { const read = parseAmount(text); return 'fen' in read && read.fen >= 0 ? fen(read.fen) : undefined }

/** What is typed as a card, or which fields can't be read. */
export function readAsset(typed: TypedAsset, row: AssetRow | undefined, today: IsoDate): AssetInput | AssetProblem {
  const problem: AssetProblem = {}, boughtOn = parseDateText(typed.boughtOn, today), costFen = amountOf(typed.cost), rate = Math.round(Number(typed.rate.replace('%', '')) * 100), life = Number(typed.life)
  const openingFen = typed.opening.trim() === '' ? null : amountOf(typed.opening), fromMonth = typed.fromMonth.trim() === '' ? null : typed.fromMonth.trim()
  if (typed.name.trim() === '' || typed.code.trim() === '') problem.name = words.nameMissing
  if (boughtOn === undefined) problem.boughtOn = words.dateWrong
  if (costFen === undefined || costFen === 0) problem.cost = words.amountWrong
  if (!(typed.rate.trim() !== '' && rate >= 0 && rate <= 10_000)) problem.rate = words.rateWrong
  if (!(Number.isInteger(life) && life >= 1 && life <= 600)) problem.life = words.lifeWrong
  if (openingFen === undefined) problem.opening = words.amountWrong
  if (fromMonth !== null && !isMonth(fromMonth)) problem.fromMonth = words.monthWrong
  if (Object.keys(problem).length > 0 || boughtOn === undefined || costFen === undefined || openingFen === undefined) return problem
  const { code, name, category, method, departmentId, keeperId, place, expenseAccountId, note } = typed
  return {
    id: row?.id ?? null, code: code.trim(), name: name.trim(), category, method, departmentId, keeperId, place, note, boughtOn, costFen, salvageRate: rate, lifeMonths: life, fromMonth, openingFen, expenseAccountId,
    assetAccountId: row?.assetAccountId ?? null, depreciationAccountId: row?.depreciationAccountId ?? null, revision: null
  }
}
export const isInput = (read: AssetInput | AssetProblem): read is AssetInput => 'costFen' in read

/** What a new card of these figures depreciates in its first month. */
export function firstAmount(read: AssetInput): number {
  return comingAmounts(read, 0, 0)[0] ?? 0
}

/** The next code after those in use: the last one counted on, with its zeros. */
export function nextCode(rows: readonly AssetRow[]): string {
  const [, head = '', digits = '0000'] = /^(.*?)(\d+)$/.exec(rows.map((row) => row.code).sort().at(-1) ?? '0000') ?? []
  return `${head}${String(Number(digits) + 1).padStart(digits.length, '0')}`
}

/** What two versions of a card are compared by. */
export const ASSET_FIELDS: readonly MergeField<AssetRow>[] = [
  { key: 'code', label: words.code, text: (row) => row.code }, { key: 'name', label: words.name, text: (row) => row.name }, { key: 'category', label: words.category, text: (row) => assetTexts.categories[row.category] },
  { key: 'boughtOn', label: words.boughtOn, text: (row) => row.boughtOn }, { key: 'costFen', label: words.cost, text: (row) => yuanText(row.costFen) }, { key: 'salvageRate', label: words.salvageRate, text: (row) => String(row.salvageRate / 100) },
  { key: 'lifeMonths', label: words.life, text: (row) => String(row.lifeMonths) }, { key: 'method', label: words.method, text: (row) => assetTexts.methods[row.method] }, { key: 'place', label: words.place, text: (row) => row.place }, { key: 'note', label: words.note, text: (row) => row.note },
  { key: 'departmentId', label: words.department, text: (row) => String(row.departmentId ?? '') }, { key: 'keeperId', label: words.keeper, text: (row) => String(row.keeperId ?? '') }, { key: 'expenseAccountId', label: words.expense, text: (row) => String(row.expenseAccountId) }
]
