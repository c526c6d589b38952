import { expect, test } from 'vitest'
import type { ComplianceRule } from '../../src-shared/expense/compliance'
import { counterpartKey, judgeClaim, type SpentLine } from '../../src-shared/expense/compliance.rules'
import { fen } from '../../src-shared/kernel/money'
import { codeOf, refusalOf } from '../builders/ledger'
import { anExpenseDesk } from '../builders/expense'
import { requestId } from '../workspace/fixture'

const spent = (more: Partial<SpentLine>): SpentLine => ({ claimId: 1, staffId: 7, date: '2026-03-05', categoryCode: '03.02', purpose: '场地', amountFen: 100_000, customerId: 3, activity: '科室会', counterpart: '张主任', heads: null, ...more })
const rule = (kind: ComplianceRule['kind'], limitFen: number, more: Partial<ComplianceRule> = {}): ComplianceRule =>
  ({ id: 1, kind, name: '限', clause: '', categoryCode: null, limitFen: fen(limitFen), words: '', action: 'warn', fromDate: '2026-01-01', toDate: null, ...more })
function found(lines: SpentLine[], one: ComplianceRule, others: SpentLine[] = [], cashFen = 0) {
  const all = [...lines, ...others]
  return judgeClaim({ claimId: 1, date: '2026-03-05', lines, cashFen }, [one], {
    sameDay: (staffId, date) => all.filter((line) => line.staffId === staffId && line.date === date), ofCounterpart: (key, year) => all.filter((line) => counterpartKey(line) === key && line.date!.startsWith(year))
  }).map(({ line, foundFen, word }) => [line, foundFen, word])
}

test('each rule: a limit reached is not exceeded, one fen more is', () => {
  // 1,000.00 for 4 people is 250.00 each.
  expect(found([spent({ heads: 4 })], rule('head', 25_000))).toEqual([])
  expect(found([spent({ heads: 4, amountFen: 100_001 })], rule('head', 25_000))).toEqual([[1, 25_000, '']])
  expect(found([spent({}), spent({ amountFen: 50_000 })], rule('event', 150_000))).toEqual([])
  expect(found([spent({}), spent({ amountFen: 50_001 })], rule('event', 150_000))).toEqual([[1, 150_001, '']])
  const earlier = spent({ claimId: 2, date: '2026-01-20', amountFen: 400_000 }), lastYear = spent({ claimId: 3, date: '2025-12-31', amountFen: 900_000 }), elsewhere = spent({ claimId: 4, customerId: 9, amountFen: 900_000 })
  expect(found([spent({})], rule('person_year', 500_000), [earlier, lastYear, elsewhere])).toEqual([])
  expect(found([spent({ counterpart: '张 主任' })], rule('person_year', 499_999), [earlier, lastYear, elsewhere])).toEqual([[1, 500_000, '']])
  expect(found([spent({})], rule('cash', 100_000), [], 100_001)).toEqual([[0, 100_001, '']])
  // 差旅费 carried along may be paid in cash.
  expect(found([spent({ categoryCode: '04.02' })], rule('cash', 100_000), [], 900_000)).toEqual([])
  expect(found([spent({ purpose: '购物卡 2 张' })], rule('words', 0, { words: '礼品 购物卡' }))).toEqual([[1, 100_000, '购物卡']])
})

test('split: two of a day in the last tenth under the limit, also over two claims; not of two days, kinds or people', () => {
  const limit = rule('split', 300_000), near = spent({ amountFen: 290_000 })
  expect(found([near, spent({ amountFen: 270_000 })], limit)).toEqual([[1, 560_000, '']])
  expect(found([near], limit, [spent({ claimId: 2, amountFen: 300_000 })])).toEqual([[1, 590_000, '']])
  for (const other of [{ amountFen: 269_999 }, { amountFen: 300_001 }, { date: '2026-03-06' }, { categoryCode: '04.01' }, { staffId: 8 }]) expect(found([near], limit, [spent({ claimId: 2, amountFen: 290_000, ...other })])).toEqual([])
})

test('a rule holds on the days it names, by the line’s date, for its categories', () => {
  const dated = rule('head', 25_000, { fromDate: '2026-03-05', toDate: '2026-03-31', categoryCode: '03' })
  const on = (date: string, categoryCode = '03.01') => found([spent({ date, heads: 1, categoryCode })], dated).length
  expect([on('2026-03-04'), on('2026-03-05'), on('2026-03-31'), on('2026-04-01'), on('2026-03-10', '04.01'), on('2026-03-10', '031')]).toEqual([0, 1, 1, 0, 0, 0])
})

