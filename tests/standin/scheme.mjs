/** Custom schemes: Chromium loads app://bundle/x as http://bundle.app.localhost/x, a secure context that never leaves the process. */
export const handlers = new Map()

export const toWeb = (url) => {
  const [, scheme, host, rest] = /^([a-z][\w+.-]*):\/\/([^/]*)(.*)$/i.exec(url) ?? []
  return handlers.has(scheme) ? `http://${host}.${scheme}.localhost${rest || '/'}` : url
}
export const fromWeb = (url) => {
  const [, host, scheme, rest] = /^http:\/\/(.+)\.([a-z][\w+-]*)\.localhost(\/.*)?$/i.exec(url) ?? []
  return handlers.has(scheme) ? `${scheme}://${host}${rest ?? '/'}` : url
}

export const protocol = {
  registerSchemesAsPrivileged() {},
  handle(scheme, handler) { handlers.set(scheme, handler) },
  unhandle(scheme) { handlers.delete(scheme) },
  isProtocolHandled: (scheme) => handlers.has(scheme)
}
