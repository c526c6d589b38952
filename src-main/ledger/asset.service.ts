import { addMonths, lastDay, type Month } from '../../src-shared/kernel/calendar'
import { Refusal } from '../../src-shared/kernel/errors'
import { fen, sumFen } from '../../src-shared/kernel/money'
import type { AssetInput, AssetList, AssetMonth, AssetRow } from '../../src-shared/ledger/asset'
import { comingAmounts, firstMonthOf, monthsApart, planOf, salvageOf, takenBefore, termOf, type AssetTerm } from '../../src-shared/ledger/asset.rules'
import type { ReadDb, WriteDb } from '../db/connection'
import { countChange, requireSeen } from '../workspace/version.service'
import { findAccount, listAccounts } from './account.service'
import { dueOf, readRegister, rowOf, type Asset, type Register } from './asset.cards'
import * as repo from './asset.repo'
import * as periodRepo from './period.repo'

/** 固定资产, 累计折旧, 固定资产清理 and 折旧费 (小企业会计准则). */
export const ASSET_CODES = { asset: '1601', depreciation: '1602', clearing: '1606', expense: '5602.12' } as const

/** 固定资产 as of a month's end. */
export function listAssets(db: ReadDb, { month }: { month: Month }): AssetList {
  const register = readRegister(db), voucher = register.runs.get(month) ?? null
  const rows = register.assets.filter((asset) => asset.stored.bought_on <= lastDay(month)).map((asset) => rowOf(asset, month, voucher !== null))
  return { rows, dueFen: sumFen(rows.map((row) => row.monthFen)), voucher, tie: tieOf(db, register, month) }
}

/** The cards against their accounts, posted vouchers alone: what a draft says is in neither. */
export function tieOf(db: ReadDb, { assets }: Register, month: Month): AssetList['tie'] {
  const here = assets.filter((asset) => asset.stored.bought_on <= lastDay(month) && !(asset.disposal?.voucher.kind === 'posted' && asset.disposal.date <= lastDay(month)))
  const leaf = (code: string) => listAccounts(db).find((account) => account.code.startsWith(code) && account.isLeaf)?.id ?? null
  const netOf = (code: string) => repo.netOfCode.get(db, { code, month })!.netFen
  return {
    cardCostFen: sumFen(here.map((asset) => termOf(asset, month).costFen)), bookCostFen: fen(netOf(ASSET_CODES.asset)), assetAccountId: leaf(ASSET_CODES.asset),
    cardTakenFen: sumFen(here.map((asset) => takenBefore(asset, asset.posted, addMonths(month, 1)))), bookTakenFen: fen(-netOf(ASSET_CODES.depreciation)), depreciationAccountId: leaf(ASSET_CODES.depreciation)
  }
}

/** 折旧计划 of one card. Refuses ASSET_UNKNOWN. */
export function getAsset(db: ReadDb, { id }: { id: number }): { asset: AssetRow; months: AssetMonth[] } {
  const register = readRegister(db), asset = requireAsset(register, id)
  const months = planOf(asset, asset.made).map(({ month, amountFen, takenFen, isMade }): AssetMonth => ({
    month, amountFen: fen(amountFen), takenFen: fen(takenFen), netFen: fen(termOf(asset, month).costFen - takenFen), voucher: isMade ? register.runs.get(month) ?? null : null
  }))
  const now = asset.disposedIn ?? ([...asset.made.keys()].sort().at(-1) ?? asset.fromMonth)
  return { asset: rowOf(asset, now, true), months }
}

/** Refuses ASSET_UNKNOWN. */
export function requireAsset({ assets }: Register, id: number): Asset {
  const asset = assets.find((one) => one.stored.id === id)
  if (!asset) throw new Refusal('ASSET_UNKNOWN')
  return asset
}

/**
 * Adds or changes a card. Cost, 残值率, life and method of one that has depreciated hold from the month after its last one on
 * (会计估计变更, 未来适用法); when it came and what it brought along stay as they are.
 *
 * Refuses ASSET_UNKNOWN, RECORD_CHANGED, ASSET_DISPOSED, ASSET_CODE_TAKEN, ASSET_YEARS, ASSET_MONTH, ASSET_DEPRECIATED,
 * ASSET_OPENING, ASSET_ACCOUNT_MISSING, ACCOUNT_NOT_POSTABLE.
 */
