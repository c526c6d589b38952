import type { ReactNode } from 'react'
import type { Permission } from '../../src-shared/kernel/permissions'

/** What a tab is opened with: plain values, kept over a restart and in the address. */
export type Params = Readonly<Record<string, string | number | boolean>>

export type Area = 'home' | 'finance' | 'system'
export type Group = 'today' | 'daily' | 'expense' | 'closing' | 'books' | 'statements' | 'masters' | 'system'

/** A screen: where it stands, who may open it and how its code is loaded. */
export interface Screen<P extends Params = Params> {
  id: string
  area: Area
  /** The heading under which the navigation lists it; without one it is opened from elsewhere only. */
  group?: Group
  title(params: P): string
  permission: Permission
  load(): Promise<{ component(props: { params: P }): ReactNode }>
  /** What to type in the palette: pinyin initials and full pinyin, e.g. `rjz rijizhang`. */
  keys: string
  /** The page's help: a file's name in resources/help, without its ending. */
  help: string
}
