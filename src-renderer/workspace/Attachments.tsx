import { useEffect, useRef, useState, type DragEvent } from 'react'
import { attachmentMessages as texts } from '../../src-shared/messages/attachments'
import type { Attachment } from '../../src-shared/workspace/file'
import { saveFile } from '../api/download'
import { describeError } from '../api/errors'
import type { Outcome } from '../api/useCommand'
import { Button, IconButton } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Preview } from '../ui/Preview'
import { asBlob, readUpload } from './read-attachment'
import './attachments.css'

export interface AttachmentsProps {
  items: readonly Attachment[]
  /** Without it the papers may only be looked at. */
  onAdd?: ((upload: { name: string; content: string }) => Promise<Outcome<unknown>>) | undefined
  onRemove?: ((hash: string) => Promise<Outcome<unknown>>) | undefined
  load: (hash: string) => Promise<{ fileName: string; mediaType: string; content: string }>
}

/** 附件 of a record: adds by choosing or dropping, shows pictures and PDF, gives every file back as it came. */
export function Attachments({ items, onAdd, onRemove, load }: AttachmentsProps) {
  const input = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState<string>(), [problem, setProblem] = useState<string>(), [isOver, setOver] = useState(false)
  const [shown, setShown] = useState<{ fileName: string; mediaType: string; content: string }>()
  const add = async (files: Iterable<File>) => {
    setProblem(undefined)
    for (const file of files) {
      setBusy(file.name)
      const upload = await readUpload(file)
      const failure = 'problem' in upload ? upload.problem : await onAdd?.(upload).then((done) => (done.ok ? undefined : done.error.text))
      if (failure !== undefined) setProblem(failure)
    }
    setBusy(undefined)
  }
  const show = async (hash: string) => {
    setProblem(undefined)
    try { setShown(await load(hash)) } catch (error) { setProblem(describeError(error).text) }
  }
  const remove = async (hash: string) => {
    const done = await onRemove?.(hash)
    setProblem(done && !done.ok ? done.error.text : undefined)
  }
  const over = (event: DragEvent) => { if (onAdd) { event.preventDefault(); setOver(true) } }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); if (onAdd) void add(event.dataTransfer.files) }
  return (
    <div className={isOver ? 'attachments attachments-over' : 'attachments'} onDragOver={over} onDragLeave={() => { setOver(false) }} onDrop={drop}>
      {items.map((item) => (
        <div key={item.hash} className="attachment">
          <button type="button" aria-label={texts.view(item.name)} title={texts.by(item.addedBy, item.addedAt.slice(0, 10))} onClick={() => { void show(item.hash) }}>
            <Icon name="clip" size={12} /><span>{item.name}</span><small>{texts.size(item.bytes)}</small>
          </button>
          {onRemove && <IconButton icon="close" size={11} label={texts.remove(item.name)} onClick={() => { void remove(item.hash) }} />}
        </div>
      ))}
      {items.length === 0 && <p className="field-hint">{texts.none}</p>}
      {onAdd && (
        <div>
          <Button kind="ghost" icon="upload" isBusy={busy !== undefined} onClick={() => { input.current?.click() }}>{busy === undefined ? texts.add : texts.adding(busy)}</Button>
          <input
            ref={input} type="file" hidden multiple accept="image/png,image/jpeg,image/webp,.pdf,.xml,.ofd" aria-label={texts.add}
            onChange={(event) => { const files = [...event.target.files ?? []]; event.target.value = ''; void add(files) }}
          />
        </div>
      )}
      {problem !== undefined && <Note tone="err">{problem}</Note>}
      {shown && <FilePreview file={shown} onClose={() => { setShown(undefined) }} />}
    </div>
  )
}

function FilePreview({ file, onClose }: { file: { fileName: string; mediaType: string; content: string }; onClose: () => void }) {
  const [address] = useState(() => URL.createObjectURL(asBlob(file)))
  useEffect(() => () => { URL.revokeObjectURL(address) }, [address])
  return (
    <Preview title={file.fileName} onClose={onClose} footer={<Button icon="download" onClick={() => { saveFile(file) }}>{texts.download}</Button>}>
      {file.mediaType.startsWith('image/') ? <img src={address} alt={file.fileName} />
        : file.mediaType === 'application/pdf' ? <iframe src={address} title={file.fileName} />
          : <p className="field-hint">{texts.noPreview}</p>}
    </Preview>
  )
}
