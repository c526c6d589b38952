import { addMonths, lastDay, monthOf, type Month } from '../../src-shared/kernel/calendar'
import { fen } from '../../src-shared/kernel/money'
import type { AssetRow, DisposalKind } from '../../src-shared/ledger/asset'
import { depreciationOf, monthsApart, salvageOf, takenBefore, termOf, type AssetCard, type AssetTerm, type DepreciationMethod } from '../../src-shared/ledger/asset.rules'
import type { VoucherRef } from '../../src-shared/ledger/voucher'
import type { ReadDb } from '../db/connection'
import { revisionsOf } from '../workspace/version.service'
import * as repo from './asset.repo'

type Stored = ReturnType<typeof repo.assets.all>[number]
/** A card with all that was made of it: `made` by month, `posted` what stands in posted vouchers alone. */
export interface Asset extends AssetCard {
  stored: Stored; made: Map<Month, number>; posted: Map<Month, number>; revision: number
  disposal: { id: number; date: string; kind: DisposalKind; proceedsFen: number; expenseFen: number; note: string; voucher: VoucherRef } | null
}
export interface Register { assets: Asset[]; /** 计提 by month, each with its voucher. */ runs: ReadonlyMap<Month, VoucherRef> }

/** Every card as the rules read it. A run or a disposal counts while its voucher stands. */
export function readRegister(db: ReadDb): Register {
  const revision = revisionsOf(db, 'asset'), runs = repo.runs.all(db, {}), monthOfRun = new Map(runs.map((run) => [run.id, run]))
  const terms = Map.groupBy(repo.terms.all(db, {}), (term) => term.asset_id), lines = Map.groupBy(repo.linesOfRuns.all(db, {}), (line) => line.assetId)
  const disposals = new Map(repo.disposals.all(db, {}).map((one) => [one.assetId, one]))
  const assets = repo.assets.all(db, {}).map((stored): Asset => {
    const made = new Map<Month, number>(), posted = new Map<Month, number>(), out = disposals.get(stored.id)
    for (const { runId, amountFen } of lines.get(stored.id) ?? []) {
      const run = monthOfRun.get(runId)
      if (!run) continue
      made.set(run.month, amountFen)
      if (run.kind === 'posted') posted.set(run.month, amountFen)
    }
    return {
      stored, made, posted, revision: revision(stored.id), fromMonth: stored.from_month, usedMonths: stored.used_months, openingFen: stored.opening_fen, disposedIn: out ? monthOf(out.date) : null,
      terms: (terms.get(stored.id) ?? []).map((term): AssetTerm => ({ fromMonth: term.from_month, costFen: term.cost_fen, salvageRate: term.salvage_rate, lifeMonths: term.life_months, method: term.method as DepreciationMethod })),
      disposal: out ? { id: out.id, date: out.date, kind: out.disposalKind as DisposalKind, proceedsFen: out.proceedsFen, expenseFen: out.expenseFen, note: out.note, voucher: { kind: out.kind, id: out.voucherId } } : null
    }
  })
  return { assets, runs: new Map(runs.map((run) => [run.month, { kind: run.kind, id: run.voucherId }])) }
}

/** What a month is to depreciate of a card. */
export const dueOf = (asset: Asset, month: Month): number => depreciationOf(asset, asset.made, month)

/** A card as of a month's end. */
export function rowOf(asset: Asset, month: Month, isRun: boolean): AssetRow {
  const { stored, made, disposal } = asset, term = termOf(asset, month), end = addMonths(month, 1)
  const takenFen = takenBefore(asset, made, end), salvageFen = salvageOf(term), madeFen = made.get(month), monthFen = isRun ? madeFen ?? 0 : dueOf(asset, month)
  const isOut = disposal !== null && disposal.date <= lastDay(month)
  return {
    id: stored.id, code: stored.code, name: stored.name, category: stored.category as AssetRow['category'], departmentId: stored.department_id, keeperId: stored.keeper_id, place: stored.place, boughtOn: stored.bought_on,
    costFen: fen(term.costFen), salvageRate: term.salvageRate, salvageFen: fen(salvageFen), lifeMonths: term.lifeMonths, method: term.method, fromMonth: stored.from_month, usedMonths: stored.used_months, openingFen: fen(stored.opening_fen),
    assetAccountId: stored.asset_account_id, depreciationAccountId: stored.depreciation_account_id, expenseAccountId: stored.expense_account_id, note: stored.note, revision: asset.revision,
    monthsUsed: Math.max(0, Math.min(term.lifeMonths, stored.used_months + monthsApart(stored.from_month, monthFen > 0 && madeFen === undefined ? month : end))), takenFen: fen(takenFen), netFen: fen(isOut ? 0 : term.costFen - takenFen), monthFen: fen(monthFen), isMade: madeFen !== undefined,
    hasHistory: made.size > 0 || disposal !== null, disposal: disposal && { ...disposal, proceedsFen: fen(disposal.proceedsFen), expenseFen: fen(disposal.expenseFen) },
    state: isOut ? 'disposed' : takenFen >= term.costFen - salvageFen ? 'full' : month < stored.from_month ? 'waiting' : 'active'
  }
}
