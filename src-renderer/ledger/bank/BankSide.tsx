import { formatFen } from '../../../src-shared/kernel/money'
import { bankTexts as texts } from '../../../src-shared/messages/bank-screen'
import { Button } from '../../ui/Button'
import { Money } from '../../ui/Money'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Tag } from '../../ui/Tag'
import { bankKey, bookKey, type PaneRow } from './bank.rows'
import type { Bank } from './useBank'

/** What is picked with the sums of both sides, and what the rules propose of the line at hand. */
export function BankSide({ bank, active, mayWrite }: { bank: Bank; active: PaneRow | undefined; mayWrite: boolean }) {
  const { selection } = bank, proposal = active && active.proposal >= 0 ? bank.proposals[active.proposal] : undefined
  return (
    <SidePanel label={texts.selection} width={240}>
      <SideSection title={texts.selection}>
        <dl className="bank-sums">
          <dt>{texts.selectedBook(selection.book.rows.length)}</dt><dd><Money fen={selection.book.fen} /></dd>
          <dt>{texts.selectedBank(selection.bank.rows.length)}</dt><dd><Money fen={selection.bank.fen} /></dd>
          <dt>{texts.difference}</dt><dd><b><Money fen={selection.differenceFen} /></b></dd>
        </dl>
        <p className="field-hint">{selection.mayMatch ? texts.equal : texts.pickHint}</p>
        {mayWrite && (
          <div className="bank-actions">
            <Button shortcut="F9" isBusy={bank.isBusy} disabled={!selection.mayMatch} onClick={() => { void bank.matchPicked() }}>{texts.match}</Button>
            <Button kind="ghost" disabled={selection.count === 0} onClick={bank.clear}>{texts.clear}</Button>
          </div>
        )}
      </SideSection>
      <SideSection title={texts.proposal} extra={proposal && <Tag tone="info">{texts.confidence(proposal.confidence)}</Tag>}>
        {!proposal && <p className="field-hint">{active ? texts.proposalNone : texts.proposalText}</p>}
        {proposal && (
          <>
            <p className="bank-reasons">{proposal.reasons.map(texts.reason).join(texts.between)}</p>
            <ul className="bank-lines">
              {linesOf(bank, active!.proposal).map((row) => <li key={row.id}><span>{row.side === 'book' ? texts.left.slice(0, 2) : texts.right.slice(0, 2)} {row.date.slice(5)}</span><span title={row.summary}>{row.summary}</span><span>{formatFen(row.amountFen)}</span></li>)}
            </ul>
            {mayWrite && <div className="bank-actions"><Button isBusy={bank.isBusy} onClick={() => { void bank.takeProposal(active!.proposal) }}>{texts.takeProposal}</Button><Button kind="ghost" onClick={() => { bank.pickProposal(active!.proposal) }}>{texts.pick}</Button></div>}
          </>
        )}
      </SideSection>
    </SidePanel>
  )
}

function linesOf({ proposals, rows }: Bank, index: number): PaneRow[] {
  const proposal = proposals[index]
  const keys = new Set([...(proposal?.book ?? []).map(bookKey), ...(proposal?.bank ?? []).map(bankKey)])
  return [...rows.book, ...rows.bank].filter((row) => keys.has(row.id))
}
