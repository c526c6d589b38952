import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { uiMessages } from '../../src-shared/messages/shell'
import { Button } from './Button'
import './dialog.css'

export interface ConfirmDialogProps {
  isOpen: boolean
  title: string
  children?: ReactNode
  /** The result as a verb phrase (删除 3 张草稿), not 确定. */
  confirmLabel: string
  isDanger?: boolean
  isBusy?: boolean
  isWide?: boolean
  /** It asks for something: the keyboard starts in the field and not on the button. */
  hasField?: boolean
  onConfirm: () => void
  onCancel: () => void
}

/** Asks before something that is hard to take back, or lets one choose. Work itself happens in sheets and panels. */
export function ConfirmDialog({ isOpen, title, children, confirmLabel, isDanger, isBusy, isWide, hasField, onConfirm, onCancel }: ConfirmDialogProps) {
  return (
    <Modal open={isOpen} title={title} footer={null} width={isWide ? 680 : 480} onCancel={onCancel} destroyOnHidden centered={false}>
      <form onSubmit={(event) => { event.preventDefault(); if (!isBusy) onConfirm() }}>
        <div className="dialog-text">{children}</div>
        <div className="dialog-actions">
          <Button onClick={onCancel}>{uiMessages.cancel}</Button>
          <Button type="submit" kind={isDanger ? 'danger' : 'primary'} isBusy={isBusy ?? false} autoFocus={hasField !== true}>{confirmLabel}</Button>
        </div>
      </form>
    </Modal>
  )
}
