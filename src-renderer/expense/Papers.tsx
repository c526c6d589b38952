import { useQuery } from '@tanstack/react-query'
import { api, client } from '../api/api'
import { refetchTouched } from '../api/query-client'
import { useCommand } from '../api/useCommand'
import { Attachments } from '../workspace/Attachments'

/** 附件 of a claim, one of its lines, or an advance. */
export function Papers({ record, id, mayEdit }: { record: 'claim' | 'claimLine' | 'advance'; id: number; mayEdit: boolean }) {
  const { data = [] } = useQuery(api.expense.attachment.list.queryOptions({ input: { record, id } }))
  const save = useCommand(api.expense.attachment.save), remove = useCommand(api.expense.attachment.remove)
  const told = <T,>(done: T) => refetchTouched(['expense.attachment']).then(() => done)
  return (
    <Attachments
      items={data} load={(hash) => client.expense.attachment.get({ record, id, hash })}
      onAdd={mayEdit ? (upload) => save.run({ record, id, ...upload }).then(told) : undefined} onRemove={mayEdit ? (hash) => remove.run({ record, id, hash }).then(told) : undefined}
    />
  )
}
