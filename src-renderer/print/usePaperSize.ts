import { useEffect } from 'react'

/** Tells the printer of a paper that isn't A4: sheets of class `page` then come on paper of that size in millimetres. */
export function usePaperSize(page: string, width: number, height: number): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(`@page ${page} { size: ${width}mm ${height}mm; margin: 0 }`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet) }
  }, [page, width, height])
}
