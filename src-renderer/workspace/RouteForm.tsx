import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { parseAmount } from '../../src-shared/kernel/expression'
import { yuanText, ZERO } from '../../src-shared/kernel/money'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { workspaceMessages } from '../../src-shared/messages/workspace'
import type { Approver, Route } from '../../src-shared/workspace/approval'
import { LEVELS, type Level } from '../../src-shared/workspace/office'
import { api } from '../api/api'
import { useCommand } from '../api/useCommand'
import { CheckField } from '../forms/CheckField'
import { SelectField } from '../forms/SelectField'
import { TextField } from '../forms/TextField'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'

const words = expenseTexts.routes
interface TypedStep { name: string; approver: Approver; above: string }
const keyOf = (approver: Approver) => (approver.kind === 'role' ? `role:${approver.role}` : approver.kind === 'level' ? `level:${approver.level}` : `user:${approver.userId}`)
const ROLES = ['bookkeeper', 'manager', 'admin', 'hr'] as const

/** One route, new or to be changed; requests under way keep the steps they began with. */
export function RouteForm({ route, onDone }: { route: Route | undefined; onDone: () => void }) {
  const [typed, setTyped] = useState({ name: route?.name ?? '', record: route?.record ?? 'claim', categoryCode: route?.categoryCode ?? '', level: route?.level ?? '' as Level | '', departmentId: String(route?.departmentId ?? ''), isActive: route?.isActive ?? true })
  const [steps, setSteps] = useState<readonly TypedStep[]>(route?.steps.map((step) => ({ name: step.name, approver: step.approver, above: step.aboveFen === 0 ? '' : yuanText(step.aboveFen) })) ?? [{ name: '', approver: { kind: 'level', level: 'area' }, above: '' }])
  const [failure, setFailure] = useState<string>()
  const users = useQuery(api.workspace.session.get.queryOptions()).data?.users ?? [], departments = useQuery(api.workspace.directory.list.queryOptions({ input: { kind: 'department' } })).data ?? []
  const categories = useQuery(api.ledger.category.list.queryOptions()).data ?? []
  const save = useCommand(api.workspace.route.save)
  const approvers: readonly { key: string; label: string; approver: Approver }[] = [
    ...LEVELS.slice(1).map((level) => ({ key: `level:${level}`, label: words.byLevel(expenseTexts.levels[level]), approver: { kind: 'level' as const, level } })),
    ...ROLES.map((role) => ({ key: `role:${role}`, label: words.byRole(workspaceMessages.roles[role]), approver: { kind: 'role' as const, role } })),
    ...users.map((user) => ({ key: `user:${user.id}`, label: words.byUser(user.name), approver: { kind: 'user' as const, userId: user.id } }))
  ]
  const change = (index: number, patch: Partial<TypedStep>) => { setSteps(steps.map((step, at) => (at === index ? { ...step, ...patch } : step))) }
  const submit = async () => {
    const read = steps.map((step) => { const amount = parseAmount(step.above); return { name: step.name, approver: step.approver, aboveFen: 'fen' in amount && amount.fen > 0 ? amount.fen : ZERO } })
    if (typed.name.trim() === '' || read.some((step) => step.name.trim() === '')) { setFailure(words.nameMissing); return }
    const done = await save.run({ route: { id: route?.id ?? null, name: typed.name, record: typed.record, categoryCode: typed.categoryCode === '' ? null : typed.categoryCode, level: typed.level === '' ? null : typed.level, departmentId: typed.departmentId === '' ? null : Number(typed.departmentId), isActive: typed.isActive, steps: read } })
    if (done.ok) onDone(); else setFailure(done.error.text)
  }
  return (
    <form className="form" noValidate onSubmit={(event) => { event.preventDefault(); void submit() }}>
      <TextField label={words.name} value={typed.name} maxLength={40} autoFocus onChange={(name) => { setTyped({ ...typed, name }) }} />
      <SelectField label={words.record} value={typed.record} options={[{ value: 'claim', label: expenseTexts.records.claim }, { value: 'advance', label: expenseTexts.records.advance }]} onChange={(record) => { setTyped({ ...typed, record }) }} />
      <SelectField label={words.category} value={typed.categoryCode} options={[{ value: '', label: words.anyCategory }, ...categories.map((one) => ({ value: one.code, label: one.fullName }))]} onChange={(categoryCode) => { setTyped({ ...typed, categoryCode }) }} />
      <SelectField<Level | ''> label={words.level} value={typed.level} options={[{ value: '', label: words.anyLevel }, ...LEVELS.map((value) => ({ value, label: expenseTexts.levels[value] }))]} onChange={(level) => { setTyped({ ...typed, level }) }} />
      <SelectField label={words.department} value={typed.departmentId} options={[{ value: '', label: words.anyDepartment }, ...departments.map((one) => ({ value: String(one.id), label: one.name }))]} onChange={(departmentId) => { setTyped({ ...typed, departmentId }) }} />
      <CheckField label={words.active} value={typed.isActive} onChange={(isActive) => { setTyped({ ...typed, isActive }) }} />
      {steps.map((step, index) => (
        <fieldset key={index} className="field card" style={{ padding: 10 }}>
          <legend className="field-label">{words.step(index + 1)}</legend>
          <TextField label={words.stepName} value={step.name} maxLength={40} onChange={(name) => { change(index, { name }) }} />
          <SelectField label={words.approver} value={keyOf(step.approver)} options={approvers.map(({ key, label }) => ({ value: key, label }))} onChange={(key) => { const found = approvers.find((one) => one.key === key); if (found) change(index, { approver: found.approver }) }} />
          <TextField label={words.above} inputMode="decimal" value={step.above} onChange={(above) => { change(index, { above }) }} />
          {steps.length > 1 && <Button kind="link" onClick={() => { setSteps(steps.filter((_, at) => at !== index)) }}>{words.removeStep}</Button>}
        </fieldset>
      ))}
      <Button icon="plus" onClick={() => { setSteps([...steps, { name: '', approver: { kind: 'level', level: 'region' }, above: '' }]) }}>{words.addStep}</Button>
      {failure !== undefined && <Note tone="err">{failure}</Note>}
      <div className="form-actions"><Button type="submit" kind="primary" isBusy={save.isRunning}>{words.save}</Button></div>
    </form>
  )
}
