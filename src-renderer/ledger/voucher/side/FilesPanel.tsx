import { useQuery } from '@tanstack/react-query'
import type { VoucherRef } from '../../../../src-shared/ledger/voucher'
import { attachmentMessages as texts } from '../../../../src-shared/messages/attachments'
import { api, client } from '../../../api/api'
import { useCommand } from '../../../api/useCommand'
import { useMay } from '../../../app/session.context'
import { SideSection } from '../../../ui/SidePanel'
import { Attachments } from '../../../workspace/Attachments'

/** 附件 of a voucher. A posted one's may be added to, as when an invoice comes late, and are never taken away. */
export function FilesPanel({ voucher }: { voucher: VoucherRef | null }) {
  return <SideSection title={texts.title}>{voucher === null ? <p className="field-hint">{texts.saveFirst}</p> : <Files of={{ kind: voucher.kind, id: voucher.id }} />}</SideSection>
}

function Files({ of: ref }: { of: VoucherRef }) {
  const mayWrite = useMay('ledger.write')
  const { data = [] } = useQuery(api.ledger.attachment.list.queryOptions({ input: { ref } }))
  const save = useCommand(api.ledger.attachment.save), remove = useCommand(api.ledger.attachment.remove)
  return (
    <Attachments
      items={data} load={(hash) => client.ledger.attachment.get({ ref, hash })}
      onAdd={mayWrite ? (upload) => save.run({ ref, ...upload }) : undefined}
      onRemove={mayWrite && ref.kind === 'draft' ? (hash) => remove.run({ ref, hash }) : undefined}
    />
  )
}