test('what is forbidden is not handed in until a manager who is not concerned lets it through, with the reason, which is audited', async () => {
  const { rep, checker, manager, item, rows, api } = await anExpenseDesk()
  const { id } = await rep.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [item({ purpose: '赞助科室聚餐' })] } })
  const submit = () => rep.expense.claim.submit({ requestId: requestId(), id })
  expect(await refusalOf(submit())).toMatchObject({ code: 'COMPLIANCE_BLOCKED', data: { line: 1, word: '赞助' } })
  const finding = (await rep.expense.claim.get({ id })).findings[0]!
  expect(finding).toMatchObject({ kind: 'words', action: 'block', override: null })
  const go = { claimId: id, ruleId: finding.ruleId, reason: '总部批准的公益项目' }
  expect(await codeOf(manager.expense.finding.approve({ requestId: requestId(), ...go, reason: ' ' }))).toBe('PAYMENT_REASON_MISSING')
  await manager.expense.finding.approve({ requestId: requestId(), ...go })
  expect(await codeOf(manager.expense.finding.approve({ requestId: requestId(), ...go }))).toBe('FINDING_UNKNOWN')
  await submit()
  expect(await checker.expense.finding.list({ from: '2026-03-01', to: '2026-03-31' })).toMatchObject([{ claimId: id, word: '赞助', override: { by: '周建国', reason: '总部批准的公益项目' } }])
  expect(rows<{ detail: string }>(`SELECT detail FROM audit_entry WHERE subject = 'claim:${id}' AND detail LIKE '%letThrough%'`)).toHaveLength(1)
  // His own is somebody else's to let through.
  const own = await manager.expense.claim.save({ requestId: requestId(), claim: { id: null, revision: null, staffId: null, date: '2026-03-05', purpose: '', lines: [item({ purpose: '赞助费' })] } })
  expect(await codeOf(manager.expense.finding.approve({ requestId: requestId(), claimId: own.id, ruleId: finding.ruleId, reason: '理由' }))).toBe('OWN_OVERRIDE')
  expect((await api.check.run()).checks.filter((check) => !check.ok)).toEqual([])
})

test('a rule changed holds from then on; its words and limits are asked for', async () => {
  const { checker, item, claim } = await anExpenseDesk()
  const rules = await checker.expense.rule.list()
  expect(rules.map((one) => one.kind)).toEqual(['words', 'head', 'event', 'person_year', 'split', 'cash'])
  const head = rules.find((one) => one.kind === 'head')!
  expect(await codeOf(checker.expense.rule.save({ requestId: requestId(), rule: { ...head, limitFen: fen(0) } }))).toBe('RULE_INCOMPLETE')
  await checker.expense.rule.save({ requestId: requestId(), rule: { ...head, categoryCode: null, limitFen: fen(5_000), action: 'block' } })
  expect(await codeOf(claim([item({ heads: 2 })]))).toBe('COMPLIANCE_BLOCKED')
  await checker.expense.rule.save({ requestId: requestId(), rule: { ...head, categoryCode: null, limitFen: fen(5_000), action: 'block', toDate: '2026-03-04' } })
  await expect(claim([item({ heads: 2 })])).resolves.toBeTruthy()
})

test('too much in cash is told before it is paid, and refused where the rule forbids; by the bank it goes', async () => {
  const { rep, checker, manager, cashier, item, claim, bookId } = await anExpenseDesk()
  const telephone = (amountFen: number) => item({ categoryId: null, amountFen: fen(amountFen) })
  const category = (await rep.expense.category.list()).find(({ code }) => code === '05.02')!.id
  const { id, approvalId } = await claim([{ ...telephone(100_001), categoryId: category }])
  for (const who of [checker, manager]) await who.approval.approve({ requestId: requestId(), id: approvalId, comment: '' })
  const by = (name: string) => ({ items: [{ record: 'claim' as const, id }], bookId: bookId(name), date: '2026-03-05' })
  expect((await cashier.expense.payment.preview(by('库存现金'))).cautions).toMatchObject([{ isRefused: false, foundFen: 100_001, limitFen: 100_000 }])
  expect((await cashier.expense.payment.preview(by('建行费用户'))).cautions).toEqual([])
  const rule = (await checker.expense.rule.list()).find((one) => one.kind === 'cash')!
  await checker.expense.rule.save({ requestId: requestId(), rule: { ...rule, action: 'block' } })
  expect(await refusalOf(cashier.expense.payment.run({ requestId: requestId(), ...by('库存现金') }))).toMatchObject({ code: 'CASH_TOO_MUCH', data: { foundFen: 100_001, limitFen: 100_000 } })
  expect((await cashier.expense.payment.run({ requestId: requestId(), ...by('建行费用户') })).draftIds).toHaveLength(1)
})
