/** `npm run -s office -- <command> …`: the terminal host, installed and built when stale. */
import { at, build, handOver, install, nodePath } from './prepare.mjs'

await install()
const node = nodePath()
await build(node)
handOver(node, [at('out/main/terminal.js'), ...process.argv.slice(2)])
