import { protocol } from 'electron'
import { readAsset } from '../assets'

/** The page's own origin on the desktop. */
export const ORIGIN = 'app://bundle'

/** Must run before the app is ready: makes app:// a secure origin like https, with fetch and no file access. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }])
}

/** Serves the renderer's folder under app://bundle, under the content security policy. */
export function serveScheme(folder: string): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const asset = host === 'bundle' && request.method === 'GET' ? await readAsset(folder, pathname) : null
    return asset ? new Response(asset.body, { headers: asset.headers }) : new Response(null, { status: 404 })
  })
}
