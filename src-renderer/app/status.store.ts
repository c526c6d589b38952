import { createStore, useStore } from './store'

/** One figure at the right of the status bar: 求和 4,206.80. */
export interface StatusFigure { label: string; text: string }

const figures = createStore<Readonly<Record<string, readonly StatusFigure[]>>>({})

/** Shows figures of a tab's selection while that tab is in front; an empty list takes them away. */
export function showFigures(tabKey: string, shown: readonly StatusFigure[]): void {
  figures.set((before) => ({ ...before, [tabKey]: shown }))
}
/** The figures of the tab in front. */
export function useFigures(tabKey: string | undefined): readonly StatusFigure[] {
  const shown = useStore(figures)
  return (tabKey === undefined ? undefined : shown[tabKey]) ?? []
}
