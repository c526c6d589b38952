import { useState } from 'react'
import { formTexts as texts } from '../../../../src-shared/messages/voucher-form'
import { TextField } from '../../../forms/TextField'
import { Button } from '../../../ui/Button'
import { Note } from '../../../ui/Note'
import { SidePanel, SideSection } from '../../../ui/SidePanel'
import { FORM_FIELDS, rangeOfField, readMeasure, type FormField, type FormGroup } from './form.profile'
import type { FormProfilesState } from './useFormProfiles'

const groups = Object.keys(FORM_FIELDS) as FormGroup[]

/** 调整位置: every measure of the chosen profile; the sheets beside it follow at once. */
export function FormPanel({ state, isTest, onTest }: { state: FormProfilesState; isTest: boolean; onTest: (isTest: boolean) => void }) {
  const { profile, profiles } = state
  return (
    <SidePanel label={texts.adjust} width={320}>
      <SideSection title={texts.profile}>
        <TextField
          label={texts.name} value={profile.name} maxLength={40} error={profile.name.trim() === '' ? texts.noName : undefined}
          onChange={(name) => { state.change({ ...profile, name }) }}
        />
        <div className="form-actions">
          <Button onClick={() => { state.add({ ...profile, name: texts.newName(profile.name).slice(0, 40) }) }}>{texts.add}</Button>
          {profiles.length > 1 && <Button kind="ghost" onClick={state.remove}>{texts.remove}</Button>}
          <Button kind="ghost" onClick={() => { onTest(!isTest) }}>{isTest ? texts.back : texts.testPage}</Button>
        </div>
        <Note>{texts.how}<br />{texts.kept}</Note>
      </SideSection>
      {groups.map((group) => (
        <SideSection key={group} title={texts.groups[group]}>
          <div className="form-measures">
            {(Object.keys(FORM_FIELDS[group]) as FormField[]).map((field) => (
              <Measure key={`${state.chosen} ${field}`} field={field} value={profile.measures[field]} onChange={(value) => { state.change({ ...profile, measures: { ...profile.measures, [field]: value } }) }} />
            ))}
          </div>
        </SideSection>
      ))}
    </SidePanel>
  )
}

/** One measure; what can't be read stays as typed with its reason, and the sheets keep the value before. */
function Measure({ field, value, onChange }: { field: FormField; value: number; onChange: (value: number) => void }) {
  const [typed, setTyped] = useState<string>()
  const [least, most] = rangeOfField(field)
  const isBad = typed !== undefined && readMeasure(field, typed) === undefined
  return (
    <TextField
      label={texts.fields[field]} value={typed ?? String(value)} inputMode="decimal" hint={field === 'digitWidth' ? texts.digitHint : undefined}
      error={isBad ? (field === 'rows' ? texts.badRows : texts.bad)(least, most) : undefined} onBlur={() => { if (!isBad) setTyped(undefined) }}
      onChange={(text) => {
        setTyped(text)
        const read = readMeasure(field, text)
        if (read !== undefined) onChange(read)
      }}
    />
  )
}
