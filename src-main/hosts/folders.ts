import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { desktopMessages } from '../../src-shared/messages/desktop'

/**
 * Where a host keeps things. `home` holds the offices, in the user's documents, where people look for their files;
 * `state` holds what belongs to the program (recent offices, window, logs). OUTPOST_HOME puts both elsewhere.
 */
export function hostFolders(): { home: string; state: string } {
  const own = process.env['OUTPOST_HOME']
  if (own) return { home: join(own, 'offices'), state: join(own, 'state') }
  return { home: join(homedir(), 'Documents', desktopMessages.product), state: join(programData(), 'outpost-office') }
}

function programData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** A path as the user typed it: npm runs scripts in the program's folder and says in INIT_CWD where the user is. */
export const givenPath = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)
