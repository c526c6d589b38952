import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formatFen } from '../../../src-shared/kernel/money'
import { DIMENSIONS } from '../../../src-shared/ledger/account'
import type { LineInput, Voucher } from '../../../src-shared/ledger/voucher'
import { DIMENSION_FIELD } from '../../../src-shared/ledger/voucher.rules'
import { changedBy, changedTexts as words } from '../../../src-shared/messages/changed'
import { voucherTexts as texts } from '../../../src-shared/messages/voucher-screen'
import { api } from '../../api/api'
import { chosenAtFirst, CompareTable } from '../../forms/CompareTable'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import type { Lookups } from '../lookups'
import { dimensionName } from './cells/useVoucherChoices'
import { automaticType, type Desk } from './desk'
import { compareEntries, mergeEntries, type ComparedPart } from './model/compare'
import type { DraftSession, SessionState } from './model/draft-session'
import { entryOfDraft, type Entry } from './model/entry'

/** A line as one text: 买纸 · 1001 库存现金 · 贷 20.00. */
export function lineText(line: LineInput, lookups: Lookups): string {
  const account = line.accountId === null ? undefined : lookups.account.get(line.accountId)
  const parties = DIMENSIONS.flatMap((dimension) => { const id = line[DIMENSION_FIELD[dimension]]; return id === null ? [] : [dimensionName(lookups, dimension, id)] })
  const amounts = [line.debitFen === 0 ? '' : `${texts.figures.debit} ${formatFen(line.debitFen)}`, line.creditFen === 0 ? '' : `${texts.figures.credit} ${formatFen(line.creditFen)}`]
  return [line.summary.trim(), account ? `${account.code} ${account.fullName}` : '', ...parties, ...amounts, ...Object.values(line.typed ?? {})].filter((text) => text !== '').join(' · ')
}

/** Another was first with this draft: who and when, both versions beside each other, and the ways out; none loses anything. */
export function ConflictPanel({ session, state, desk }: { session: DraftSession; state: SessionState; desk: Desk }) {
  const { data, error } = useQuery({ ...api.ledger.voucher.get.queryOptions({ input: { kind: 'draft', id: state.id ?? 0 } }), enabled: state.id !== null, refetchOnMount: 'always' })
  const { by, at } = state.error?.data as { by?: string; at?: string } | undefined ?? {}
  const saveApart = <Button kind="link" onClick={() => { void session.insist(null) }}>{texts.conflictBoth}</Button>
  if (state.error?.code === 'DRAFT_UNKNOWN' || error) return <Note tone="err" actions={saveApart}>{texts.conflictGone}</Note>
  if (!data) return <Note tone="err">{texts.conflict(changedBy(by ?? '', at ?? ''))}</Note>
  return <Versions key={data.revision} session={session} state={state} desk={desk} voucher={data} text={texts.conflict(changedBy(by ?? '', at ?? ''))} />
}

function Versions({ session, state: { entry, base }, desk, voucher, text }: { session: DraftSession; state: SessionState; desk: Desk; voucher: Voucher; text: string }) {
  const { lookups } = desk.choices
  const theirs = useMemo(() => entryOfDraft(voucher, automaticType(desk.numbering, voucher.lines, lookups)), [voucher, desk.numbering, lookups])
  const parts = useMemo(() => compareEntries(entry, theirs, base), [entry, theirs, base])
  const fields = parts.map((part) => ({ key: part.key, label: labelOf(part), mine: partText(part, 'mine', entry, lookups), theirs: partText(part, 'theirs', theirs, lookups), isSame: part.isSame, isMine: part.isMine }))
  // What the user chose by hand stays chosen while the typing goes on.
  const [byHand, setByHand] = useState<ReadonlySet<string>>()
  const chosen = byHand ?? chosenAtFirst(fields)
  return (
    <>
      <Note tone="err" actions={<>
        <Button kind="link" onClick={() => { void session.takeOver(voucher, theirs, entry) }}>{words.mine}</Button>
        <Button kind="link" onClick={() => { session.adopt(voucher, theirs) }}>{words.theirs}</Button>
        <Button kind="link" onClick={() => { void session.takeOver(voucher, theirs, mergeEntries(entry, theirs, parts, chosen)) }}>{texts.conflictLines}</Button>
        <Button kind="link" onClick={() => { void session.insist(null) }}>{texts.conflictBoth}</Button>
      </>}>{text}</Note>
      <CompareTable fields={fields} mine={chosen} onChoose={setByHand} />
      <p className="field-hint">{texts.conflictHint}</p>
    </>
  )
}

const labelOf = ({ part, key }: ComparedPart) => (part === 'line' ? texts.conflictLine(key.slice(4)) : { date: texts.date, type: texts.type, attachments: texts.attachments }[part])

function partText(part: ComparedPart, side: 'mine' | 'theirs', entry: Entry, lookups: Lookups): string {
  if (part.part === 'line') { const line = part[side]; return line ? lineText(line, lookups) : texts.conflictNoLine }
  if (part.part === 'date') return entry.dateText ?? entry.date
  if (part.part === 'attachments') return `${entry.attachments} ${texts.sheets}`
  return entry.type === null ? texts.conflictAutomatic : texts.conflictTypes[entry.type]
}
