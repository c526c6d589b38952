/** `npm run -s office -- <command> …`: the terminal host, installed and built when stale. */
import { at, build, install, nodePath, runOn } from './prepare.mjs'

await install()
const node = nodePath()
await build(node)
await runOn(node, at('out/main/terminal.js'))
