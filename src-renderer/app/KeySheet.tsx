import { Modal } from 'antd'
import { keyboardMessages } from '../../src-shared/messages/shell'
import { Kbd } from '../ui/Kbd'
import { FRAME_KEYS } from './keymap'
import { closeOverlay, useOverlay } from './overlay.store'
import { useShownPageKeys } from './page-keys.store'
import './palette.css'

interface KeyGroup { title: string; keys: readonly (readonly [chords: readonly string[], meaning: string])[] }

/** 快捷键: what the page in front hears, the frame's keys, and those of every sheet. */
export function KeySheet() {
  const page = useShownPageKeys()
  const groups: KeyGroup[] = [
    ...(page.length > 0 ? [{ title: keyboardMessages.page, keys: page.map(({ chord, label }) => [[chord], label] as const) }] : []),
    { title: keyboardMessages.frame, keys: FRAME_KEYS.map(({ id, chords }) => [chords, keyboardMessages.frameKeys[id]] as const) },
    ...keyboardMessages.groups
  ]
  return (
    <Modal open={useOverlay() === 'keys'} onCancel={closeOverlay} title={keyboardMessages.title} footer={null} width={680} destroyOnHidden>
      <div className="key-sheet">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>{group.keys.map(([chords, meaning]) => <li key={meaning}>{meaning}<span className="key-chords">{chords.map((chord) => <Kbd key={chord} keys={chord} />)}</span></li>)}</ul>
          </section>
        ))}
      </div>
    </Modal>
  )
}
