import { parseDateText } from '../../../src-shared/kernel/calendar'
import type { Voucher, VoucherType } from '../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../src-shared/messages/ledger'
import { voucherTexts } from '../../../src-shared/messages/voucher-screen'
import { useId, useState, type KeyboardEvent, type Ref } from 'react'
import { Icon } from '../../ui/Icon'
import type { DraftSession } from './model/draft-session'
import type { Entry, EntryType } from './model/entry'
import type { Stage } from './model/steps'

const TYPES: readonly EntryType[] = ['receipt', 'payment', 'transfer', 'journal']

export interface VoucherHeadProps {
  entry: Entry
  session: DraftSession | null
  /** What the type is while it follows the lines. */
  automatic: VoucherType
  isThreefold: boolean
  no: number | null
  isProvisional: boolean
  people: Pick<Voucher, 'makerName' | 'cashierName' | 'reviewerName' | 'posterName'>
  stages: readonly Stage[]
  sourceText: string
  dateRef: Ref<HTMLInputElement>
  onLeave: () => void
}

/** 凭证字、号、日期、附单据、来源 and who did what. Enter in the date or the count goes on to the lines. */
export function VoucherHead(props: VoucherHeadProps) {
  const { entry, session, automatic, isThreefold, no, isProvisional, sourceText, onLeave } = props
  const id = useId()
  const typeName = (type: VoucherType) => ledgerMessages.types[type]
  const goOn = (event: KeyboardEvent) => { if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); onLeave() } }
  return (
    <div className="voucher-head">
      <span className="head-field">
        <label htmlFor={`${id}-type`}>{voucherTexts.type}</label>
        {session && isThreefold
          ? (
            <select
              id={`${id}-type`} value={entry.type ?? ''} onKeyDown={goOn}
              onChange={({ target: { value } }) => { session.change((before) => ({ ...before, type: TYPES.find((type) => type === value) ?? null })) }}
            >
              <option value="">{voucherTexts.typeAuto(typeName(automatic))}</option>
              {TYPES.map((type) => <option key={type} value={type}>{typeName(type)}</option>)}
            </select>
          )
          : <b id={`${id}-type`}>{typeName(entry.type ?? automatic)}</b>}
        <span className="head-quiet">{voucherTexts.number}</span>
        <b className={isProvisional ? 'head-provisional' : ''} title={isProvisional ? voucherTexts.provisional : undefined}>{no === null ? voucherTexts.nobody : String(no).padStart(3, '0')}</b>
        <span className="head-quiet">{voucherTexts.numberAfter}</span>
      </span>
      <DateBox entry={entry} session={session} inputRef={props.dateRef} onLeave={onLeave} />
      <span className="head-field">
        <label htmlFor={`${id}-attachments`}>{voucherTexts.attachments}</label>
        {session
          ? (
            <input
              id={`${id}-attachments`} className="head-count" inputMode="numeric" autoComplete="off" value={entry.attachments === 0 ? '' : String(entry.attachments)} placeholder="0" onKeyDown={goOn}
              onFocus={(event) => { event.currentTarget.select() }}
              onChange={({ target: { value } }) => { session.change((before) => ({ ...before, attachments: Math.min(999, Number(value.normalize('NFKC').replace(/\D/g, ''))) }), 'attachments') }}
            />
          )
          : <span>{entry.attachments}</span>}
        {voucherTexts.sheets}<Icon name="clip" />
      </span>
      {sourceText !== '' && <span className="head-field head-source"><span className="head-quiet">{voucherTexts.source}</span>{sourceText}</span>}
      <People {...props} />
    </div>
  )
}

function DateBox({ entry, session, inputRef, onLeave }: { entry: Entry; session: DraftSession | null; inputRef: Ref<HTMLInputElement>; onLeave: () => void }) {
  const [typed, setTyped] = useState<string>()
  const id = useId()
  const commit = () => {
    if (typed === undefined) return
    const date = parseDateText(typed, entry.date)
    session?.change((before) => (date === undefined ? { ...before, dateText: typed } : { ...before, date, dateText: null }))
    setTyped(undefined)
  }
  return (
    <span className={entry.dateText === null ? 'head-field' : 'head-field head-bad'}>
      <label htmlFor={`${id}-date`}>{voucherTexts.date}</label>
      {session
        ? (
          <input
            ref={inputRef} id={`${id}-date`} className="head-date" autoComplete="off" spellCheck={false} aria-invalid={entry.dateText !== null} value={typed ?? entry.dateText ?? entry.date}
            onFocus={(event) => { event.currentTarget.select() }} onChange={({ target: { value } }) => { setTyped(value) }} onBlur={commit}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.ctrlKey) { event.preventDefault(); commit(); onLeave() }
              if (event.key === 'Enter' && event.ctrlKey) commit()
              if (event.key === 'Escape') setTyped(undefined)
            }}
          />
        )
        : <span id={`${id}-date`}>{entry.date}</span>}
      <Icon name="calendar" />
    </span>
  )
}

function People({ people, stages }: VoucherHeadProps) {
  const words = voucherTexts.people
  const someone = (name: string | null, isOther: boolean) => (name === null || name === '' ? <i>{isOther ? voucherTexts.byOther : voucherTexts.nobody}</i> : <b>{name}</b>)
  return (
    <span className="head-people">
      <span>{words.make}{someone(people.makerName, false)}</span>
      {stages.includes('sign') && <span>{words.sign}{someone(people.cashierName, true)}</span>}
      {stages.includes('review') && <span>{words.review}{someone(people.reviewerName, true)}</span>}
      <span>{words.post}{someone(people.posterName, false)}</span>
    </span>
  )
}
