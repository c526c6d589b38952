import { Refusal } from '../../../src-shared/kernel/errors'
import { desktopMessages } from '../../../src-shared/messages/desktop'
import { startCore, type StartOptions } from '../../app/start'
import { hostFolders } from '../folders'
import { RENDERER, VERSION } from '../program'
import { openBrowser } from './browser'
import { createWebServer, type WebServer } from './server'

/** How the browser host is started; `port` as typed. `mustOpen`: an office that can't be opened is a Refusal, not the first page's matter. */
export interface WebOptions { office?: string | undefined; mustOpen?: boolean; isSample: boolean; port?: string | undefined; isQuiet: boolean }

const text = desktopMessages.web
const parsePort = (typed: string | undefined) => {
  if (typed === undefined) return 0
  return /^\d{1,5}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= 65535 ? Number(typed) : null
}

/**
 * Runs the browser host until it is told to stop, then closes in order: requests first, then the office. Prints
 * `READY <address>` on stdout for people and programs alike; resolves with the exit code.
 */
export async function runWeb(options: WebOptions): Promise<number> {
  const port = parsePort(options.port)
  if (port === null) return complain(text.portWrong(options.port ?? ''))
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve()
        process.on(signal, () => { process.exit(1) }) // whoever asks twice won't wait for a backup; what was acknowledged is on disk
      })
    }
  })
  const start: StartOptions = { host: 'browser', ...hostFolders(), version: VERSION, isSample: options.isSample, ...(options.office ? { office: options.office } : {}) }
  const core = await startCore(start)
  if (options.mustOpen && core.failure) throw new Refusal(core.failure.code, core.failure.data)
  let server: WebServer
  try {
    server = await createWebServer(core, { port, folder: RENDERER })
  } catch (error) {
    await core.close()
    if ((error as { code?: unknown }).code === 'EADDRINUSE') return complain(text.portTaken(port))
    throw error
  }
  process.stdout.write(`READY ${server.url}\n`)
  process.stderr.write(`${text.ready}\n`)
  if (!options.isQuiet) openBrowser(server.url)
  await stopped
  await server.close()
  await core.close()
  return 0
}

function complain(message: string): number {
  process.stderr.write(`${message}\n`)
  return 1
}
