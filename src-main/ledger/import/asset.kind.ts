import { assetTexts } from '../../../src-shared/messages/asset'
import { ASSET_LIVES, salvageOf, type AssetCategory, type DepreciationMethod } from '../../../src-shared/ledger/asset.rules'
import type { AssetInput } from '../../../src-shared/ledger/asset'
import type { ImportRemark, ImportRow } from '../../../src-shared/ledger/import'
import { fen } from '../../../src-shared/kernel/money'
import { recordTexts, recordWords } from '../../../src-shared/messages/import-records'
import { matchKey } from '../../../src-shared/tabular/text'
import { saveAsset } from '../asset.service'
import { assets } from '../asset.repo'
import { NOTHING_WRITTEN, plainRow, remarksOf, textOf, type Checked, type Entry, type KindInput, type Made } from './import.kind'
import type { Names } from './import.names'

interface FileAsset { entry: Entry; input: AssetInput | undefined; row: ImportRow }

const STEP = 100

/** 固定资产 as an office lists them: one card a row; 累计折旧 is taken as it stands, or reckoned where there is no such column. */
export function checkAssets({ db, entries, names }: KindInput): Checked {
  const known = new Map(assets.all(db, {}).map((one) => [matchKey(one.code), one])), inFile = new Map<string, Entry>()
  const read = entries.map((entry, index): FileAsset => {
    const { row } = entry, code = textOf(row, 'code') || String(index + 1).padStart(4, '0'), name = textOf(row, 'name').slice(0, 60), before = known.get(matchKey(code)), twin = inFile.get(matchKey(code))
    const problems = remarksOf(row), notices: ImportRemark[] = [], isSame = before !== undefined && matchKey(before.name) === matchKey(name)
    if (before && !isSame) problems.push({ field: 'code', code: 'code_taken', text: before.name })
    if (twin) problems.push({ field: 'code', code: 'repeated_code', text: recordTexts.atSheetRow(twin.sheet, twin.row.rowNumber) })
    inFile.set(matchKey(code), twin ?? entry)
    const facts = factsOf(entry, problems, notices)
    const input = facts && { ...facts, ...placeOf(entry, names, notices), id: null, code: code.slice(0, 20), name, fromMonth: null, assetAccountId: null, depreciationAccountId: null, expenseAccountId: null, revision: null }
    return { entry, input, row: plainRow(entry, { cells: { ...row.values, code }, problems, notices, isDuplicate: isSame, double: before && isSame ? recordTexts.inOffice(`${before.code} ${before.name}`) : '' }) }
  })
  return {
    rows: read.map(({ row }) => row), warnings: [],
    *write(w, wanted) {
      const made: Made[] = [], chosen = read.filter(({ entry, row }) => wanted.has(entry.ref) && !row.isDuplicate)
      for (const [index, { input }] of chosen.entries()) {
        if (input) made.push({ kind: 'asset', id: saveAsset(w, { asset: input }).id, before: null })
        if ((index + 1) % STEP === 0) yield { done: index + 1, total: chosen.length }
      }
      return { ...NOTHING_WRITTEN, made }
    }
  }
}

/** What a card is reckoned by; undefined where something of it can't be read. */
function factsOf({ row }: Entry, problems: ImportRemark[], notices: ImportRemark[]) {
  const costFen = Number(row.values['cost'] ?? 0), life = lifeOf(textOf(row, 'lifeMonths'), 1) ?? lifeOf(textOf(row, 'lifeYears'), 12), salvageRate = rateOf(textOf(row, 'salvage'))
  const method = methodOf(textOf(row, 'method')), boughtOn = textOf(row, 'boughtOn'), taken = row.values['taken']
  if ('cost' in row.values && row.values['cost'] !== null && costFen <= 0) problems.push({ field: 'cost', code: 'no_amount', text: '' })
  if (salvageRate === undefined) problems.push({ field: 'salvage', code: 'asset_rate', text: textOf(row, 'salvage') })
  if (!method) problems.push({ field: 'method', code: 'asset_method', text: textOf(row, 'method') })
  if (life === undefined || (method !== undefined && method !== 'straight' && life % 12 !== 0)) problems.push({ field: 'lifeMonths', code: 'asset_life', text: textOf(row, 'lifeMonths') || textOf(row, 'lifeYears') })
  if (problems.length > 0 || life === undefined || salvageRate === undefined || method === undefined) return undefined
  const category = categoryOf(textOf(row, 'category'), life)
  if (!category.isNamed) notices.push({ field: 'category', code: 'asset_category', text: assetTexts.categories[category.category] })
  const openingFen = typeof taken === 'number' ? taken : null, mostFen = costFen - salvageOf({ costFen, salvageRate })
  if (openingFen !== null && (openingFen < 0 || openingFen > mostFen)) problems.push({ field: 'taken', code: 'asset_taken', text: '' })
  return { category: category.category, boughtOn, costFen: fen(costFen), salvageRate, lifeMonths: life, method, openingFen: openingFen === null ? null : fen(openingFen) }
}

/** Whom a card names: those of the office by their records, anybody else in its note. */
function placeOf({ row }: Entry, names: Names, notices: ImportRemark[]) {
  const noted: string[] = []
  const find = (kind: 'department' | 'staff', field: string) => {
    const text = textOf(row, field)
    if (text === '') return null
    const { id } = names.find(kind, kind, text)
    if (id === null) { noted.push(`${assetTexts.columns[field as 'keeper']} ${text}`); notices.push({ field, code: 'asset_noted', text }) }
    return id
  }
  const departmentId = find('department', 'department'), keeperId = find('staff', 'keeper')
  return { departmentId, keeperId, place: textOf(row, 'place').slice(0, 60), note: [textOf(row, 'note'), ...noted].filter((text) => text !== '').join(' ').slice(0, 200) }
}

/** 36, 36个月, 3年; `unit` is what a bare number counts. */
function lifeOf(text: string, unit: 1 | 12): number | undefined {
  const [, digits = '', word = ''] = /^(\d{1,3}(?:\.\d)?)\s*(\D*)$/.exec(text.trim()) ?? []
  if (digits === '') return undefined
  const months = Number(digits) * (recordWords.years.includes(word) ? 12 : recordWords.months.includes(word) ? 1 : unit)
  return Number.isInteger(months) && months >= 1 && months <= 600 ? months : undefined
}

/** 5%, 5, 0.05 in 1/10,000; 5 % where nothing is said. */
function rateOf(text: string): number | undefined {
  if (text.trim() === '') return 500
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(text.trim().normalize('NFKC')) ?? []
  if (digits === undefined) return undefined
  const rate = Math.round(Number(digits) * (percent === '' && Number(digits) < 1 ? 10_000 : 100))
  return rate <= 10_000 ? rate : undefined
}

const methodOf = (text: string): DepreciationMethod | undefined =>
  text === '' ? 'straight' : (Object.entries(recordWords.methods) as [DepreciationMethod, string[]][]).find(([, words]) => words.some((word) => text.includes(word)))?.[0]

/** By its name, else by the life that the tax sets for it. */
function categoryOf(text: string, life: number): { category: AssetCategory; isNamed: boolean } {
  const named = (Object.entries(recordWords.assetCategories) as [AssetCategory, string[]][]).find(([, words]) => words.some((word) => text.includes(word)))?.[0]
  if (named) return { category: named, isNamed: true }
  const byLife = (Object.entries(ASSET_LIVES) as [AssetCategory, number][]).find(([, months]) => life >= months)?.[0]
  return { category: byLife ?? 'electronic', isNamed: false }
}
