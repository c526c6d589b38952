import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow, type Rectangle } from 'electron'

/** Where the window was and whether it filled the screen; pixels. */
export interface WindowState { bounds: Partial<Rectangle> & { width: number; height: number }; isMaximized: boolean }

const FIRST: WindowState = { bounds: { width: 1440, height: 900 }, isMaximized: false }

/** Whether enough of `bounds` is on a screen for the window to be seen and moved. */
export function isReachable(bounds: Rectangle, screens: readonly Rectangle[]): boolean {
  return screens.some((area) => {
    const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const height = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return width >= 200 && height >= 100 && bounds.y >= area.y - 10
  })
}

/** Reads a remembered state; anything that isn't one, or is out of sight, gives the first-time size. */
export function parseWindowState(text: string, screens: readonly Rectangle[]): WindowState {
  try {
    const { bounds, isMaximized } = JSON.parse(text) as { bounds?: Partial<Rectangle>; isMaximized?: unknown }
    const { x, y, width, height } = bounds ?? {}
    if (![x, y, width, height].every(Number.isSafeInteger)) return FIRST
    const known = { x, y, width, height } as Rectangle
    if (known.width < 400 || known.height < 300 || !isReachable(known, screens)) return FIRST
    return { bounds: known, isMaximized: isMaximized === true }
  } catch {
    return FIRST
  }
}

const stateFile = (folder: string) => join(folder, 'window.json')

/** The state left by the last run, fitted to the screens there are now. */
export function loadWindowState(folder: string): WindowState {
  let text = ''
  try {
    text = readFileSync(stateFile(folder), 'utf8')
  } catch {
    return FIRST
  }
  return parseWindowState(text, screen.getAllDisplays().map((display) => display.workArea))
}

/** Writes the state when the window closes; a folder that can't be written costs only the memory of it. */
export function rememberWindowState(window: BrowserWindow, folder: string): void {
  window.on('close', () => {
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(stateFile(folder), JSON.stringify({ bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }))
    } catch {
      // The next start simply opens at the first-time size.
    }
  })
}
