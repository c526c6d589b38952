import { expect, type Locator, type Page } from '@playwright/test'
import type { Line } from './harness/rows'

/** The sheet as a user sees it: cells by row number of the list and column, and what its owner was told. */
export class SheetPage {
  readonly page: Page
  constructor(page: Page) { this.page = page }

  async open(kind = 'book', extra = ''): Promise<void> {
    await this.page.goto(`/?case=${kind}${extra}`)
    await expect(this.page.locator('.ag-header-cell').first()).toBeVisible()
    if (kind !== 'empty') await expect(this.page.locator('.ag-row[row-index="0"] .ag-cell').first()).toBeVisible()
  }
  /** Row index in display order, from 0; 'entry' for the entry row. */
  cell(row: number | 'entry', key: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row === 'entry' ? 'b-0' : row}"] .ag-cell[col-id="${key}"]`)
  }
  gutter(row: number): Locator { return this.page.locator(`.ag-row[row-index="${row}"] .sheet-gutter`) }
  header(key: string): Locator { return this.page.locator(`.ag-header-row-column .ag-header-cell[col-id="${key}"]`) }
  /** The arrow by which a header sorts. */
  arrow(key: string): Locator { return this.header(key).locator('.ag-sort-indicator-icon:not(.ag-hidden):not(.ag-sort-order)') }
  /** Titles of the columns in sight, in their order. */
  async titles(): Promise<string[]> {
    const cells = this.page.locator('.ag-header-row-column .ag-header-cell:not(.sheet-gutter)')
    const found = await cells.evaluateAll((all) => all.map((cell) => ({ at: Number(cell.getAttribute('aria-colindex')), title: cell.textContent.trim() })))
    return found.sort((a, b) => a.at - b.at).map(({ title }) => title)
  }
  /** What stands in a column, from the first row in sight down. */
  async column(key: string): Promise<string[]> {
    const cells = this.page.locator(`.ag-row:not([row-index^="b-"]) .ag-cell[col-id="${key}"]`)
    const found = await cells.evaluateAll((all) => all.map((cell) => ({ at: Number(cell.closest('.ag-row')?.getAttribute('row-index')), text: cell.textContent })))
    return found.sort((a, b) => a.at - b.at).map(({ text }) => text)
  }
  total(key: string, at = 0): Locator { return this.page.locator('.sheet-row-total').nth(at).locator(`.ag-cell[col-id="${key}"]`) }
  filter(title: string): Locator { return this.page.getByRole('textbox', { name: `筛选${title}`, exact: true }) }
  get editor(): Locator { return this.page.locator('.sheet-input') }
  get options(): Locator { return this.page.getByRole('option') }
  get notice(): Locator { return this.page.getByTestId('notice') }

  async press(...keys: string[]): Promise<void> { for (const key of keys) await this.page.keyboard.press(key) }
  async type(text: string): Promise<void> { await this.page.keyboard.type(text) }
  async click(row: number | 'entry', key: string, modifiers: ('Shift' | 'Control')[] = []): Promise<void> {
    await this.cell(row, key).click({ modifiers })
  }
  async clip(text: string): Promise<void> { await this.page.evaluate((value) => navigator.clipboard.writeText(value), text) }
  async clipped(): Promise<string> { return this.page.evaluate(async () => (await navigator.clipboard.readText()).replaceAll('\r\n', '\n')) }
  async paste(text: string): Promise<void> { await this.clip(text); await this.press('Control+v') }

  async expectActive(rowId: string, key: string): Promise<void> {
    await expect.poll(() => this.page.evaluate(() => `${window.probe.active?.rowId} ${window.probe.active?.key}`)).toBe(`${rowId} ${key}`)
  }
  async row(id: string): Promise<Line> { return this.page.evaluate((wanted) => window.probe.rows.find((line) => line.id === wanted)!, id) }
  async events(): Promise<string[]> { return this.page.evaluate(() => window.probe.events) }
  async count(): Promise<number> { return this.page.evaluate(() => window.probe.rows.length) }
  async summary() { return this.page.evaluate(() => window.probe.summary) }
  /** Selected cells that exist on the page. */
  selected(): Promise<number> { return this.page.locator('.ag-cell.sheet-selected').count() }

  /** Drags with real mouse events from the middle of one cell to another. */
  async drag(from: Locator, to: Locator): Promise<void> {
    const start = await middle(from)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    // Where the way ends is looked up on the way, as a hand does: pressing may have moved the sheet.
    const end = await middle(to)
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
    await this.page.mouse.move(end.x, end.y, { steps: 3 })
    await this.page.mouse.up()
  }
  async dragHandle(cell: Locator, to: Locator, key?: 'Control'): Promise<void> {
    const box = (await cell.boundingBox())!
    if (key) await this.page.keyboard.down(key)
    await this.dragPoints({ x: box.x + box.width - 3, y: box.y + box.height - 3 }, await middle(to))
    if (key) await this.page.keyboard.up(key)
  }
  async dragPoints(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await mouse.move(to.x, to.y, { steps: 3 })
    await mouse.up()
  }
}

/** The middle of a cell that has come to rest: a click before may still be scrolling the sheet. */
async function middle(cell: Locator): Promise<{ x: number; y: number }> {
  let box = (await cell.boundingBox())!
  for (let before; before?.x !== box.x || before.y !== box.y;) {
    before = box
    await cell.page().evaluate(() => new Promise((resume) => { requestAnimationFrame(() => { requestAnimationFrame(resume) }) }))
    box = (await cell.boundingBox())!
  }
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
