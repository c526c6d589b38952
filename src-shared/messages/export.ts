import { ledgerMessages } from './ledger'

const range = (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`)

/** Titles and columns of what is taken out as a file. */
export const exportMessages = {
  office: (company: string, name: string) => `${company}${name}`,
  unit: '单位：元',
  /** One level of a tree in a column of names. */
  indent: '　',
  period: (from: string, to: string) => `期间：${range(from, to)}`,
  trial: {
    title: '科目余额表', total: '合计',
    columns: ['科目编码', '科目名称', '期初借方', '期初贷方', '本期借方', '本期贷方', '本年借方', '本年贷方', '期末借方', '期末贷方']
  },
  general: { title: (account: string) => `总账　${account}`, columns: ['期间', '借方', '贷方', '本年借方', '本年贷方', '余额'], opening: '期初余额' },
  subsidiary: { title: (account: string) => `明细账　${account}`, columns: ['日期', '凭证号', '摘要', '对方科目', '借方', '贷方', '余额'], opening: '期初余额' },
  cashFlow: { title: '现金流水', columns: ['日期', '凭证号', '资金账户', '摘要', '对方科目', '收入', '支出'] },
  dayBook: { title: (book: string) => `${book}日记账`, columns: ['日期', '凭证号', '摘要', '对方科目', '职员', '往来单位', '收入', '支出', '余额', '状态'], opening: '上期结余', manyParts: (count: number) => `等 ${count} 个科目` },
  vouchers: { title: '凭证', columns: ['日期', '凭证号', '行', '摘要', '科目编码', '科目', '借方', '贷方', '制单', '审核', '状态'] },
  ledgerFile: '账套',
  type: ledgerMessages.types, state: ledgerMessages.states
}
