import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportBatch } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { recordTexts } from '../../../src-shared/messages/import-records'
import { api } from '../../api/api'
import { Button } from '../../ui/Button'
import { Note } from '../../ui/Note'
import { Tag } from '../../ui/Tag'
import { UndoDialog } from './UndoDialog'

const MOST_SHOWN = 12
const TONE = { open: 'draft', posted: 'plain', undone: 'plain' } as const
const heads = texts.historyColumns

/** Files that came in before (导入过的文件), each of which can be taken back whole while nothing of it is posted. */
export function History() {
  const list = useQuery(api.ledger.import.list.queryOptions())
  const [asked, setAsked] = useState<ImportBatch>()
  const [said, setSaid] = useState<{ tone: 'ok' | 'err'; text: string }>()
  const batches = list.data ?? []
  if (batches.length === 0) return null
  return (
    <section className="card import-history" aria-label={texts.history}>
      <div className="card-head"><h2>{texts.history}</h2></div>
      {said && <Note tone={said.tone}>{said.text}</Note>}
      <table className="data-list">
        <thead><tr><th>{heads.at}</th><th>{heads.record}</th><th>{heads.file}</th><th className="num">{heads.rows}</th><th>{heads.user}</th><th>{heads.state}</th><th /></tr></thead>
        <tbody>
          {batches.slice(0, MOST_SHOWN).map((batch) => (
            <tr key={batch.id}>
              <td>{new Date(batch.at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' })}</td><td>{recordTexts.names[batch.record]}</td><td className="import-file-name" title={batch.fileName}>{batch.fileName}</td>
              <td className="num">{batch.rowCount}</td><td>{batch.userName}</td><td><Tag tone={TONE[batch.state]}>{texts.historyStates[batch.state]}</Tag></td>
              <td>{batch.state === 'open' && <Button kind="link" onClick={() => { setSaid(undefined); setAsked(batch) }}>{texts.undoShort}</Button>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <UndoDialog batch={asked} onClose={() => { setAsked(undefined) }} onUndone={(text) => { setSaid({ tone: 'ok', text }) }} onFailed={(text) => { setSaid({ tone: 'err', text }) }} />
    </section>
  )
}
