import { useState } from 'react'
import { gridMessages } from '../../src-shared/messages/grid'
import { Button } from '../ui/Button'
import { Popup } from '../ui/Popup'

/** 分组: by which fields a sheet is grouped, in the order they were ticked. `value` are their keys. */
export function GroupPicker({ levels, value, onChange }: { levels: readonly { key: string; title: string }[]; value: readonly string[]; onChange: (keys: readonly string[]) => void }) {
  const [isOpen, setOpen] = useState(false)
  const words = gridMessages.groups
  const chosen = value.flatMap((key) => levels.find((level) => level.key === key)?.title ?? [])
  return (
    <Popup
      title={words.title} isOpen={isOpen} onOpenChange={setOpen}
      content={(
        <div className="group-picker" role="group" aria-label={words.title}>
          {levels.map(({ key, title }) => {
            const at = value.indexOf(key)
            return (
              <label key={key}>
                <input type="checkbox" checked={at >= 0} onChange={() => { onChange(at >= 0 ? value.filter((one) => one !== key) : [...value, key]) }} />
                {title}{at >= 0 && value.length > 1 && <small>{words.level(at + 1)}</small>}
              </label>
            )
          })}
          <small>{words.hint}</small>
        </div>
      )}
    >
      <Button kind="ghost" icon="subtotal" className="group-button" title={chosen.length === 0 ? words.title : words.by(chosen)}>{chosen.length === 0 ? words.title : <span className="group-chosen">{words.by(chosen)}</span>}</Button>
    </Popup>
  )
}
