import { formatFen } from '../../src-shared/kernel/money'
import { basisWords, budgetTexts } from '../../src-shared/messages/budget'
import type { BudgetPosition } from '../../src-shared/expense/budget'
import { describeError } from '../api/errors'
import { Money } from '../ui/Money'
import { Note } from '../ui/Note'
import { SidePanel, SideSection } from '../ui/SidePanel'
import { Tag } from '../ui/Tag'
import './budget.css'

const words = budgetTexts.panel
const PARTS = ['used', 'committed', 'reserved', 'asked'] as const

/** 预算 beside a claim: what each budget it falls under offers, what is taken, and what is left after this claim. */
export function BudgetPanel({ positions, error, hasLines }: { positions: readonly BudgetPosition[] | undefined; error: Error | null; hasLines: boolean }) {
  if (error) return <SidePanel label={budgetTexts.panel.title('')} width={300}><Note tone="err">{describeError(error).text}</Note></SidePanel>
  const months = [...new Set(positions?.map((one) => one.month))]
  return (
    <SidePanel label={words.title(months.join(' '))} width={300}>
      <SideSection title={words.title(months.join(' '))} extra={<small className="budget-live">{words.live}</small>}>
        {positions?.length === 0 && <p className="field-hint">{hasLines ? words.none : words.noLines}</p>}
      </SideSection>
      {positions?.map((position) => <PositionCard key={`${position.lineId} ${position.month}`} position={position} />)}
    </SidePanel>
  )
}

/** One budget with its bar, its figures and its formula. */
export function PositionCard({ position }: { position: BudgetPosition }) {
  const { formula, figures } = basisWords(position.basis), isOver = position.leftFen < 0
  const isItem = position.basis.kind === 'capped' && position.basis.per !== 'month'
  return (
    <section className="side-section budget" aria-label={`${position.categoryName} ${position.unitName}`}>
      <h3><span>{position.categoryName} · {position.unitName}</span><Tag tone="plain">{budgetTexts.methods[position.method]}</Tag></h3>
      <Bar position={position} />
      <dl className="budget-rows">
        <div><dt><i className="budget-key" />{words.entitled}</dt><dd><Money fen={position.entitledFen} /></dd></div>
        {PARTS.map((part) => {
          const amount = position[`${part}Fen`]
          return amount !== 0 && <div key={part}><dt><i className={`budget-key budget-${part}`} />{words[part]}</dt><dd>{formatFen(-amount)}</dd></div>
        })}
        <div className="budget-left"><dt>{isOver ? words.over : position.askedFen === 0 ? words.rest : words.left}</dt><dd className={isOver ? 'budget-over' : ''}>{formatFen(isOver ? -position.leftFen : position.leftFen)}</dd></div>
      </dl>
      <p className="budget-formula"><small>{formula}</small><span><b>{figures}</b><b>{words.equals(formatFen(position.entitledFen))}</b></span>{position.from !== null && position.to !== null && <small>{words.base(position.from, position.to)}</small>}</p>
      {isOver && <Note tone={position.policy === 'block' ? 'err' : 'warn'}>{isItem ? words.own(formatFen(-position.leftFen)) : position.policy === 'block' ? words.blocks : words.warns}{isItem && position.policy === 'block' ? ` ${words.blocks}` : ''}</Note>}
      <Warnings position={position} />
    </section>
  )
}

/** The deck's warnings about budgets that follow sales or receipts. */
export function Warnings({ position }: { position: BudgetPosition }) {
  const { youngMonths, newCustomers } = position
  return (
    <>
      {youngMonths !== null && <Note tone="warn">{words.young(position.unitName, youngMonths)}</Note>}
      {newCustomers && <Note tone={newCustomers.overdueFen > 0 ? 'warn' : 'info'}>{words.newCustomers(`${(newCustomers.overdueFen * 100 / newCustomers.receivableFen).toFixed(1)}%`, formatFen(newCustomers.overdueFen))}</Note>}
    </>
  )
}

/** What is taken of what is offered; over budget the bar is full and the last part shows red. */
function Bar({ position }: { position: BudgetPosition }) {
  const taken = PARTS.map((part) => ({ part, fen: Math.max(0, position[`${part}Fen`]) }))
  const whole = Math.max(position.entitledFen, taken.reduce((sum, one) => sum + one.fen, 0), 1)
  return <div className={`budget-bar${position.leftFen < 0 ? ' budget-bar-over' : ''}`}>{taken.map(({ part, fen }) => fen > 0 && <i key={part} className={`budget-${part}`} style={{ width: `${(fen * 100) / whole}%` }} />)}</div>
}
