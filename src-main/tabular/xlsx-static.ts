import { exportText } from '../../src-shared/messages/tabular'
import { columnName } from '../../src-shared/tabular/column-name'
import type { XlsxSheet } from './xlsx-book'
import { escapeXml } from './xlsx-text'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indexes into cellXfs below. */
export const STYLE = {
  plain: 0, title: 1, subtitle: 2, header: 3, text: 4, money: 5, date: 6, integer: 7, month: 8, totalText: 9, totalMoney: 10, totalInteger: 11
} as const

/** The styles part: one font, a thin grid, and the formats of money, days and months. */
export function stylesXml(): string {
  const font = (size: number, isBold: boolean) =>
    `<font>${isBold ? '<b/>' : ''}<sz val="${size}"/><name val="${exportText.font}"/><family val="2"/><charset val="134"/></font>`
  const side = (name: string) => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`
  const xf = (format: number, fontId: number, fill: number, border: number, alignment = '') =>
    `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"' +
    (alignment ? ` applyAlignment="1"><alignment ${alignment}/></xf>` : '/>')
  const centered = 'horizontal="center" vertical="center"'
  // 49 is the text format: what stands in such a cell stays text also when it is edited, an equals sign in front or not.
  const styles = [
    xf(0, 0, 0, 0), xf(49, 1, 0, 0, centered), xf(49, 0, 0, 0, 'horizontal="left" vertical="center"'), xf(49, 2, 2, 1, `${centered} wrapText="1"`),
    xf(49, 0, 0, 1, 'vertical="center"'), xf(164, 0, 0, 1), xf(165, 0, 0, 1, centered), xf(166, 0, 0, 1), xf(167, 0, 0, 1, centered),
    xf(49, 2, 2, 1), xf(164, 2, 2, 1), xf(166, 2, 2, 1)
  ]
  const sides = ['left', 'right', 'top', 'bottom'].map(side).join('')
  return `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="#,##0.00;[Red]-#,##0.00"/>` +
    '<numFmt numFmtId="165" formatCode="yyyy-mm-dd"/><numFmt numFmtId="166" formatCode="#,##0"/>' +
    '<numFmt numFmtId="167" formatCode="yyyy-mm"/></numFmts>' +
    `<fonts count="3">${font(11, false)}${font(16, true)}${font(11, true)}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${sides}<diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
}

/** The workbook part, with the header rows that repeat on every printed page. */
export function workbookXml(sheets: readonly XlsxSheet[], names: readonly string[]): string {
  const list = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')
  const titles = sheets.map((sheet, at) => {
    const last = (sheet.title?.length ?? 0) + 1
    const range = `'${names[at]!.replace(/'/g, "''")}'!$1:$${last}`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${escapeXml(range)}</definedName>`
  }).join('')
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list}</sheets>` +
    `<definedNames>${titles}</definedNames></workbook>`
}

/** The parts that only point to other parts, by name. */
export function packageParts(sheetCount: number): Record<string, string> {
  const sheets = Array.from({ length: sheetCount }, (_, at) => at + 1)
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`
  const relations = (list: string) => `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
  const sheetRelations = sheets.map((at) => relation(at, 'worksheet', `worksheets/sheet${at}.xml`)).join('')
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}` +
      `${override('/xl/styles.xml', 'styles')}${sheets.map((at) => override(`/xl/worksheets/sheet${at}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(sheetRelations + relation(sheetCount + 1, 'styles', 'styles.xml'))
  }
}

/** What comes before a sheet's rows: print set-up, frozen rows, column widths. */
export function sheetHead(sheet: XlsxSheet, widths: readonly number[], isFirst: boolean): string {
  const frozen = sheet.freezeRows ?? (sheet.title?.length ?? 0) + 1
  const split = `<pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
  const pane = frozen > 0 ? split : ''
  const columns = widths.map((width, at) =>
    `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')
  return `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="16"/>${columns ? `<cols>${columns}</cols>` : ''}<sheetData>`
}

/** What comes after a sheet's rows; `merged` are the 1-based rows of lines that span the table. */
export function sheetTail(sheet: XlsxSheet, merged: readonly number[]): string {
  const last = columnName(sheet.columns.length - 1)
  const merges = sheet.columns.length > 1 ? merged.map((row) => `<mergeCell ref="A${row}:${last}${row}"/>`) : []
  return `</sheetData>${merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : ''}` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${sheet.landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&C${exportText.pageFooter}`)}</oddFooter></headerFooter></worksheet>`
}
