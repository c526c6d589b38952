/** A rectangle on the desktop, in pixels. */
export interface Bounds { x: number; y: number; width: number; height: number }
/** Where the window was and whether it filled the screen; pixels. */
export interface WindowState { bounds: Partial<Bounds> & { width: number; height: number }; isMaximized: boolean }

/** The first time, and when what was remembered is no use. */
export const FIRST: WindowState = { bounds: { width: 1440, height: 900 }, isMaximized: false }

/** Whether enough of `bounds` is on a screen for the window to be seen and moved. */
export function isReachable(bounds: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return width >= 200 && height >= 100 && bounds.y >= area.y - 10
  })
}

/** Reads a remembered state; anything that isn't one, or is out of sight, gives the first-time size. */
export function parseWindowState(text: string, screens: readonly Bounds[]): WindowState {
  try {
    const { bounds, isMaximized } = JSON.parse(text) as { bounds?: Partial<Bounds>; isMaximized?: unknown }
    const { x, y, width, height } = bounds ?? {}
    if (![x, y, width, height].every(Number.isSafeInteger)) return FIRST
    const known = { x, y, width, height } as Bounds
    if (known.width < 400 || known.height < 300 || !isReachable(known, screens)) return FIRST
    return { bounds: known, isMaximized: isMaximized === true }
  } catch {
    return FIRST
  }
}
