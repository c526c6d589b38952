/** Words of 补足备用金. */
export const imprestTexts = {
  title: '补足备用金', hint: '只算已过账的支出', book: '备用金', from: '支出自', to: '至', payBook: '付款账户', date: '付款日期', dateWrong: '看不懂这个日期',
  summary: (holder: string, from: string, to: string) => `补足${holder}备用金（${from} 至 ${to}）`,
  columns: { date: '日期', no: '凭证', summary: '摘要', category: '费用类别', papers: '附单据', amount: '金额' },
  balance: '账面余额', spent: '应补支出', after: '补足后', total: '合计', run: (amount: string) => `补足 ${amount}`, nothing: '没有应补的支出', nothingText: '这位保管人上次补足以后还没有过账的支出。日记账里的备用金支出过账后就列在这里。',
  last: (date: string, amount: string, isPosted: boolean) => `上次补足到 ${date}，${amount}${isPosted ? '' : '，凭证还没有过账'}。`, openVoucher: '打开凭证', done: '已生成补足凭证草稿，在「凭证」里审核、过账。',
  noBook: '还没有备用金账户', noBookText: '在「资金账户」里添加备用金，选定保管的职员。', toBooks: '去资金账户', choose: '选一行按 Enter 看凭证。', print: '打印补足单', printLast: '打印这次的补足单', form: '备用金补足单',
  holder: (name: string) => `保管人：${name}`, signs: { holder: (name: string) => `保管人 ${name}`, check: '费用复核', manager: '审批', cashier: '出纳', receiver: '领款人' }
} as const
