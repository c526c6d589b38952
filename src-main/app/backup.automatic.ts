import { Refusal } from '../../src-shared/kernel/errors'
import type { OpenedOffice } from '../db/open'
import { isChanged, isStale, makeBackup } from '../workspace/backup.service'
import type { Core, CoreOptions } from './core'

/** Nobody waits for an automatic backup: what goes wrong is logged, and the status bar goes on showing the last one's age. */
async function attempt(office: OpenedOffice, options: CoreOptions, isDue: (at: Date) => boolean): Promise<boolean> {
  try {
    const at = options.clock?.() ?? new Date()
    if (!isDue(at)) return false
    await makeBackup(office, at)
    return true
  } catch (error) {
    options.logBug('backup', error instanceof Refusal ? new Error(error.code, { cause: error }) : error)
    return false
  }
}

/** Backs up an office just opened, when its newest backup is old, as soon as whoever opened it has been answered. */
export function backUpAfterOpening(core: Core, office: OpenedOffice): void {
  const { options } = core
  setImmediate(() => {
    if (!core.hasOffice() || core.office() !== office) return
    void attempt(office, options, (at) => isStale(office, at)).then((isMade) => {
      if (!isMade) return
      const self = core.connect(options.host)
      core.publish(self, ['workspace.backup'])
      core.disconnect(self)
    })
  })
}

/** Backs up an office that is being closed, when anything was done in it since the newest backup. */
export async function backUpBeforeClosing(office: OpenedOffice, options: CoreOptions): Promise<void> {
  await attempt(office, options, () => isChanged(office))
}
