import { Dropdown } from 'antd'
import { Button } from './Button'
import { Kbd } from './Kbd'
import './dialog.css'

/** One entry of a menu; `isDanger` stands apart at the end. */
export interface MoreItem { key: string; label: string; shortcut?: string; isDanger?: boolean; isDisabled?: boolean; onSelect: () => void }

/** 更多: what has no room in the toolbar. Arrow keys walk it, Enter chooses, Esc closes. */
export function MoreMenu({ label, items }: { label: string; items: readonly MoreItem[] }) {
  const entries = items.map(({ key, label: text, shortcut, isDanger, isDisabled, onSelect }) => ({
    key, danger: isDanger ?? false, disabled: isDisabled ?? false, onClick: onSelect,
    label: <span className="menu-item-row">{text}{shortcut && <span className="menu-item-hint"><Kbd keys={shortcut} /></span>}</span>
  }))
  return (
    <Dropdown menu={{ items: entries }} trigger={['click']} placement="bottomRight" autoFocus destroyOnHidden>
      <Button kind="ghost" icon="more">{label}</Button>
    </Dropdown>
  )
}
