import { themeQuartz } from 'ag-grid-community'

/** Height of a row in pixels; PageUp and PageDown count with it. */
export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 30

/** The grid drawn with the application's tokens (青花 on 宣纸), so that light and dark follow the page. */
export const sheetTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)', backgroundColor: 'var(--bg-sheet)', foregroundColor: 'var(--tx-1)', borderColor: 'var(--line-grid)',
  headerBackgroundColor: 'var(--bg-head)', headerTextColor: 'var(--tx-2)', headerFontSize: 'calc(12px * var(--sheet-zoom, 1))', headerFontWeight: 500,
  fontFamily: 'inherit', fontSize: 'calc(13px * var(--sheet-zoom, 1))', spacing: 4, cellHorizontalPadding: 8, rowHeight: ROW_HEIGHT, headerHeight: HEADER_HEIGHT,
  rowBorder: true, columnBorder: true, headerColumnBorder: true, wrapperBorder: false, wrapperBorderRadius: 0,
  rowHoverColor: 'var(--bg-hover)', selectedRowBackgroundColor: 'var(--sel-bg)', pinnedRowBackgroundColor: 'var(--bg-head)',
  oddRowBackgroundColor: 'var(--bg-sheet)', invalidColor: 'var(--err)'
})
