import type { Option, SheetColumn, Tone } from '../../../src-renderer/grid/sheet.types'
import type { Line } from './rows'

const CATEGORIES = [
  { id: 'travel', name: '差旅费·交通', letters: 'clfjt', hint: '本月 4 次', group: '费用类别' },
  { id: 'lodging', name: '差旅费·住宿', letters: 'clfzs', hint: '本月 1 次', group: '费用类别' },
  { id: 'allowance', name: '差旅费·出差补助', letters: 'clfccbz', hint: '', group: '费用类别' },
  { id: 'promo', name: '促销费·推广费', letters: 'cxftgf', hint: '本月 2 次', group: '费用类别' },
  { id: 'power', name: '办公费·水电', letters: 'bgfsd', hint: '', group: '费用类别' },
  { id: 'freight', name: '货运费', letters: 'hyf', hint: '', group: '费用类别' },
  { id: 'storage', name: '仓储费', letters: 'ccf', hint: '', group: '费用类别' },
  { id: 'advance', name: '其他应收·备用金', letters: 'qtysbyj', hint: '', group: '对方科目' },
  { id: 'bank', name: '银行存款·费用户', letters: 'yhckfyh', hint: '', group: '对方科目' },
  { id: 'receivable', name: '应收账款', letters: 'yszk', hint: '', group: '对方科目' }
] as const

function choices(text: string): Option[] {
  return CATEGORIES.flatMap(({ id, name, letters, hint, group }): Option[] => {
    const at = name.indexOf(text)
    if (at < 0 && !letters.startsWith(text)) return []
    const matches: [number, number][] = text === '' ? [] : at >= 0 ? [[at, at + text.length]] : [[0, text.length]]
    return [{ value: id, label: name, group, matches, ...(hint === '' ? {} : { hint }) }]
  })
}
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const SUMMARIES = ['聊城往返高铁', '聊城住宿 2 晚', '市内交通'].map((label) => ({ value: label, label }))
const TONES: Readonly<Record<string, Tone>> = { 草稿: 'draft', 录入: 'draft', 有误: 'err', 已审核: 'info' }

export const bookColumns: readonly SheetColumn<Line>[] = [
  { key: 'date', title: '日期', kind: 'date', width: 92, editable: true, near: () => '2026-06-18' },
  { key: 'number', title: '凭证号', kind: 'text', width: 66, format: (value, row) => (row.status === '录入' ? '自动' : text(value)), tone: (_, row) => (row.status === '录入' ? 'dim' : undefined) },
  { key: 'summary', title: '摘要', kind: 'choice', flex: 1, minWidth: 160, editable: true, allowsFreeText: true, choices: (text) => (text === '' ? [] : SUMMARIES.filter(({ label }) => label.includes(text))) },
  {
    key: 'category', title: '费用类别 / 对方科目', kind: 'choice', width: 138, editable: true, choices,
    format: (value) => CATEGORIES.find(({ id }) => id === value)?.name ?? text(value),
    choicesFooter: (option) => (option ? `${option.label} 6 月可用 3,501.10` : '没有这一类')
  },
  { key: 'employee', title: '员工', kind: 'text', width: 70, editable: true },
  { key: 'inFen', title: '收入', kind: 'money', width: 94, editable: true },
  { key: 'outFen', title: '支出', kind: 'money', width: 94, editable: true },
  { key: 'balanceFen', title: '余额', kind: 'money', width: 100, isRunning: true },
  { key: 'pieces', title: '附件', kind: 'integer', width: 52, editable: true, align: 'center' },
  { key: 'status', title: '状态', kind: 'tag', width: 72, tone: (value) => TONES[String(value)] }
]

/** Columns wider than the window, with pinned ones on both sides. */
export const wideColumns: readonly SheetColumn<Line>[] = [
  { key: 'number', title: '凭证号', kind: 'text', width: 90, pinned: 'left' },
  ...Array.from({ length: 16 }, (_, index): SheetColumn<Line> => ({ key: `c${index}`, title: `列 ${index}`, kind: 'money', width: 120, editable: true, value: (row) => (row.outFen ?? 0) + index })),
  { key: 'status', title: '状态', kind: 'tag', width: 72, pinned: 'right' }
]
