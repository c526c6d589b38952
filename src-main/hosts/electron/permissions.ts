import { session } from 'electron'
import { isGranted } from './granted'

/** Answers what pages ask of the machine. */
export function installPermissions(isOurs: (url: string) => boolean): void {
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isGranted(permission, isOurs(requestingUrl)))
  })
  session.defaultSession.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, isOurs(origin)))
}
