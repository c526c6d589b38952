import { useState } from 'react'
import { BUDGET_FACTORS, type BudgetVersion } from '../../../src-shared/expense/budget'
import { budgetTexts } from '../../../src-shared/messages/budget'
import { api } from '../../api/api'
import { useCommand } from '../../api/useCommand'
import { TextField } from '../../forms/TextField'
import { Note } from '../../ui/Note'
import { SideSection } from '../../ui/SidePanel'

const words = budgetTexts.plan

/** Name and 影响因素 of a version, kept when a field is left. */
export function BudgetNotes({ version, onClose }: { version: BudgetVersion; onClose: () => void }) {
  const [name, setName] = useState(version.name), [notes, setNotes] = useState(version.notes)
  const save = useCommand(api.expense.budgetVersion.save)
  const keep = () => { if (version.mayEdit && name.trim() !== '' && (name !== version.name || JSON.stringify(notes) !== JSON.stringify(version.notes))) void save.run({ id: version.id, name, notes }) }
  return (
    <SideSection title={words.notes} onClose={onClose}>
      <div className="form" onBlur={keep}>
        {version.mayEdit ? <TextField label={words.name} value={name} maxLength={40} onChange={setName} /> : <p>{version.name}</p>}
        {BUDGET_FACTORS.map((factor) => (version.mayEdit
          ? <TextField key={factor} label={words.factors[factor]} value={notes[factor] ?? ''} maxLength={500} onChange={(text) => { setNotes({ ...notes, [factor]: text }) }} />
          : <p key={factor}><small>{words.factors[factor]}</small><br />{notes[factor] ?? budgetTexts.actual.none}</p>))}
      </div>
      {save.error && <Note tone="err">{save.error.text}</Note>}
    </SideSection>
  )
}
