import type { KeyboardEvent } from 'react'

/** Insert adds a record (新增) before the sheet sees the key; every other key goes on to `rest`. */
export const onInsertKey = (add: () => void, rest?: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
  rest?.(event)
  if (event.key !== 'Insert' || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  event.stopPropagation()
  add()
}
