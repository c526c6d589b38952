import './print.css'

/** Prints an element that stands in no page yet, such as a report drawn for paper; gone again afterwards. */
export function printDocument(node: HTMLElement): void {
  const root = document.createElement('div')
  root.className = 'print-root'
  root.append(node)
  document.body.append(root)
  window.addEventListener('afterprint', () => { root.remove() }, { once: true })
  window.print()
}
