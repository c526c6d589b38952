import { skipToken, useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { expenseTexts } from '../../src-shared/messages/expense-screen'
import { api, client } from '../api/api'
import { refetchTouched } from '../api/query-client'
import { useCommand } from '../api/useCommand'
import { Attachments } from '../workspace/Attachments'

/**
 * 附件 of a claim, one of its lines, or an advance. What is not stored yet has no `id`; `saveFirst` stores it and answers
 * one, so that a paper may be added while the line is still being typed.
 */
export function Papers({ record, id, mayEdit, saveFirst }: { record: 'claim' | 'claimLine' | 'advance'; id: number | undefined; mayEdit: boolean; saveFirst?: () => Promise<number | undefined> }) {
  const { data = [] } = useQuery(api.expense.attachment.list.queryOptions({ input: id === undefined ? skipToken : { record, id } }))
  const save = useCommand(api.expense.attachment.save), remove = useCommand(api.expense.attachment.remove)
  const told = <T,>(done: T) => refetchTouched(['expense.attachment']).then(() => done)
  // Of several files chosen at once, the first stores the record for all.
  const stored = useRef<number>(undefined)
  const add = async (upload: { name: string; content: string }) => {
    const to = id ?? stored.current ?? await saveFirst?.()
    if (to === undefined) return { ok: false as const, error: { code: '', data: null, text: expenseTexts.line.saveFirst } }
    stored.current = to
    return save.run({ record, id: to, ...upload }).then(told)
  }
  return (
    <Attachments
      items={data} load={(hash) => client.expense.attachment.get({ record, id: id ?? 0, hash })}
      onAdd={mayEdit ? add : undefined} onRemove={mayEdit && id !== undefined ? (hash) => remove.run({ record, id, hash }).then(told) : undefined}
    />
  )
}
