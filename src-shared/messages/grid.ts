interface PasteCounts { cells: number; rows: number; bad: number; skipped: number; lostRows: number; lostCols: number }

/** Words of the sheet (表格), the one grid all screens share. */
export const gridMessages = {
  sheet: '表格',
  loading: '正在读取…',
  entryRow: '录入行',
  entryMark: '＋',
  rowLabel: (row: number) => `第 ${row} 行`,
  /** A row without a number. */
  totalRow: '合计行',
  cellLabel: (column: string, row: string, text: string) => `${column}，${row}，${text === '' ? '空' : text}`,
  /** 支出 7–12: how a selected range is named beside its sum. */
  rangeLabel: (column: string, from: string, to: string) => (from === to ? `${column} ${from}` : `${column} ${from}–${to}`),
  spanLabel: (from: string, to: string) => `${from}…${to}`,
  money: {
    decimals: '金额最多两位小数',
    letters: '含有字母，请改成数字',
    range: '金额太大',
    syntax: '不是金额',
    zero_division: '除数不能是零'
  },
  notDate: '不是日期，或没有这一天',
  notInteger: '不是整数',
  tooSmall: (limit: string) => `不能小于 ${limit}`,
  tooLarge: (limit: string) => `不能大于 ${limit}`,
  notChoice: '没有这一项，请从列表中选',
  readOnly: '此格不可改',
  /** What became of a paste; `lost` is what found no place in the sheet. */
  pasted: ({ cells, rows, bad, skipped, lostRows, lostCols }: PasteCounts) => [
    `已粘贴 ${cells} 格`,
    ...(rows > 0 ? [`新增 ${rows} 行`] : []),
    ...(bad > 0 ? [`${bad} 格有误，已标红保留`] : []),
    ...(skipped > 0 ? [`跳过 ${skipped} 格不可改`] : []),
    ...(lostRows > 0 ? [`表尾放不下，${lostRows} 行没有粘贴`] : []),
    ...(lostCols > 0 ? [`右侧放不下，${lostCols} 列没有粘贴`] : [])
  ].join('，'),
  filled: (cells: number, skipped: number) => `已填充 ${cells} 格${skipped > 0 ? `，跳过 ${skipped} 格不可改` : ''}`,
  cleared: (cells: number, skipped: number) => `已清除 ${cells} 格${skipped > 0 ? `，跳过 ${skipped} 格不可改` : ''}`,
  readFailed: (why: string) => `没有读到这些行${why === '' ? '' : `：${why}`}，滚动一下会再读`,
  reading: '正在读取选中的行…',
  copied: (cells: number) => `已复制 ${cells} 格`,
  undone: '已撤销',
  redone: '已重做',
  notTurned: (cells: number) => `有 ${cells} 格后来改过、已锁定或不在了，没有动`,
  nothingToUndo: '没有可撤销的操作',
  nothingToRedo: '没有可重做的操作',
  rowGone: (text: string) => `所在的行已被移走，没有保存：${text}`,
  /** A group's name with how many rows are in it. */
  group: (label: string, count: number) => `${label}（${count}）`,
  groups: {
    title: '分组', by: (names: readonly string[]) => `分组：${names.join('、')}`, level: (level: number) => `第 ${level} 级`,
    hint: '先勾的在外层。Alt+→ 展开，Alt+← 收起，加 Shift 全部展开或收起。', none: '（空）', month: '月份'
  },
  clipboardRefused: '剪贴板不可用，请用 Ctrl+C、Ctrl+V',
  entryIncomplete: '录入行有误，请先改正标红的格',
  menu: {
    label: '单元格菜单',
    cut: '剪切',
    copy: '复制',
    copyWithHeaders: '连同表头复制',
    paste: '粘贴',
    clear: '清除内容',
    fillDown: '向下填充',
    newRow: '录入新行',
    undo: '撤销',
    redo: '重做',
    ascending: (column: string) => `按${column}升序`,
    descending: (column: string) => `按${column}降序`,
    unsorted: '取消排序',
    comment: '批注'
  }
}
