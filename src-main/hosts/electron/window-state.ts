import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, type BrowserWindow } from 'electron'
import { FIRST, parseWindowState, type WindowState } from './window-bounds'

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
