import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DraftInput } from '../../../../src-shared/ledger/voucher'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { fetchAnew } from '../../../api/query-client'
import { useCommand } from '../../../api/useCommand'
import { TextField } from '../../../forms/TextField'
import { useMerge } from '../../../forms/useMerge'
import { Button, IconButton } from '../../../ui/Button'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { Note } from '../../../ui/Note'
import { useLookups } from '../../lookups'
import { lineText } from '../ConflictPanel'

export type TemplateDraft = Omit<DraftInput, 'id' | 'revision'>
/** A template as two people may have it. */
interface Kept { draft: TemplateDraft; revision: number }
const words = voucherTexts.template

/** 凭证模板: use one, take one away, or keep the voucher at hand under a name. `current` is null when it is empty. */
export function TemplateDialog({ isOpen, current, mayWrite, onUse, onClose }: {
  isOpen: boolean; current: DraftInput | null; mayWrite: boolean; onUse: (draft: TemplateDraft) => void; onClose: () => void
}) {
  const { data: templates = [], error } = useQuery(api.ledger.template.list.queryOptions())
  const { merge, dialog } = useMerge(), lookups = useLookups()
  const save = useCommand(api.ledger.template.save), remove = useCommand(api.ledger.template.remove)
  const [name, setName] = useState(''), [missing, setMissing] = useState<string>(), [said, setSaid] = useState('')
  const saveIt = async () => {
    setSaid('')
    setMissing(name.trim() === '' ? words.nameMissing : current === null ? words.emptyVoucher : undefined)
    if (name.trim() === '' || current === null) return
    const called = name.trim(), before = templates.find((template) => template.name === called)
    const done = await merge<Kept, unknown>({
      base: before ?? { draft: current, revision: 0 }, mine: { draft: current, revision: before?.revision ?? 0 }, save: ({ draft }, over) => save.run({ name: called, draft, revision: over.revision }),
      fields: [{ key: 'draft', label: words.draft, text: ({ draft }) => draft.lines.map((line) => lineText(line, lookups)).join('\n') }],
      fresh: async () => (await fetchAnew(api.ledger.template.list.queryOptions())).find((template) => template.name === called)
    })
    if (!done.ok) return
    if (done.value === undefined) save.reset()
    setSaid(done.value === undefined ? words.theirs(called) : words.saved(called))
    setName('')
  }
  const failure = save.error ?? remove.error
  return (<>
    <ConfirmDialog isOpen={isOpen} title={words.title} confirmLabel={words.save} isBusy={save.isRunning} onConfirm={() => { void saveIt() }} onCancel={onClose}>
      {templates.length === 0 && !error && <p>{words.none}</p>}
      <ul className="template-list" aria-label={words.title}>
        {templates.map((template) => (
          <li key={template.id}>
            <Button kind="ghost" aria-label={words.use(template.name)} onClick={() => { onUse(template.draft) }}>{template.name}<small>{words.lines(template.draft.lines.length)}</small></Button>
            {mayWrite && <IconButton icon="close" label={words.remove(template.name)} onClick={() => { void remove.run({ id: template.id }) }} />}
          </li>
        ))}
      </ul>
      {failure && <Note tone="err">{failure.text}</Note>}
      {said !== '' && <Note tone="ok">{said}</Note>}
      <TextField
        label={words.saveAs} placeholder={words.name} value={name} onChange={setName} error={missing} maxLength={40}
        hint={templates.some((template) => template.name === name.trim()) ? words.overwrite : undefined}
      />
    </ConfirmDialog>
    {dialog}
  </>)
}
