/** The sheets copy blocks to and from Excel; that is all our page needs beyond a page's own rights. */
const GRANTED: ReadonlySet<string> = new Set(['clipboard-read', 'clipboard-sanitized-write'])

/** Whether a permission is given: the clipboard to our own page, nothing else to anyone. */
export const isGranted = (permission: string, isOurPage: boolean): boolean => isOurPage && GRANTED.has(permission)
