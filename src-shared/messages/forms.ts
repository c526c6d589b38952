/** Words of the form controls every page uses. */
export const formMessages = {
  clear: (label: string) => `清除${label}`, nothingFound: '没有找到', from: '起', to: '止', until: '至', notDate: '不是日期，或没有这一天', dateHint: '可输入 2026-6-5、6-5 或 5；↑↓ 按天移动',
  /** Figures of a selected range in the status bar. */
  figures: { sum: '求和', average: '平均', count: '计数', skipped: '小计行不计' }
} as const
