import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon, type IconName } from './Icon'
import { Kbd } from './Kbd'
import './button.css'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  kind?: 'default' | 'primary' | 'ghost' | 'danger' | 'link'
  icon?: IconName
  /** The key that does the same, shown inside. */
  shortcut?: string
  isLarge?: boolean
  /** Shows that its work is under way; a second press does nothing. */
  isBusy?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

/** A button named by its result (导入 897 行). At most one primary on a page. */
export function Button({ kind = 'default', icon, shortcut, isLarge, isBusy, children, onClick, className, ...rest }: ButtonProps) {
  const classes = ['btn', kind === 'default' ? '' : `btn-${kind}`, isLarge ? 'btn-large' : '', className ?? ''].filter(Boolean).join(' ')
  return (
    <button type="button" {...rest} className={classes} aria-busy={isBusy} onClick={isBusy ? undefined : onClick}>
      {icon && <Icon name={icon} />}
      {children}
      {shortcut && <Kbd keys={shortcut} />}
    </button>
  )
}

/** A button of an icon alone, for undo, print, close and the like; `label` is its accessible name and its tooltip. */
export function IconButton({ icon, label, size = 14, className, ...rest }: {
  icon: IconName; label: string; size?: number; ref?: Ref<HTMLButtonElement>
} & Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'title'>) {
  return (
    <button type="button" {...rest} className={className ? `icon-btn ${className}` : 'icon-btn'} aria-label={label} title={label}>
      <Icon name={icon} size={size} />
    </button>
  )
}
