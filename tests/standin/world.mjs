/**
 * Its text runs in the page twice: in the main world as the page's half of contextBridge, in an isolated world as a
 * sandboxed preload's surroundings. The two halves speak through DOM events carrying JSON.
 */
export function world(role, preload) {
  const fire = (type, detail) => { window.dispatchEvent(new CustomEvent(`standin:${type}`, { detail: JSON.stringify(detail) })) }
  const hear = (type, then) => { window.addEventListener(`standin:${type}`, (event) => { then(JSON.parse(event.detail)) }) }

  if (role === 'main') {
    const callbacks = []
    const pack = (value) => (typeof value === 'function' ? { callback: callbacks.push(value) - 1 } : { value })
    hear('expose', ({ key, names }) => {
      const api = Object.fromEntries(names.map((name) => [name, (...args) => { fire('call', { key, name, args: args.map(pack) }) }]))
      Object.defineProperty(window, key, { value: Object.freeze(api), enumerable: true })
    })
    hear('back', ({ callback, args }) => { callbacks[callback](...args) })
    return
  }

  const listeners = new Map()
  const toMain = globalThis.__standin_send
  globalThis.__standin_receive = (json) => {
    const { channel, args } = JSON.parse(json)
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args)
  }
  const ipcRenderer = {
    send(channel, ...args) { toMain(JSON.stringify({ channel, args })) },
    on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return ipcRenderer }
  }
  const contextBridge = {
    exposeInMainWorld(key, api) {
      hear('call', (call) => {
        if (call.key !== key) return
        api[call.name](...call.args.map((arg) => ('callback' in arg ? (...args) => { fire('back', { callback: arg.callback, args }) } : arg.value)))
      })
      fire('expose', { key, names: Object.keys(api) })
    }
  }
  // A sandboxed preload can require very little.
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return { ipcRenderer, contextBridge }
    throw new Error(`module not found: ${name}`)
  }
  const module = { exports: {} }
  preload(require, module, module.exports)
}
