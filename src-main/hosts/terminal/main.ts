import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Most of a command's time is starting. What V8 compiled is kept beside the program until the next build; where nothing can be written, it compiles again.
enableCompileCache(join(import.meta.dirname, 'compiled'))
// oRPC asks of every answer whether it is a form, and to say no Node would load the whole of fetch. There are no forms here.
// Assigned, not defined: defining a property has Node load what stood there.
globalThis.FormData = class {} as typeof FormData

// A reader that has seen enough (| head) closes the pipe; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code === 'EPIPE') process.exit(0) })
const { run } = await import('./run')
process.exitCode = await run(process.argv.slice(2))
