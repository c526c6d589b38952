import { Dropdown } from 'antd'
import { IconButton } from './Button'
import type { IconName } from './Icon'

export interface MenuEntry { key: string; label: string; isDanger?: boolean; onSelect: () => void }

/** Tools that don't stand on the bar, behind one button; arrows and Enter choose. */
export function MenuButton({ label, icon = 'more', entries }: { label: string; icon?: IconName; entries: readonly MenuEntry[] }) {
  return (
    <Dropdown trigger={['click']} menu={{ items: entries.map(({ key, label: text, isDanger, onSelect }) => ({ key, label: text, danger: isDanger ?? false, onClick: onSelect })) }}>
      <IconButton icon={icon} label={label} />
    </Dropdown>
  )
}
