import { fen } from '../../../src-shared/kernel/money'
import { assetCategorySchema } from '../../../src-shared/ledger/asset'
import type { WriteDb } from '../../db/connection'
import { saveAsset } from '../../ledger/asset.service'
import type { Cast } from './cast'
import { office } from './data'

/** 固定资产 of the first day, as the openings of 1601 and 1602 have them, each with somebody who keeps it. */
export function keepAssets(w: WriteDb, cast: Cast): { count: number } {
  for (const [index, asset] of office.assets.entries()) {
    const keeper = cast.staff[index % cast.staff.length]!
    saveAsset(w, { asset: {
      ...asset, id: null, category: assetCategorySchema.parse(asset.category), costFen: fen(asset.costFen), openingFen: fen(asset.openingFen), salvageRate: 500, method: 'straight', fromMonth: null,
      departmentId: keeper.departmentId, keeperId: keeper.id, assetAccountId: null, depreciationAccountId: null, expenseAccountId: null, note: '', revision: null
    } })
  }
  return { count: office.assets.length }
}
