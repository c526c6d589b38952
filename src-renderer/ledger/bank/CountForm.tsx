import type { KeyboardEvent } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import { FACES } from '../../../src-shared/ledger/count.rules'
import { countTexts as texts } from '../../../src-shared/messages/count-screen'
import { TextField } from '../../forms/TextField'
import { Button, IconButton } from '../../ui/Button'
import { Money } from '../../ui/Money'
import { resultText } from './count.result'
import { KINDS, type Count, type TypedLine } from './useCount'

/** 盘点表: pieces by face, then what is not booked and what is no cash. */
export function CountForm({ count, date, onDate, isDateBad }: { count: Count; date: string; onDate: (text: string) => void; isDateBad: boolean }) {
  const { typed, change, bad } = count
  return (
    <section className="card" aria-label={texts.paper}>
      <div className="count-head">
        <TextField label={texts.date} value={date} error={isDateBad ? texts.unreadable : undefined} onChange={onDate} />
        <TextField label={texts.counter} value={typed.counter} maxLength={30} onChange={(counter) => { change({ counter }) }} />
        <TextField label={texts.witness} value={typed.witness} maxLength={30} onChange={(witness) => { change({ witness }) }} />
        <TextField label={texts.note} value={typed.note} maxLength={200} onChange={(note) => { change({ note }) }} />
      </div>
      <div className="count-faces">
        {FACES.map((face, index) => {
          const amountFen = count.lines[index]?.amountFen ?? 0
          return (
            <label key={face} className="count-face">
              {texts.faceName(face)}
              <input className="input" inputMode="numeric" autoFocus={index === 0} aria-invalid={bad.has(`face ${face}`)} value={typed.pieces[face] ?? ''} onKeyDown={toNext} onChange={(event) => { change({ pieces: { ...typed.pieces, [face]: event.target.value } }) }} />
              <output>{amountFen === 0 ? '' : formatFen(amountFen)}</output>
            </label>
          )
        })}
      </div>
      <div className="count-lines">{KINDS.map((kind) => <Lines key={kind} kind={kind} count={count} />)}</div>
    </section>
  )
}

/** Enter goes on to the next face, as one counts. */
function toNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.ctrlKey) return
  event.preventDefault()
  const inputs = [...event.currentTarget.closest('section')!.querySelectorAll<HTMLInputElement>('.count-face input, .count-line input')]
  inputs[inputs.indexOf(event.currentTarget) + 1]?.focus()
}

function Lines({ kind, count: { typed, change, bad } }: { kind: TypedLine['kind']; count: Count }) {
  const patch = (key: number, more: Partial<TypedLine>) => { change({ others: typed.others.map((line) => (line.key === key ? { ...line, ...more } : line)) }) }
  const add = () => { change({ others: [...typed.others, { key: Math.max(...typed.others.map((line) => line.key)) + 1, kind, text: '', amount: '' }] }) }
  const own = typed.others.filter((line) => line.kind === kind)
  return (
    <>
      <h4>{texts.kinds[kind]}<small>{texts.kindHints[kind]}</small></h4>
      {own.map((line) => (
        <div key={line.key} className="count-line">
          <input className="input" aria-label={`${texts.kinds[kind]} ${texts.text}`} placeholder={texts.text} maxLength={80} value={line.text} onKeyDown={toNext} onChange={(event) => { patch(line.key, { text: event.target.value }) }} />
          <input className="input" style={{ textAlign: 'right' }} inputMode="decimal" aria-label={`${texts.kinds[kind]} ${texts.amount}`} aria-invalid={bad.has(`line ${line.key}`)} placeholder={texts.amount} value={line.amount} onKeyDown={toNext} onChange={(event) => { patch(line.key, { amount: event.target.value }) }} />
          {own.length > 1 && <IconButton icon="close" label={texts.removeLine} onClick={() => { change({ others: typed.others.filter((one) => one.key !== line.key) }) }} />}
        </div>
      ))}
      <Button kind="link" onClick={add}>{texts.addLine}</Button>
    </>
  )
}

/** The sums of a count: what should be there, what is, and what is over or short. */
export function CountResult({ bookFen, judged, isCounted }: { bookFen: number; judged: Count['judged']; isCounted: boolean }) {
  const { figures } = texts
  return (
    <div className="count-result">
      <div><span>{figures.book}</span><Money fen={bookFen} /></div>
      {judged.inFen !== 0 && <div><span>+ {figures.in}</span><Money fen={judged.inFen} /></div>}
      {judged.outFen !== 0 && <div><span>− {figures.out}</span><Money fen={judged.outFen} /></div>}
      <div className="count-due"><span>{figures.due}</span><Money fen={judged.dueFen} /></div>
      <div><span>{figures.counted}</span><Money fen={judged.countedFen} /></div>
      <div className="count-due"><span>{texts.result}</span><span>{isCounted ? resultText(judged.differenceFen) : texts.notYet}</span></div>
      {judged.slipFen !== 0 && <p className="field-hint">{texts.slips(judged.slipFen, judged.unexplainedFen)}</p>}
    </div>
  )
}
