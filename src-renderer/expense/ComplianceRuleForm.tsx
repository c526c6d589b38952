import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { COMPLIANCE_KINDS, type ComplianceAction, type ComplianceKind, type ComplianceRule } from '../../src-shared/expense/compliance'
import { parseDateText } from '../../src-shared/kernel/calendar'
import { parseAmount } from '../../src-shared/kernel/expression'
import { yuanText, ZERO } from '../../src-shared/kernel/money'
import { complianceTexts } from '../../src-shared/messages/compliance-screen'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { useSession } from '../app/session.context'
import { SelectField } from '../forms/SelectField'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'

const { form: words, kinds, actions, save: saveWord } = complianceTexts
const kindChoices = COMPLIANCE_KINDS.map((value) => ({ value, label: kinds[value] }))
const actionChoices = (['block', 'warn', 'log'] as const).map((value) => ({ value, label: actions[value] }))

/** One 合规 rule: what it looks at, its limit, what it does, and the days it holds. */
export function ComplianceRuleForm({ rule, onDone }: { rule: ComplianceRule | undefined; onDone: () => void }) {
  const { today } = useSession()
  const [typed, setTyped] = useState({
    kind: rule?.kind ?? 'head' as ComplianceKind, name: rule?.name ?? '', clause: rule?.clause ?? '', categoryCode: rule?.categoryCode ?? '', limit: rule && rule.limitFen > 0 ? yuanText(rule.limitFen) : '', words: rule?.words ?? '',
    action: rule?.action ?? 'warn' as ComplianceAction, from: rule?.fromDate ?? today, to: rule?.toDate ?? ''
  })
  const [failure, setFailure] = useState<string>()
  const categories = useQuery(api.ledger.category.list.queryOptions()).data ?? []
  const save = useCommand(api.expense.rule.save)
  const change = (patch: Partial<typeof typed>) => { setTyped({ ...typed, ...patch }) }
  const submit = async () => {
    const amount = parseAmount(typed.limit), fromDate = parseDateText(typed.from, today), toDate = typed.to.trim() === '' ? null : parseDateText(typed.to, today)
    const limitFen = 'fen' in amount ? amount.fen : 'blank' in amount ? ZERO : undefined
    if (typed.name.trim() === '' || fromDate === undefined || toDate === undefined || limitFen === undefined) { setFailure(words.wrong); return }
    const { kind, name, clause, categoryCode, words: banned, action } = typed
    const done = await save.run({ rule: { id: rule?.id ?? null, kind, name, clause, categoryCode: categoryCode === '' ? null : categoryCode, limitFen: kind === 'words' ? ZERO : limitFen, words: kind === 'words' ? banned : '', action, fromDate, toDate } })
    if (done.ok) onDone(); else setFailure(done.error.text)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <SelectField label={words.kind} value={typed.kind} options={kindChoices} onChange={(kind) => { change({ kind }) }} />
      <TextField label={words.name} autoFocus maxLength={60} value={typed.name} onChange={(name) => { change({ name }) }} />
      {typed.kind === 'words' ? <TextField label={words.words} maxLength={200} value={typed.words} onChange={(banned) => { change({ words: banned }) }} />
        : <TextField label={words.limit} inputMode="decimal" value={typed.limit} onChange={(limit) => { change({ limit }) }} />}
      <SelectField label={words.category} value={typed.categoryCode} options={[{ value: '', label: words.anyCategory }, ...categories.map((one) => ({ value: one.code, label: one.fullName }))]} onChange={(categoryCode) => { change({ categoryCode }) }} />
      <SelectField label={words.action} value={typed.action} options={actionChoices} onChange={(action) => { change({ action }) }} />
      <TextField label={words.from} value={typed.from} onChange={(from) => { change({ from }) }} />
      <TextField label={words.to} value={typed.to} onChange={(to) => { change({ to }) }} />
      <TextField label={words.clause} maxLength={200} value={typed.clause} onChange={(clause) => { change({ clause }) }} />
      {failure !== undefined && <Note tone="err">{failure}</Note>}
      <div className="form-actions"><Button type="submit" kind="primary" isBusy={save.isRunning}>{saveWord}</Button></div>
    </form>
  )
}
