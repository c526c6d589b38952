import { Popover } from 'antd'
import type { ReactElement, ReactNode } from 'react'

/** A card that opens under what is clicked and closes on a click elsewhere or Esc. */
export function Popup({ title, content, isOpen, onOpenChange, children }: {
  title: string; content: ReactNode; isOpen: boolean; onOpenChange: (isOpen: boolean) => void; children: ReactElement
}) {
  return (
    <Popover open={isOpen} onOpenChange={onOpenChange} trigger="click" placement="bottom" destroyOnHidden title={title} content={content}>{children}</Popover>
  )
}
