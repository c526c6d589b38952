import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { parseAmount } from '../../../src-shared/kernel/expression'
import { fen, formatFen, sumFen, yuanText, ZERO } from '../../../src-shared/kernel/money'
import type { CashBook } from '../../../src-shared/ledger/account'
import { dayBookTexts as texts } from '../../../src-shared/messages/daybook-screen'
import { api } from '../../api/api'
import { describeRefusal } from '../../api/errors'
import { useCommand } from '../../api/useCommand'
import type { Option, SheetColumn } from '../../grid/sheet.types'
import { Button, IconButton } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import type { Lookups } from '../lookups'
import { CellPick } from '../voucher/cells/CellPick'
import { counterLabel } from './daybook.columns'
import { fieldsOf } from './book-editor'
import { missing, toInput, type DayRow } from './daybook.rows'
import { readContent, type SplitStep } from './useBookSteps'

interface Part { key: number; counter: string | null; text: string; amount: string }

const amountOf = (part: Part) => { const result = parseAmount(part.amount); return 'fen' in result ? result.fen : ZERO }

interface Props {
  row: DayRow; book: CashBook; lookups: Lookups; columns: readonly SheetColumn<DayRow>[]
  onClose: () => void; onSaved: (rowId: string, step: SplitStep) => void
}

/** 分拆: one movement of money over several categories or accounts; the parts add up to it. */
export function SplitPanel({ row, book, lookups, columns, onClose, onSaved }: Props) {
  const total = row.inFen ?? row.outFen ?? 0
  const save = useCommand(api.ledger.daybook.save)
  const [parts, setParts] = useState<readonly Part[]>(() => [
    { key: 1, counter: row.counter === 'parts' ? null : row.counter, text: counterLabel(lookups, row.counter === 'parts' ? null : row.counter, row), amount: total === 0 ? '' : yuanText(total) },
    { key: 2, counter: null, text: '', amount: '' }
  ])
  const [ownKey] = useState(() => crypto.randomUUID())
  const [error, setError] = useState<string>()
  const hasFocused = useRef(false), added = useRef(false)
  const first = row.counter === null || row.counter === 'parts' ? 0 : 1
  const choices = columns.find((column) => column.key === 'counter')!.choices!
  const sum = sumFen(parts.map(amountOf)), left = total - sum
  const change = (key: number, patch: Partial<Part>) => { setParts((before) => before.map((part) => (part.key === key ? { ...part, ...patch } : part))) }
  const add = () => { setParts((before) => [...before, { key: (before.at(-1)?.key ?? 0) + 1, counter: null, text: '', amount: left === 0 ? '' : yuanText(left) }]) }
  const submit = async () => {
    const lack = missing(row)
    if (lack) { setError(lack.text); return }
    if (left !== 0) { setError(`${left < 0 ? texts.splitOver : texts.splitLeft} ${formatFen(Math.abs(left))}`); return }
    const draftId = row.source?.kind === 'draft' ? row.source.id : null
    const before = draftId === null ? null : await readContent(draftId).catch(() => null)
    const used = parts.filter((part) => amountOf(part) !== 0)
    const input = { ...toInput(row), ...(row.id === 'entry' ? { key: ownKey } : {}), parts: used.map((part) => ({
      summary: '', amountFen: fen(amountOf(part)), categoryId: part.counter?.startsWith('c') ? Number(part.counter.slice(1)) : null,
      accountId: part.counter?.startsWith('a') ? Number(part.counter.slice(1)) : null, staffId: row.staffId, customerId: row.customerId, departmentId: row.departmentId, productId: null
    })) }
    const outcome = await save.run({ bookId: book.id, rows: [input] })
    const [result] = outcome.ok ? outcome.value.results : []
    if (!outcome.ok) setError(outcome.error.text)
    else if (result && !result.ok) setError(describeRefusal(result.code, result.data))
    else if (result) {
      onSaved(row.id, { draftId: result.draftId, before, after: await readContent(result.draftId), entry: row.id === 'entry' ? fieldsOf(row) : null })
      onClose()
    }
  }
  // Enter walks through the parts; past the last one it saves, or adds a part for what is left.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === 'Escape') { onClose(); return }
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    const inputs = [...event.currentTarget.querySelectorAll('input')]
    const next = inputs[inputs.indexOf(event.target) + 1]
    if (next && (left !== 0 || inputs.indexOf(event.target) % 2 === 0)) next.focus()
    else if (left === 0) void submit()
    else { added.current = true; add() }
  }
  return (
    <SidePanel label={texts.splitTitle} width={320}>
      <SideSection title={texts.splitTitle} onClose={onClose}>
        <form onSubmit={(event) => { event.preventDefault(); void submit() }} onKeyDown={onKeyDown}>
          {parts.map((part, index) => (
            <PartRow
              key={part.key} part={part} number={index + 1} left={left} choices={(typed) => choices(typed, row)} onChange={(patch) => { change(part.key, patch) }}
              onRemove={() => { setParts((before) => before.filter((other) => other.key !== part.key)) }}
              ref={(input) => { if (input && ((!hasFocused.current && index === first) || (added.current && index === parts.length - 1))) { hasFocused.current = true; added.current = false; input.focus() } }}
            />
          ))}
          <div className="split-sum"><span>{texts.splitTotal}</span><b>{formatFen(total)}</b></div>
          <div className="split-sum"><span>{left < 0 ? texts.splitOver : texts.splitLeft}</span><b>{formatFen(Math.abs(left))}</b></div>
          {error !== undefined && <Note tone="err">{error}</Note>}
          <div className="split-actions">
            <Button kind="primary" type="submit" isBusy={save.isRunning}>{texts.splitDone}</Button>
            <Button icon="plus" onClick={add}>{texts.splitAdd}</Button>
          </div>
        </form>
      </SideSection>
    </SidePanel>
  )
}

interface PartProps {
  part: Part; number: number; left: number; choices: (typed: string) => readonly Option[]
  onChange: (patch: Partial<Part>) => void; onRemove: () => void; ref: (input: HTMLInputElement | null) => void
}

/** One part: what it is for, and how much; an empty amount is offered what is left. */
function PartRow({ part, number, left, choices, onChange, onRemove, ref }: PartProps) {
  const amount = useRef<HTMLInputElement>(null), isOffered = useRef(false)
  // What is offered is selected before the next key, which then replaces it.
  useLayoutEffect(() => {
    if (isOffered.current) amount.current?.select()
    isOffered.current = false
  }, [part.amount])
  return (
    <div className="split-row">
      <CellPick
        label={`${texts.splitRow(number)} ${texts.columns.counter}`} text={part.text} className="input" choices={choices} ref={ref}
        onType={(text) => { onChange({ counter: null, text }) }} onChoose={(option) => { onChange({ counter: option.value as string, text: option.label }) }}
      />
      <input
        className="input input-money" aria-label={`${texts.splitRow(number)} ${texts.amount}`} value={part.amount} inputMode="decimal"
        ref={amount}
        onFocus={({ currentTarget }) => {
          isOffered.current = part.amount === '' && left !== 0
          if (isOffered.current) onChange({ amount: yuanText(left) })
          else currentTarget.select()
        }}
        onChange={(event) => { onChange({ amount: event.target.value }) }}
      />
      <IconButton icon="close" label={texts.removePart} onClick={onRemove} />
    </div>
  )
}
