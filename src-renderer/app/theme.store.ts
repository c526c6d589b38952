import type { Theme } from '../ui/tokens'
import { recall, remember } from './storage'
import { createStore, useStore } from './store'

export type ThemeChoice = Theme | 'system'
const KEY = 'outpost.theme'
const system = matchMedia('(prefers-color-scheme: dark)')

const stored = recall(KEY)
const choice = createStore<ThemeChoice>(stored === 'light' || stored === 'dark' ? stored : 'system')
const resolve = (value: ThemeChoice): Theme => (value === 'system' ? (system.matches ? 'dark' : 'light') : value)
const theme = createStore<Theme>(resolve(choice.get()))

function apply() {
  theme.set(resolve(choice.get()))
  document.documentElement.dataset['theme'] = theme.get()
}
system.addEventListener('change', apply)
apply()

/** Light, dark, or as the machine has it; remembered on this machine. */
export function chooseTheme(value: ThemeChoice): void {
  choice.set(value)
  remember(KEY, value === 'system' ? null : value)
  apply()
}
export const toggleTheme = () => { chooseTheme(theme.get() === 'dark' ? 'light' : 'dark') }
export const useTheme = () => useStore(theme)
export const useThemeChoice = () => useStore(choice)
