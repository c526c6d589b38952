import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aLedger } from '../builders/ledger'
import { csv, importer } from './file'

const read = async (file: { fileName: string; content: string }) => {
  const { rows, gap, totalsAgree } = await importer(await aLedger(), '建行费用户', 'bank').preview(file)
  expect(gap).toBeNull()
  return { totalsAgree, lines: rows.map(({ cells, inFen, outFen, problems }) => [cells['date'], inFen - outFen, cells['balance'], cells['party'], cells['summary'], cells['serial'], problems.length]) }
}

describe('statements as the banks export them', () => {
  test('建行: GB18030 csv with tabs and quotes, two amount columns from the bank\'s side', async () => {
    const content = readFileSync(join(import.meta.dirname, '../tabular/fixtures/bank-ccb-gb18030.csv')).toString('base64')
    expect((await read({ fileName: '建行.csv', content })).lines).toEqual([
      ['2026-01-06', -600_000, 4_400_000, '济南泉城物业有限公司', '转账（1月房租）', '101-3701', 0], ['2026-01-10', 1_000_000, 5_400_000, '康宁药业股份有限公司', '电子汇入（拨款）', '102-3702', 0],
      ['2026-01-21', 1234, 5_401_234, '', '结息', '103-3703', 0]])
  })

  test('工行: a column of 借/贷 beside two amounts, newest first', async () => {
    const { lines } = await read(csv('[HISTORYDETAIL],,,,,,,,,', '凭证号,本方账号,对方账号,交易时间,借/贷,借方发生额,贷方发生额,对方单位名称,摘要,用途,余额',
      '0,1602,2001,2026-01-10 14:03:11,贷,0.00,"3,000.00",山东华康医药有限公司,货款,回款,"8,000.00"', '0,1602,2002,2026-01-08 09:00:00,借,"1,000.00",0.00,总公司,上划,,"5,000.00"', '0,1602,2003,2026-01-08 08:00:00,借,20.00,0.00,,手续费,,"6,000.00"'))
    expect(lines.map((line) => line.slice(0, 4))).toEqual([['2026-01-10', 300_000, 800_000, '山东华康医药有限公司'], ['2026-01-08', -100_000, 500_000, '总公司'], ['2026-01-08', -2000, 600_000, '']])
  })

  test('农行: 收入金额 and 支出金额', async () => {
    const { lines } = await read(csv('账户明细查询,,,,,,', '账号：1500,户名：康宁济南,,,,,', '交易时间,收入金额,支出金额,账户余额,对方户名,交易用途,流水号', '2026-01-05 11:20:01,,350.00,650.00,联通,话费,90001', '2026-01-06 11:20:01,100.00,,750.00,张三,还款,90002', '合计,100.00,350.00,,,,'))
    expect(lines.map((line) => [line[1], line[3], line[5]])).toEqual([[-35_000, '联通', '90001'], [10_000, '张三', '90002']])
  })

  test('中行: one signed amount, payer and payee both named, titles in two languages', async () => {
    const { lines } = await read(csv('交易类型[ Transaction Type ],付款人名称[ Payer\'s Name ],收款人名称[ Payee\'s Name ],交易日期[ Transaction Date ],交易时间[ Transaction time ],交易金额[ Trade Amount ],交易后余额[ After-transaction balance ],交易流水号[ Transaction reference number ],摘要[ Reference ],用途[ Purpose ]',
      '往账,康宁药业济南办事处,济南物业,20260105,102030,-500.00,1500.00,77001,转账,房租', '来账,华康医药,康宁药业济南办事处,20260106,102031,800.00,2300.00,77002,转账,货款'))
    expect(lines.map((line) => line.slice(0, 6))).toEqual([['2026-01-05', -50_000, 150_000, '济南物业', '转账（房租）', '77001'], ['2026-01-06', 80_000, 230_000, '华康医药', '转账（货款）', '77002']])
  })

  test('招行: 借方金额 and 贷方金额 with the day in figures; another with 借贷标志', async () => {
    const { lines } = await read(csv('招商银行,,,,,,', '交易日,交易时间,借方金额,贷方金额,余额,摘要,流水号,收(付)方名称', '20260105,102233,45.00,,955.00,手续费,C01,', '20260106,102233,,1000.00,1955.00,汇入,C02,海王星辰'))
    expect(lines.map((line) => [line[0], line[1], line[3]])).toEqual([['2026-01-05', -4500, ''], ['2026-01-06', 100_000, '海王星辰']])
    const marked = await read(csv('交易日期,交易金额,借贷标志,余额,对方户名,摘要', '2026-01-05,45.00,借,955.00,,手续费', '2026-01-06,1000.00,贷,1955.00,海王星辰,汇入', '2026-01-07,-10.00,借,1965.00,,手续费冲正'))
    expect(marked.lines.map((line) => line[1])).toEqual([-4500, 100_000, 1000])
  })
})

test('what is no line of a statement says why', async () => {
  const { rows } = await importer(await aLedger(), '建行费用户', 'bank').preview(csv('交易日期,借方,贷方,余额,摘要', '2025-12-31,5,,,去年', '2026-01-05,abc,,,坏', '2026-01-05,0,0,,空白凭条', ',5,,,没有日期'))
  expect(rows.map(({ problems }) => problems.map(({ field, code }) => `${field} ${code}`))).toEqual([['date outside_years'], [expect.stringMatching(/^expense /)], [expect.stringMatching(/required|no_amount/)], ['date required']])
})
