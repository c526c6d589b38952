import { useState } from 'react'
import type { Advance, Claim } from '../../src-shared/expense/claim'
import { formatFen } from '../../src-shared/kernel/money'
import { uppercaseAmount } from '../../src-shared/kernel/uppercase'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { reportMessages } from '../../src-shared/messages/reports-screen'
import { useSession } from '../app/session.context'
import type { PrintTable } from '../print/print.table'
import { PrintedTable } from '../print/PrintedTable'

const { print: words, columns } = expenseTexts

/** 报销单 or 借款单 on A4, with the amount in capitals and a place for each signature. */
export function PrintedRequest({ request, onDone }: { request: Claim | Advance; onDone: () => void }) {
  const { office, today } = useSession()
  const [table] = useState(() => printRequest(request))
  const [frame] = useState({ office: words.unit([office.company, office.name].filter(Boolean).join(' ')), printed: reportMessages.printed.at(today) })
  return <PrintedTable table={table} frame={frame} onClose={onDone} />
}

function printRequest(request: Claim | Advance): PrintTable {
  const isClaim = 'lines' in request
  const approvers = request.approval?.steps.map((step) => `${step.name} ${step.doneBy ?? ''}`) ?? []
  const about = {
    title: isClaim ? words.claim : words.advance, left: request.date, right: words.no(request.no), isLandscape: false,
    signers: [`${isClaim ? words.signs.applicant : words.signs.borrower} ${request.staffName}`, ...approvers, words.signs.cashier, words.signs.receiver]
  }
  if (!isClaim) {
    return {
      ...about, columns: [{ title: words.purpose, share: 22 }, { title: request.purpose, share: 78 }],
      rows: [{ cells: [columns.amount, `${formatFen(request.amountFen)}\u3000${uppercaseAmount(request.amountFen)}`], kind: 'total' }, { cells: [words.due, request.dueDate ?? ''] }]
    }
  }
  const { settled, payableFen } = request.plan
  return {
    ...about,
    columns: [{ title: columns.date, share: 12 }, { title: columns.category, share: 18 }, { title: columns.purpose, share: 24 }, { title: columns.customer, share: 16 },
      { title: columns.invoiceNo, share: 15 }, { title: columns.amount, share: 15, align: 'right' }],
    rows: [
      ...request.lines.map((line) => ({ cells: [line.date, line.categoryName, line.purpose, line.customerName, line.invoiceNo, formatFen(line.amountFen)].map((text) => text ?? '') })),
      { cells: [`${words.words} ${uppercaseAmount(request.amountFen)}`, formatFen(request.amountFen)], span: 5, kind: 'total' as const },
      ...settled.map((one) => ({ cells: [`${words.settled} ${one.no}`, formatFen(one.amountFen)], span: 5 })),
      ...(settled.length > 0 ? [{ cells: [`${words.payable} ${uppercaseAmount(payableFen)}`, formatFen(payableFen)], span: 5, kind: 'total' as const }] : [])
    ]
  }
}
