import type { Imprest } from '../../src-shared/expense/imprest.contract'
import { formatFen } from '../../src-shared/kernel/money'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'
import { imprestTexts as words } from '../../src-shared/messages/imprest'
import { voucherNo } from '../../src-shared/messages/ledger'
import type { PrintTable } from '../print/print.table'

/** 备用金补足单: what the holder spent, voucher by voucher, its sum in capitals, and a place for each signature. */
export function printImprest(imprest: Pick<Imprest, 'holderName' | 'from' | 'lines' | 'spentFen'>, to: string): PrintTable {
  const { columns: heads } = words
  return {
    title: words.form, left: words.holder(imprest.holderName), right: `${imprest.from} ${words.to} ${to}`, isLandscape: false,
    columns: [{ title: heads.date, share: 13 }, { title: heads.no, share: 12 }, { title: heads.summary, share: 32 }, { title: heads.category, share: 18 }, { title: heads.papers, share: 9, align: 'right' }, { title: heads.amount, share: 16, align: 'right' }],
    rows: [
      ...imprest.lines.map((line) => ({ cells: [line.date, voucherNo(line.type, line.no), line.summary, line.categories, line.attachments === 0 ? '' : String(line.attachments), formatFen(line.amountFen)] })),
      { cells: [`${words.total} ${uppercaseAmount(imprest.spentFen)}`, formatFen(imprest.spentFen)], span: 5, kind: 'total' }
    ],
    signers: [words.signs.holder(imprest.holderName), words.signs.check, words.signs.manager, words.signs.cashier, words.signs.receiver]
  }
}
