import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../../src-shared/kernel/errors'
import { desktopMessages } from '../../src-shared/messages/desktop'
import { databaseFile } from '../db/open'
import { bugLog } from './bug-log'
import { createCore, type Core, type CoreOptions } from './core'
import { changeOffice } from './office.switch'
import { recentOffices } from './recent'
import { loopback } from './serve'

/** What a host was started with. `folder` keeps the state file and logs; offices themselves live under `home`. */
export interface StartOptions { host: CoreOptions['host']; home: string; state: string; version: string; office?: string; isSample?: boolean }

/** The options of a core whose bugs go to the host's log. */
export const coreOptions = ({ host, home, state, version }: StartOptions): CoreOptions =>
  ({ host, home, stateFile: join(state, 'offices.json'), version, logBug: bugLog(state) })

/**
 * Starts the core of a host that people sit at, with the office it was told to open or the one opened last. An office that can't be opened is
 * no reason not to start: `core.failure` keeps why, and the first page says it.
 */
export async function startCore(options: StartOptions): Promise<Core> {
  const core = createCore({ ...coreOptions(options), hasAutomaticBackup: true })
  try {
    if (options.isSample) await openSample(core, options)
    else await openAgain(core, options.office ?? recentOffices(core.options.stateFile)[0]?.folder)
  } catch (error) {
    if (!(error instanceof Refusal)) core.options.logBug('start', error)
    core.failure = error instanceof Refusal ? { code: error.code, data: error.data } : { code: 'UNEXPECTED', data: {} }
  }
  return core
}

/** Without a folder given or remembered there is nothing to open, and the first page offers what can be done. */
async function openAgain(core: Core, folder: string | undefined) {
  if (folder !== undefined) await changeOffice(core, () => { core.open(folder) }, () => Promise.resolve())
}

/** The sample office is made once and then kept, so that what was tried in it is still there the next time. */
async function openSample(core: Core, { home, host }: StartOptions) {
  const folder = join(home, desktopMessages.sampleFolder)
  if (existsSync(databaseFile(folder))) return openAgain(core, folder)
  const connection = core.connect(host)
  await loopback({ core, connection }).workspace.office.sample({ requestId: crypto.randomUUID(), folder })
  core.disconnect(connection)
}
