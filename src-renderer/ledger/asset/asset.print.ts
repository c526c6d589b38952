import { formatFen, sumFen } from '../../../src-shared/kernel/money'
import type { AssetMonth, AssetRow } from '../../../src-shared/ledger/asset'
import { assetTexts as texts } from '../../../src-shared/messages/asset'
import { reportMessages } from '../../../src-shared/messages/reports-screen'
import type { PrintTable } from '../../print/print.table'
import type { Lookups } from '../lookups'

const { columns: heads } = texts
const right = { align: 'right' as const, share: 11 }

/** 固定资产折旧表 of a month, by category with its sums. */
export function printDepreciation(rows: readonly AssetRow[], lookups: Lookups, month: string): PrintTable {
  const sums = (list: readonly AssetRow[]) => [list.map((row) => row.costFen), list.map((row) => row.monthFen), list.map((row) => row.takenFen), list.map((row) => row.netFen)].map((fens) => formatFen(sumFen(fens)))
  const groups = Map.groupBy(rows, (row) => row.category)
  return {
    title: texts.paper.title, left: month, right: reportMessages.unit, isLandscape: true, signers: texts.paper.signers,
    columns: [{ title: heads.code, share: 9 }, { title: heads.name, share: 18 }, { title: heads.department, share: 10 }, { title: heads.boughtOn, share: 10 }, { title: heads.used, share: 8, align: 'right' },
      { title: heads.cost, ...right }, { title: heads.monthly, ...right }, { title: heads.taken, ...right }, { title: heads.net, ...right }],
    rows: [
      ...[...groups].flatMap(([category, list]) => [
        ...list.map((row) => ({ cells: [row.code, row.name, lookups.name.department(row.departmentId), row.boughtOn, texts.facts.usedOf(row.monthsUsed, row.lifeMonths), formatFen(row.costFen), formatFen(row.monthFen), formatFen(row.takenFen), formatFen(row.netFen)] })),
        { cells: ['', texts.categories[category], '', '', '', ...sums(list)], kind: 'subtotal' as const }
      ]),
      { cells: ['', heads.total, '', '', '', ...sums(rows)], kind: 'total' }
    ]
  }
}

/** 折旧计划 of one card, month by month. */
export function printPlan(asset: AssetRow, months: readonly AssetMonth[]): PrintTable {
  const { plan } = texts, each = { align: 'right' as const, share: 25 }
  return {
    title: plan.title(`${asset.code} ${asset.name}`), left: `${heads.cost} ${formatFen(asset.costFen)} ${heads.salvage} ${formatFen(asset.salvageFen)} ${texts.methods[asset.method]}`, right: reportMessages.unit, isLandscape: false, signers: texts.paper.signers,
    columns: [{ title: plan.month, share: 25 }, { title: plan.amount, ...each }, { title: plan.taken, ...each }, { title: plan.net, ...each }],
    rows: months.map((one) => ({ cells: [one.month, formatFen(one.amountFen), formatFen(one.takenFen), formatFen(one.netFen)] }))
  }
}
