import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'

/** What the printer would be given, as poppler reads it: each page's text as it stands, sizes in millimetres, and every word's place. */
export interface Printed { pages: string[]; sizes: [width: number, height: number][]; words: { page: number; text: string; left: number; top: number }[] }

const MM = 25.4 / 72
const poppler = (program: string, input: Buffer, ...args: string[]) => execFileSync(program, args, { input, encoding: 'utf8', maxBuffer: 64 * 2 ** 20 })

/** Prints the page as the host's dialog would to PDF, on the paper that the style sheet asks for. */
export async function printed(page: Page): Promise<Printed> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const pages = poppler('pdftotext', pdf, '-layout', '-', '-').split('\f').slice(0, -1)
  const boxes = poppler('pdftotext', pdf, '-bbox', '-', '-').split('<page ').slice(1)
  const round = (points: string) => Math.round(Number(points) * MM * 10) / 10
  return {
    pages, sizes: boxes.map((box) => { const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(box) ?? []; return [Math.round(Number(width) * MM), Math.round(Number(height) * MM)] }),
    words: boxes.flatMap((box, index) => [...box.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)"[^>]*>([^<]*)</g)].map(([, left = '', top = '', text = '']) => ({ page: index + 1, text, left: round(left), top: round(top) })))
  }
}
