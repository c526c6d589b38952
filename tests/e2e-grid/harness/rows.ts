/** One line of an invented cash book. */
export interface Line {
  id: string
  date: string | null
  number: string
  summary: string | null
  category: string | null
  employee: string | null
  inFen: number | null
  outFen: number | null
  balanceFen: number | null
  pieces: number | null
  status: string
  kind: 'data' | 'subtotal' | 'locked' | 'bad'
}

const line = (id: string, values: Partial<Line>): Line => ({
  id, date: null, number: '', summary: null, category: null, employee: null, inFen: null, outFen: null, balanceFen: null,
  pieces: null, status: '草稿', kind: 'data', ...values
})

/** A row as it starts when it is pasted or typed. */
export const blankLine = (id: string, status = '草稿'): Line => line(id, { status })

const posted = { kind: 'locked', status: '已过账' } as const

/** Two posted days with their subtotals, then drafts r7 to r12, of which one row is bad. */
export const dayBook: readonly Line[] = [
  line('r1', { ...posted, date: '2026-06-05', number: '付-007', summary: '报销 5 月市内及德州差旅', category: 'travel', employee: '王丽娜', outFen: 126850, balanceFen: 2264000, pieces: 6 }),
  line('r2', { ...posted, date: '2026-06-05', number: '付-008', summary: '德州组科室会场地定金 HD-26Q2-05', category: 'promo', employee: '王丽娜', outFen: 150000, balanceFen: 2114000, pieces: 2 }),
  line('r3', { ...posted, date: '2026-06-05', number: '收-003', summary: '退回出差借款余额', category: 'advance', employee: '孙浩', inFen: 34000, balanceFen: 2148000, pieces: 1 }),
  line('s1', { kind: 'subtotal', status: '', date: '2026-06-05', summary: '本日合计', inFen: 34000, outFen: 276850, balanceFen: 2148000 }),
  line('r4', { ...posted, date: '2026-06-09', number: '付-010', summary: '电费（5 月）', category: 'power', employee: '林晓梅', outFen: 74230, balanceFen: 2073770, pieces: 1 }),
  line('r5', { ...posted, date: '2026-06-09', number: '付-011', summary: '冷链配送 德州 2 箱', category: 'freight', employee: '吴静', outFen: 46000, balanceFen: 2027770, pieces: 2 }),
  line('r6', { ...posted, date: '2026-06-09', number: '付-012', summary: '报销市内交通', category: 'travel', employee: '陈志强', outFen: 23600, balanceFen: 2004170, pieces: 5 }),
  line('s2', { kind: 'subtotal', status: '', date: '2026-06-09', summary: '本日合计', outFen: 143830, balanceFen: 2004170 }),
  line('r7', { date: '2026-06-12', number: '付-015', summary: '报销冲借款，补付差额', category: 'travel', employee: '李文博', outFen: 18640, balanceFen: 1985530, pieces: 7 }),
  line('r8', { date: '2026-06-12', number: '付-016', summary: '温湿度记录仪校准 3 台', category: 'storage', employee: '吴静', outFen: 35000, balanceFen: 1950530, pieces: 1 }),
  line('r9', { date: '2026-06-16', number: '付-019', summary: '提取备用金', category: 'bank', employee: '林晓梅', inFen: 1000000, balanceFen: 2950530, pieces: 1 }),
  line('r10', { date: '2026-06-16', number: '付-020', summary: '借款：聊城出差', category: 'advance', employee: '赵敏', outFen: 150000, balanceFen: 2800530, pieces: 1 }),
  line('r11', { kind: 'bad', status: '有误', date: '2026-06-17', number: '—', summary: '收货款（现金）', category: 'receivable', employee: '孙浩', inFen: 860000 }),
  line('r12', { date: '2026-06-18', number: '付-023', summary: '聊城住宿 2 晚', category: 'lodging', employee: '陈志强', outFen: -53600, balanceFen: 2700630, pieces: 1 })
]

/** Many editable rows for speed and for master data. */
export const manyLines = (count: number): Line[] => Array.from({ length: count }, (_, index) => line(`m${index}`, {
  date: `2026-0${(index % 9) + 1}-${String((index % 28) + 1).padStart(2, '0')}`, number: `付-${index}`, summary: `第 ${index} 笔`, category: 'travel',
  employee: '林晓梅', outFen: (index + 1) * 100, balanceFen: index * 100, pieces: index % 7
}))
