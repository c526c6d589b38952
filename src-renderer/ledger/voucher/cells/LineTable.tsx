import { useMemo, type RefObject } from 'react'
import { uppercaseAmount } from '../../../../src-shared/kernel/uppercase'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { describeRefusal } from '../../../api/errors'
import { Tag } from '../../../ui/Tag'
import type { DraftSession } from '../model/draft-session'
import { totalsOf, type Entry } from '../model/entry'
import type { Problem } from '../model/issues'
import { DigitHeads, Digits } from './Digits'
import { LineRow } from './LineRow'
import { useLineKeys } from './useLineKeys'
import { useLinePaste } from './useLinePaste'
import type { VoucherChoices } from './useVoucherChoices'

const { columns } = voucherTexts

/** The paper form (凭证): lines with digit columns, and the total in words. */
export function LineTable({ entry, session, choices, problems, table, onDone }: {
  entry: Entry; session: DraftSession | null; choices: VoucherChoices; problems: readonly Problem[]; table: RefObject<HTMLDivElement | null>; onDone: () => void
}) {
  const onKeyDown = useLineKeys(table, session, choices.lookups.account, onDone)
  const onPaste = useLinePaste(session, choices.lookups)
  const byLine = useMemo(() => new Map(problems.toReversed().map((problem) => [problem.key, problem])), [problems])
  return (
    <div ref={table} className="line-frame" onKeyDown={onKeyDown} onPaste={onPaste}>
      <table className="lines" aria-label={voucherTexts.tableLabel}>
        <colgroup><col className="col-no" /><col className="col-summary" /><col /><col className="col-dimension" /><col className="col-amount" /><col className="col-amount" /></colgroup>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{columns.line}</span></th><th scope="col">{columns.summary}</th><th scope="col">{columns.account}</th><th scope="col">{columns.dimension}</th>
            <th scope="col" className="line-amount"><div>{columns.debit}</div><DigitHeads /></th>
            <th scope="col" className="line-amount"><div>{columns.credit}</div><DigitHeads /></th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map((line, index) => {
            const problem = byLine.get(line.key)
            return (
              <LineRow
                key={line.key} line={line} index={index} session={session} choices={choices} problemCell={problem?.cell}
                problemText={problem && describeRefusal(problem.code, problem.data)}
              />
            )
          })}
        </tbody>
        <TotalRow entry={entry} />
      </table>
    </div>
  )
}

function TotalRow({ entry }: { entry: Entry }) {
  const { debitFen, creditFen, missingFen } = totalsOf(entry.lines)
  const isEmpty = debitFen === 0 && creditFen === 0
  return (
    <tfoot>
      <tr>
        <td className="line-no" />
        <td colSpan={3}>
          <span className="line-total" role="status">
            {voucherTexts.total}{!isEmpty && missingFen === 0 && <span>{uppercaseAmount(debitFen)}</span>}
            {!isEmpty && (missingFen === 0 ? <Tag tone="ok" icon="balance">{voucherTexts.balanced}</Tag> : <Tag tone="err" icon="balance">{voucherTexts.missing(missingFen)}</Tag>)}
          </span>
        </td>
        <td className="line-amount"><Digits fen={debitFen} isBold /></td>
        <td className="line-amount"><Digits fen={creditFen} isBold /></td>
      </tr>
    </tfoot>
  )
}
