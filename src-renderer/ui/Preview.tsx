import { Modal } from 'antd'
import type { ReactNode } from 'react'
import './dialog.css'

/** Something shown large over the page; Esc or a press beside it sends it away. */
export function Preview({ title, children, footer, onClose }: { title: string; children: ReactNode; footer?: ReactNode; onClose: () => void }) {
  return (
    <Modal open title={title} footer={footer ?? null} width="min(1100px, 92vw)" centered onCancel={onClose} destroyOnHidden>
      <div className="preview">{children}</div>
    </Modal>
  )
}
