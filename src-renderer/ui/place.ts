const GAP = 2, EDGE = 8

/** Puts a fixed popup under an element, or above it when it would leave the window. */
export function placeBeside(popup: HTMLElement, anchor: DOMRect): void {
  const { width, height } = popup.getBoundingClientRect()
  const lowest = window.innerHeight - EDGE - height
  const above = anchor.top - GAP - height
  const fitsBelow = anchor.bottom + GAP <= lowest
  popup.style.top = `${Math.max(EDGE, fitsBelow || above < EDGE ? Math.min(anchor.bottom + GAP, lowest) : above)}px`
  popup.style.left = `${Math.max(EDGE, Math.min(anchor.left, window.innerWidth - EDGE - width))}px`
}