export function saveAsset(w: WriteDb, { asset: input }: { asset: AssetInput }): { id: number } {
  const before = input.id === null ? undefined : requireAsset(readRegister(w), input.id)
  if (before) requireSeen(w, 'asset', before.stored.id, input.revision)
  if (before?.disposal) throw new Refusal('ASSET_DISPOSED')
  const twin = repo.codeTaken.get(w, { code: input.code, id: input.id ?? 0 })
  if (twin) throw new Refusal('ASSET_CODE_TAKEN', { code: input.code, name: twin.name })
  if (input.method !== 'straight' && input.lifeMonths % 12 !== 0) throw new Refusal('ASSET_YEARS')
  const past = before && before.made.size > 0 ? keptPast(before, input) : newPast(w, input, before)
  const card = {
    code: input.code, name: input.name, category: input.category, departmentId: input.departmentId, keeperId: input.keeperId, place: input.place, boughtOn: input.boughtOn, note: input.note, ...past,
    assetAccountId: accountOf(w, input.assetAccountId, ASSET_CODES.asset), depreciationAccountId: accountOf(w, input.depreciationAccountId, ASSET_CODES.depreciation), expenseAccountId: accountOf(w, input.expenseAccountId, ASSET_CODES.expense)
  }
  const id = before?.stored.id ?? Number(repo.insert.run(w, card).lastInsertRowid)
  if (before) repo.update.run(w, { ...card, id })
  keepTerm(w, id, before, { fromMonth: past.fromMonth, costFen: input.costFen, salvageRate: input.salvageRate, lifeMonths: input.lifeMonths, method: input.method })
  countChange(w, 'asset', id)
  w.note(`asset:${id}`, { name: input.name, no: input.code })
  return { id }
}

interface Past { fromMonth: Month; usedMonths: number; openingFen: number }

function keptPast({ stored }: Asset, input: AssetInput): Past {
  const isMoved = input.boughtOn !== stored.bought_on || (input.fromMonth ?? stored.from_month) !== stored.from_month || (input.openingFen ?? stored.opening_fen) !== stored.opening_fen
  if (isMoved) throw new Refusal('ASSET_DEPRECIATED', { name: stored.name })
  return { fromMonth: stored.from_month, usedMonths: stored.used_months, openingFen: stored.opening_fen }
}

function newPast(w: WriteDb, input: AssetInput, before: Asset | undefined): Past {
  const first = firstMonthOf(input.boughtOn), open = periodRepo.firstOpen.get(w, {})?.month ?? first, earliest = first > open ? first : open
  const fromMonth = input.fromMonth ?? earliest
  // A card that was right when it was made is not wrong because its months have closed since.
  if (fromMonth < earliest && fromMonth !== before?.stored.from_month) throw new Refusal('ASSET_MONTH', { first: earliest })
  const usedMonths = monthsApart(first, fromMonth), mostFen = usedMonths === 0 ? 0 : input.costFen - salvageOf(input)
  const openingFen = input.openingFen ?? comingAmounts(input, 0, 0).slice(0, usedMonths).reduce((sum, one) => sum + one, 0)
  if (openingFen > mostFen) throw new Refusal('ASSET_OPENING', { mostFen })
  return { fromMonth, usedMonths, openingFen }
}

/** The term from the month on in which it begins to hold; a card without history has one alone. */
function keepTerm(w: WriteDb, assetId: number, before: Asset | undefined, term: AssetTerm) {
  const lastMade = [...(before?.made.keys() ?? [])].sort().at(-1)
  if (!before || lastMade === undefined) {
    repo.clearTerms.run(w, { id: assetId, from: '' })
    repo.insertTerm.run(w, { assetId, ...term })
    return
  }
  const now = before.terms.at(-1)!, fromMonth = addMonths(lastMade, 1)
  if (now.costFen === term.costFen && now.salvageRate === term.salvageRate && now.lifeMonths === term.lifeMonths && now.method === term.method) return
  repo.clearTerms.run(w, { id: assetId, from: fromMonth })
  repo.insertTerm.run(w, { assetId, ...term, fromMonth })
}

/** The account chosen, or the first the office has under a code. Refuses ACCOUNT_NOT_POSTABLE, ASSET_ACCOUNT_MISSING. */
export function accountOf(db: ReadDb, id: number | null, code: string): number {
  if (id !== null) {
    const chosen = findAccount(db, id)
    if (!chosen?.isLeaf || !chosen.isActive) throw new Refusal('ACCOUNT_NOT_POSTABLE', { account: chosen?.fullName })
    return id
  }
  const found = listAccounts(db).find((account) => account.code.startsWith(code) && account.isLeaf && account.isActive)
  if (!found) throw new Refusal('ASSET_ACCOUNT_MISSING', { code })
  return found.id
}

/** Cards that were never depreciated. Refuses ASSET_UNKNOWN, ASSET_DEPRECIATED. */
export function removeAssets(w: WriteDb, { ids }: { ids: readonly number[] }): { count: number } {
  const register = readRegister(w)
  for (const id of ids) {
    const { stored } = requireAsset(register, id)
    if (repo.isUsed.get(w, { id })!.found) throw new Refusal('ASSET_DEPRECIATED', { name: stored.name })
    repo.remove.run(w, { id })
  }
  w.note('asset', { removed: ids.length })
  return { count: ids.length }
}

/** What a month has still to depreciate: nothing once its voucher is made. For 结账检查. */
export const outstanding = ({ assets, runs }: Register, month: Month): number => (runs.has(month) ? 0 : assets.reduce((sum, asset) => sum + dueOf(asset, month), 0))
