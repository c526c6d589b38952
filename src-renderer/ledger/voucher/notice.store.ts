import { createStore, useStore } from '../../app/store'
import type { NoteTone } from '../../ui/Note'

/** A voucher just posted, so that it can be opened or reversed at once. */
export interface PostedRef { id: number; no: string }
/** A draft just removed, which can be brought back. */
export interface RemovedRef { id: number; no: string }
/** What the last step came to. It follows the user to the page that opens next, hence a store. */
export interface Notice { tone: NoteTone; text: string; posted?: PostedRef; removed?: RemovedRef }

const notice = createStore<Notice | undefined>(undefined)
export const showNotice = (next: Notice | undefined) => { notice.set(next) }
export const currentNotice = () => notice.get()
export const useNotice = () => useStore(notice)
