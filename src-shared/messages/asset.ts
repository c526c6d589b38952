import { formatFen } from '../kernel/money'
import type { DisposalKind } from '../ledger/asset'
import type { AssetCategory, DepreciationMethod } from '../ledger/asset.rules'

const monthText = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`
const kinds: Readonly<Record<DisposalKind, string>> = { sold: '出售', scrapped: '报废', lost: '盘亏', returned: '调回总部' }
const categories: Readonly<Record<AssetCategory, string>> = { building: '房屋建筑物', machine: '机器设备', tool: '器具家具', vehicle: '运输工具', electronic: '电子设备' }
const methods: Readonly<Record<DepreciationMethod, string>> = { straight: '平均年限法', double: '双倍余额递减法', sum: '年数总和法' }

/** Words of 固定资产. */
export const assetTexts = {
  depreciationSummary: (month: string) => `计提 ${monthText(month)}折旧`, disposalSummary: (kind: DisposalKind, name: string) => `${kinds[kind]}固定资产 ${name}`,
  resultSummary: (name: string) => `结转 ${name} 清理净损益`, moneySummary: (way: 'in' | 'out', name: string) => (way === 'in' ? `收 ${name} 清理收入` : `付 ${name} 清理费用`),
  /** 处置净收益, 处置净损失; else the leaf for all else. */
  isResultAccount: (name: string) => name.includes('处置'), isOtherAccount: (name: string) => name === '其他',
  title: '固定资产', hint: (count: number, netFen: number) => `${count} 项，净值 ${formatFen(netFen)}`, month: '期间', showDisposed: '显示已清理', add: '添加资产', run: (fen: number) => `计提折旧 ${formatFen(fen)}`, runKey: 'F9', print: '打印折旧表', import: '导入资产清单',
  categories, methods, kinds, states: { waiting: '下月起提', active: '在用', full: '已提足', disposed: '已清理' },
  columns: {
    code: '资产编号', name: '名称', category: '类别', department: '部门', keeper: '保管人', place: '存放地点', boughtOn: '购入日期', cost: '原值', salvage: '净残值', life: '使用月数', used: '已提月数', monthly: '本月折旧', taken: '累计折旧', net: '净值',
    state: '状态', method: '折旧方法', expense: '折旧费用科目', note: '备注', total: '合计'
  },
  empty: '还没有固定资产', emptyText: '逐项添加，或在「导入」里把原来的资产清单整张导入；每月按一次「计提折旧」就生成凭证。', emptyMonth: '这个月之前没有购入的资产',
  made: '本月折旧凭证已生成。', openVoucher: '打开凭证', notMade: (fen: number) => `本月应提折旧 ${formatFen(fen)}，还没有计提。`,
  differs: (cost: boolean, card: number, book: number) => `卡片${cost ? '原值' : '累计折旧'}合计 ${formatFen(card)}，总账 ${formatFen(book)}，相差 ${formatFen(Math.abs(card - book))}。请核对有没有购入未建卡片，或凭证未过账。`, toBook: '看明细账',
  form: {
    addTitle: '添加资产', editTitle: '资产卡片', choose: '选一项资产看卡片；按 Insert 添加。', readOnly: '当前角色只能查看。', code: '资产编号', name: '名称', category: '类别', boughtOn: '购入日期', boughtHint: '购入当月不提，下月起提', cost: '原值', salvageRate: '残值率 %', life: '使用月数', lifeHint: (years: string) => `${years} 年`,
    method: '折旧方法', opening: '期初累计折旧', fromMonth: '起提月份', pastHint: '旧资产填起提月份之前的累计折旧，空着按方法推算；起提月份空着为购入次月，或第一个未结账月份。', department: '部门', keeper: '保管人', place: '存放地点', expense: '折旧费用科目', note: '备注', save: '保存', none: '无',
    monthly: (fen: number) => `每月折旧 ${formatFen(fen)}`, nameMissing: '请填写编号和名称', dateWrong: '请填写购入日期，如 2026-06-18', amountWrong: '请填写金额', rateWrong: '残值率在 0 到 100 之间', lifeWrong: '使用月数在 1 到 600 之间', monthWrong: '月份写作 2026-06',
    laterOnly: '已计提过折旧：原值、残值率、月数、方法改后从下一个月起按新数计提，以前月份不变。'
  },
  facts: { title: '折旧', used: '已提月数', usedOf: (used: number, life: number) => `${used} / ${life}`, taken: '累计折旧', net: '净值', salvage: '净残值', plan: '逐月折旧', dispose: '清理', remove: '删除卡片', removed: (name: string) => `已删除「${name}」。`, disposedOn: (date: string, kind: DisposalKind) => `${date} ${kinds[kind]}`, voucher: '清理凭证', undo: '撤销清理' },
  plan: { title: (name: string) => `折旧计划 ${name}`, screen: '折旧计划', month: '月份', amount: '折旧额', taken: '累计折旧', net: '净值', state: '凭证', states: { posted: '已过账', draft: '草稿', none: '未提' }, back: '固定资产', hint: (count: number) => `${count} 个月`, unknown: '请从「固定资产」里选一项', print: '打印' },
  disposal: {
    title: '固定资产清理', date: '清理日期', kind: '方式', proceeds: '清理收入（含税）', tax: '其中税额', expense: '清理费用', book: '资金账户', note: '说明', run: '生成清理凭证', cancel: '取消', result: (fen: number) => (fen === 0 ? '清理净损益为零' : fen > 0 ? `清理净收益 ${formatFen(fen)}` : `清理净损失 ${formatFen(-fen)}`),
    toHeadOffice: (fen: number) => `净值 ${formatFen(fen)} 转内部往来`, toSuspense: (fen: number) => `净值 ${formatFen(fen)} 转待处理财产损溢，查明后再转出`, done: (count: number) => `清理凭证已生成 ${count} 张（草稿）。`, undone: '清理已撤销，资产回到在用。', wrong: '请填写日期和金额'
  },
  paper: { title: '固定资产折旧表', signers: ['会计主管', '复核', '制表'] }
} as const
