import { Modal } from 'antd'
import { keyboardMessages } from '../../src-shared/messages/shell'
import { Kbd } from '../ui/Kbd'
import { closeOverlay, useOverlay } from './overlay.store'
import './palette.css'

/** 快捷键: every key, by where it works. */
export function KeySheet() {
  return (
    <Modal open={useOverlay() === 'keys'} onCancel={closeOverlay} title={keyboardMessages.title} footer={null} width={680} destroyOnHidden>
      <div className="key-sheet">
        {keyboardMessages.groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <ul>{group.keys.map(([keys, meaning]) => <li key={keys}>{meaning}<Kbd keys={keys} /></li>)}</ul>
          </section>
        ))}
      </div>
    </Modal>
  )
}
