import { spawn } from 'node:child_process'

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'], linux: ['xdg-open']
}

/** Opens `url` in the user's browser where there is a screen to show it on; its failure is nobody's concern. */
export function openBrowser(url: string): void {
  const opener = OPENERS[process.platform]
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
  if (!opener || !hasScreen) return
  const [command, ...args] = opener
  spawn(command, [...args, url], { stdio: 'ignore', detached: true }).on('error', () => {}).unref()
}
