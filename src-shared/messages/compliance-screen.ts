import type { Finding } from '../expense/compliance'
import { formatFen } from '../kernel/money'

const kinds: Record<Finding['kind'], string> = { head: '人均金额', event: '单场活动', person_year: '同一对象全年', cash: '现金支付', split: '同日拆分', words: '禁用词' }
const found: Record<Finding['kind'], (one: Pick<Finding, 'foundFen' | 'limitFen' | 'word'>) => string> = {
  head: ({ foundFen, limitFen }) => `人均 ${formatFen(foundFen)}，上限 ${formatFen(limitFen)}`, event: ({ foundFen, limitFen }) => `单场合计 ${formatFen(foundFen)}，上限 ${formatFen(limitFen)}`,
  person_year: ({ foundFen, limitFen }) => `同一对象本年合计 ${formatFen(foundFen)}，上限 ${formatFen(limitFen)}`, cash: ({ foundFen, limitFen }) => `现金付 ${formatFen(foundFen)}，起点 ${formatFen(limitFen)}`,
  split: ({ foundFen, limitFen }) => `同日同类几笔都贴着 ${formatFen(limitFen)}，合计 ${formatFen(foundFen)}`, words: ({ word }) => `写有“${word}”`
}

/** Words of 合规检查 and of what the rules say on a claim. */
export const complianceTexts = {
  title: '合规检查', kinds, found: (one: Finding) => found[one.kind](one), actions: { block: '禁止', warn: '提醒', log: '记录' }, line: (line: number) => (line === 0 ? '整单' : `第 ${line} 行`),
  hint: (count: number) => `${count} 项`, empty: '这段时间没有违反合规规则的单据', letThrough: '放行', letThroughBy: (by: string, reason: string) => `${by} 放行：${reason}`, letThroughText: '单据可以照常提交；原因写进操作日志，并列在合规检查里。', reason: '放行原因',
  columns: { action: '处理', rule: '规则', found: '发现', line: '行', override: '放行', clause: '依据' },
  rules: '合规规则', openRules: '规则设置', addRule: '添加规则', save: '保存规则', readOnly: '只有管理员可以改规则。', choose: '选一条规则来改。金额请按本公司标准填写。',
  form: { kind: '检查什么', name: '名称', clause: '依据（法规或公司规定）', category: '费用类别', anyCategory: '全部', limit: '限额（元）', words: '禁用词，用空格分开', action: '发现后', from: '自', to: '至（空为一直有效）', wrong: '限额、日期或禁用词填得不对' },
  ruleColumns: { kind: '种类', name: '名称', limit: '限额', action: '处理', span: '有效期', clause: '依据' }, span: (from: string, to: string | null) => `${from} 起${to === null ? '' : ` 至 ${to}`}`
} as const
