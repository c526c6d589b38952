/** Words of 会计档案. */
export const archiveTexts = {
  title: '会计档案', hint: '凭证、账表、报表和全部附件，打成一个 zip', span: '期间', month: '月份', run: '生成档案', folder: '档案', attachments: '附件',
  columns: { date: '日期', no: '凭证号', summary: '摘要', amount: '金额', papers: '附件张数', files: '电子附件', bytes: '大小', state: '附件' },
  states: { full: '齐', lacking: '缺', none: '无' }, total: '合计',
  figures: (vouchers: number, files: number, size: string) => `${vouchers} 张凭证，${files} 个电子附件，${size}`,
  lacking: (count: number) => `${count} 张凭证的电子附件少于附件张数：纸质附件请另行装订，或打开凭证补传。`,
  made: (path: string, vouchers: number, files: number) => `已生成：${path}（${vouchers} 张凭证，${files} 个附件）。请复制到别的盘或光盘保存。`,
  lost: (names: readonly string[]) => `这些附件找不到或已被改动，没有放进档案：${names.slice(0, 8).join('、')}${names.length > 8 ? ` 等 ${names.length} 个` : ''}。请到「数据检查」查看。`,
  empty: '这几个月还没有过账的凭证', emptyText: '过账以后，凭证和它们的附件在这里列出，可以打成一个档案文件。',
  pack: {
    run: '总部月报', name: (office: string, month: string) => `${office} 月报 ${month}`,
    books: { title: '资金账户', columns: ['账户', '类别', '流向', '期初', '收入', '支出', '期末'] }, loans: { title: '个人借款', columns: ['单号', '职员', '部门', '付款日期', '事由', '金额', '未还', '已借天数'] },
    budget: { title: '预算执行', columns: ['部门 / 职员', '费用类别', '控制方式', '可用', '已用', '已承诺', '预留', '剩余'] }, findings: { title: '合规检查', columns: ['单号', '日期', '姓名', '规则', '发现', '金额', '处理', '放行'] },
    period: (month: string) => `期间：${month}`, asOf: (date: string) => `截至 ${date}`
  },
  file: {
    name: (office: string, from: string, to: string) => `${office} 会计档案 ${from === to ? from : `${from} 至 ${to}`}`, vouchers: '会计凭证', list: '附件清单', readme: '说明.txt', sums: 'SHA256SUMS',
    columns: ['凭证号', '日期', '单据', '文件名', '在档案中的位置', '字节', 'SHA-256', '状态'], kept: '已收入', lost: '缺失',
    about: (p: { company: string; office: string; from: string; to: string; at: string; by: string; vouchers: number; files: number; lost: number }) => [
      `${p.company} ${p.office} 会计档案`, `期间：${p.from} 至 ${p.to}`, `生成：${p.at}，${p.by}`, `凭证 ${p.vouchers} 张，附件 ${p.files} 个${p.lost > 0 ? `，另有 ${p.lost} 个缺失，见附件清单` : ''}。`, '',
      '会计凭证、科目余额表、三张报表为 xlsx；附件按月份、凭证号分放，内容与收到时一致。', '核对有没有被改动：在本文件夹运行 sha256sum -c SHA256SUMS，逐个应为 OK。', ''
    ].join('\r\n')
  }
} as const
