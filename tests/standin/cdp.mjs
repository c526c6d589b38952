import { EventEmitter } from 'node:events'

/** The Chrome DevTools Protocol over one WebSocket; events arrive as `<sessionId>:<method>`, or `<method>` of the browser. */
class Cdp extends EventEmitter {
  #socket
  #lastId = 0
  #pending = new Map()

  async open(url) {
    this.setMaxListeners(0)
    this.#socket = new WebSocket(url)
    await new Promise((resolve, reject) => { this.#socket.onopen = resolve; this.#socket.onerror = reject })
    this.#socket.onmessage = ({ data }) => { this.#receive(JSON.parse(data)) }
    this.#socket.onclose = () => { for (const { reject } of this.#pending.values()) reject(new Error('cdp closed')) }
  }

  send(method, params = {}, sessionId) {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, method })
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }))
    })
  }

  #receive({ id, method, params, sessionId, result, error }) {
    if (!id) return void this.emit(sessionId ? `${sessionId}:${method}` : method, params)
    const waiting = this.#pending.get(id)
    this.#pending.delete(id)
    if (error) waiting.reject(new Error(`${waiting.method}: ${error.message}`))
    else waiting.resolve(result)
  }
}

export const cdp = new Cdp()
