import { setupMessages as words } from '../../src-shared/messages/start'
import { ChoiceField } from '../forms/ChoiceField'
import { TextField } from '../forms/TextField'
import { Note } from '../ui/Note'
import { folderFor, type SetupDraft } from './setup.draft'

export interface StepProps { draft: SetupDraft; problems: Readonly<Record<string, string>>; onChange: (patch: Partial<SetupDraft>) => void }

/** Step 1: what the office is called, from which month, and where its folder is made. */
export function OfficeStep({ draft, problems, onChange, defaultFolder }: StepProps & { defaultFolder: string }) {
  const { office } = words
  return (
    <>
      <TextField label={office.name} placeholder={office.namePlaceholder} error={problems['name']} autoFocus value={draft.name}
        onFocus={(event) => { event.target.select() }} onChange={(name) => { onChange({ name }) }} maxLength={60} />
      <TextField label={office.company} optional={office.optional} placeholder={office.companyPlaceholder} value={draft.company} onChange={(company) => { onChange({ company }) }} maxLength={60} />
      <TextField label={office.firstMonth} type="month" hint={office.firstMonthHint} error={problems['firstMonth']} value={draft.firstMonth} onChange={(firstMonth) => { onChange({ firstMonth }) }} />
      <TextField label={office.folder} hint={office.folderHint} value={draft.folder ?? folderFor(defaultFolder, draft.name)} onChange={(folder) => { onChange({ folder }) }} />
    </>
  )
}

/** Step 2: the chart of accounts it starts from and how vouchers are numbered. */
export function TemplateStep({ draft, onChange }: StepProps) {
  const { template } = words
  return (
    <>
      <ChoiceField label={template.label} autoFocus value={draft.template} onChange={(value) => { onChange({ template: value }) }} choices={[
        { value: 'independent', label: template.independent, text: template.independentText }, { value: 'imprest', label: template.imprest, text: template.imprestText }]} />
      <ChoiceField label={template.numbering} value={draft.numbering} onChange={(numbering) => { onChange({ numbering }) }} choices={[
        { value: 'single', label: template.single, text: template.singleText }, { value: 'threefold', label: template.threefold, text: template.threefoldText }]} />
    </>
  )
}

/** Step 4: nothing to fill in now, and where it is done later. */
export function OpeningStep() {
  return <Note tone="info"><b>{words.opening.title}</b><br />{words.opening.text}</Note>
}

/** Step 5: who sets it up; that user becomes the administrator. */
export function UserStep({ draft, problems, onChange }: StepProps) {
  const { user } = words
  return (
    <>
      <TextField label={user.name} error={problems['userName']} autoFocus value={draft.userName} onChange={(userName) => { onChange({ userName }) }} maxLength={30} />
      <TextField label={user.login} optional={words.office.optional} hint={user.loginHint} value={draft.login} onChange={(login) => { onChange({ login }) }} maxLength={30} />
      <TextField
        label={user.password} optional={words.office.optional} type="password" autoComplete="new-password" hint={user.passwordHint}
        error={problems['password']} value={draft.password} onChange={(password) => { onChange({ password }) }}
      />
      {draft.password !== '' && (
        <TextField label={user.repeat} type="password" autoComplete="new-password" error={problems['repeat']} value={draft.repeat} onChange={(repeat) => { onChange({ repeat }) }} />
      )}
    </>
  )
}
