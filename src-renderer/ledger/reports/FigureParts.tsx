import { useQuery } from '@tanstack/react-query'
import type { StatementColumn, StatementKind } from '../../../src-shared/ledger/statement'
import { statementMessages } from '../../../src-shared/messages/statements'
import { api } from '../../api/api'
import { openScreen } from '../../app/tabs.store'
import { Button } from '../../ui/Button'
import { Money } from '../../ui/Money'
import { SideSection } from '../../ui/SidePanel'
import type { Lookups } from '../lookups'
import type { FigureParams } from './figure.source'

const texts = statementMessages.parts
/** The figure that is looked at: its line and column, the line's name, and what it shows. */
export interface StatementFigure { kind: StatementKind; month: string; no: number; column: StatementColumn; name: string; fen: number }

export const openFigure = (figure: StatementFigure) => {
  openScreen('ledger.figure', { source: 'statement', ...figure } satisfies FigureParams)
}

/** 这个数怎么来的: the accounts and parties a figure is made of, which add up to it. */
export function FigureParts({ figure, lookups }: { figure: StatementFigure | undefined; lookups: Lookups }) {
  return (
    <SideSection title={texts.title}>
      {figure ? <Parts figure={figure} lookups={lookups} /> : <p className="figure-hint">{texts.choose}</p>}
    </SideSection>
  )
}

function Parts({ figure, lookups }: { figure: StatementFigure; lookups: Lookups }) {
  const { kind, month, no, column } = figure
  const parts = useQuery(api.ledger.statementPart.list.queryOptions({ input: { kind, month, no, column } })).data
  const party = ({ staffId, customerId }: { staffId: number | null; customerId: number | null }) => {
    const names = [customerId ? lookups.name.customer(customerId) : '', staffId ? lookups.name.staff(staffId) : ''].filter(Boolean)
    return names.length > 0 ? names.join(' · ') : customerId === 0 && staffId === 0 ? texts.noParty : ''
  }
  return (
    <>
      <p className="figure-hint">{texts.figure(figure.name, statementMessages.columns[column][kind])}</p>
      {parts?.length === 0 ? <p className="figure-hint">{texts.none}</p> : (
        <dl className="figure-parts">
          {(parts ?? []).map(({ term, amountFen }, index) => {
            const account = lookups.account.get(term.accountId), who = party(term)
            return (
              <div key={index}>
                <dt>{account ? `${account.code} ${account.name}` : ''}{who && <small>{who}</small>}</dt>
                <dd><Money fen={amountFen} /></dd>
              </div>
            )
          })}
          <div className="figure-sum"><dt>{texts.sum}</dt><dd><Money fen={figure.fen} /></dd></div>
        </dl>
      )}
      <Button kind="link" onClick={() => { openFigure(figure) }}>{texts.all}</Button>
    </>
  )
}
