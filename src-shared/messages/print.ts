/** Words of printing (打印): the preview, what stands on every sheet, 套打. */
export const printMessages = {
  print: '打印', close: '关闭', preview: '打印预览', hint: '在打印窗口里选打印机，或另存为 PDF', sheetCount: (count: number) => `共 ${count} 页`,
  chosen: (count: number, of: number) => `打印 ${count} 页（共 ${of} 页）`, pages: '页码', pagesHint: '全部，或 1-3,5', sheet: (page: number) => `第 ${page} 页`,
  badPages: (count: number) => `看不懂的页码。写成 1-3,5 的样子，最大 ${count}。`, notPrinted: '不打印', laying: '正在排版…',
  carriedOver: '过次页', broughtForward: '承前页', page: (page: number, pages: number) => `第 ${page} 页 共 ${pages} 页`,
  signers: { chief: '会计主管：', reviewer: '复核：', poster: '记账：', cashier: '出纳：', maker: (name: string) => `制表：${name}`, signature: (role: string) => `${role}：` }
} as const
