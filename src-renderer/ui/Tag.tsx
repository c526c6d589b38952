import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import './tag.css'

/** Finished states are plain grey so that open work stands out. */
export type TagTone = 'plain' | 'draft' | 'wait' | 'info' | 'ok' | 'err' | 'in' | 'out' | 'line' | 'red'

/** A state in words; colour only repeats what the words say. */
export function Tag({ tone = 'plain', icon, children }: { tone?: TagTone; icon?: IconName; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>{icon && <Icon name={icon} size={12} />}{children}</span>
}

/** The first character of a person's name in a circle. */
export function Avatar({ name, isLarge }: { name: string; isLarge?: boolean }) {
  return <span className={isLarge ? 'avatar avatar-large' : 'avatar'} aria-hidden="true">{name === '' ? '' : String.fromCodePoint(name.codePointAt(0)!)}</span>
}
