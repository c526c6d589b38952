/** Words of comments on figures (批注). */
export const commentMessages = {
  title: '批注', write: '写批注…', reply: '回复…', send: '记下', resolve: '办结', reopen: '重新打开', hint: 'Ctrl+Enter 记下，Esc 返回表格',
  resolved: (who: string) => `已办结 · ${who}`,
  count: (count: number) => `批注 ${count}`,
  listTitle: '本表未办结的批注',
  onVoucher: (no: string, field: string) => `${no} ${field}`.trim(),
  onAccount: (code: string, name: string, field: string, span: string) => `${code} ${name} ${field}（${span}）`,
  span: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
  wholeVoucher: '整张凭证',
  addToVoucher: '给这张凭证写批注…',
  said: (author: string, text: string) => `${author}：${text}`,
  home: { title: '待办批注', none: '没有待答复的批注。在账表里按 Shift+F2 可以给任何一格写批注。', count: (count: number) => `${count} 处` }
}
