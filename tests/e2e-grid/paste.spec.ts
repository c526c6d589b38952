import { expect, test } from './sheet.fixture'

/** Puts both forms on the clipboard as an office program does, and presses Ctrl+V. */
const pasteBoth = async (page: import('@playwright/test').Page, html: string, text: string) => {
  await page.evaluate(async ([rich, plain]) => {
    const parts = [['text/html', rich!], ['text/plain', plain!]].filter(([, content]) => content !== '')
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts.map(([type, content]) => [type!, new Blob([content!], { type: type! })])))])
  }, [html, text])
  await page.keyboard.press('Control+v')
}

test.beforeEach(async ({ sheet }) => { await sheet.open() })

test('quoted cells keep their tabs, line ends and doubled quotes', async ({ sheet }) => {
  await sheet.click(8, 'summary')
  await sheet.paste('"甲\t乙"\n"一行\n二行"\n"他说""好"""')
  expect([(await sheet.row('r7')).summary, (await sheet.row('r8')).summary, (await sheet.row('r9')).summary]).toEqual(['甲\t乙', '一行\n二行', '他说"好"'])
})

test('a trailing line end is no row, in any of its forms', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.paste('甲\r\n乙\r\n')
  expect([(await sheet.row('r7')).employee, (await sheet.row('r8')).employee, (await sheet.row('r9')).employee]).toEqual(['甲', '乙', '林晓梅'])
  await expect.poll(() => sheet.count()).toBe(14)
})

test('a quote that is never closed is a character', async ({ sheet }) => {
  await sheet.click(8, 'summary')
  await sheet.paste('12" 显示器\n27" 显示器')
  expect([(await sheet.row('r7')).summary, (await sheet.row('r8')).summary]).toEqual(['12" 显示器', '27" 显示器'])
})

test('leading zeros stay in a text column and go in a number', async ({ sheet }) => {
  await sheet.click(8, 'employee')
  await sheet.paste('0012')
  await sheet.click(8, 'pieces')
  await sheet.paste('0012')
  expect([(await sheet.row('r7')).employee, (await sheet.row('r7')).pieces]).toEqual(['0012', 12])
})

const AMOUNTS: readonly (readonly [string, number, string])[] = [
  ['1,234.50', 123450, '1,234.50'], ['(123)', -12300, '−123.00'], ['−88.8', -8880, '−88.80'], ['￥1,268.50', 126850, '1,268.50'], ['¥ 12', 1200, '12.00'],
  ['12.5%', 13, '0.13'], ['１２３．４５', 12345, '123.45'], ['－７', -700, '−7.00'], ['=120*3+50', 41000, '410.00'], ['1234元', 123400, '1,234.00'], ['  9  ', 900, '9.00']
]
for (const [text, fen, shown] of AMOUNTS) {
  test(`the amount ${text.trim()} is read`, async ({ sheet }) => {
    await sheet.click(8, 'outFen')
    await sheet.paste(text)
    expect((await sheet.row('r7')).outFen).toBe(fen)
    await expect(sheet.cell(8, 'outFen')).toHaveText(shown)
  })
}

for (const text of ['2026/1/5', '2026年1月5日', '1月5日', '2026-01-05', '20260105', '２０２６．１．５', '2026/1/5 0:00:00']) {
  test(`the date ${text} is read`, async ({ sheet }) => {
    await sheet.click(8, 'date')
    await sheet.paste(text)
    expect((await sheet.row('r7')).date).toBe('2026-01-05')
  })
}

test('a block wider than the sheet says what found no room', async ({ sheet }) => {
  await sheet.click(8, 'pieces')
  await sheet.paste('3\t草稿\t多余\t多余')
  expect((await sheet.row('r7')).pieces).toBe(3)
  await expect(sheet.notice).toHaveText('已粘贴 1 格，跳过 1 格不可改，右侧放不下，2 列没有粘贴')
})

test('a block longer than the sheet adds rows; a report takes nothing', async ({ sheet }) => {
  await sheet.click(13, 'employee')
  await sheet.paste('甲\n乙\n丙')
  await expect.poll(() => sheet.count()).toBe(16)
  await sheet.open('report')
  await sheet.click(8, 'employee')
  await sheet.paste('甲\n乙')
  expect((await sheet.row('r7')).employee).toBe('李文博')
})

test('a block over read-only columns fills the others', async ({ sheet }) => {
  await sheet.click(8, 'outFen')
  await sheet.paste('11\t999\t4\t已过账\n12\t999\t5\t已过账')
  expect([(await sheet.row('r7')).outFen, (await sheet.row('r7')).balanceFen, (await sheet.row('r7')).pieces, (await sheet.row('r7')).status]).toEqual([1100, 1985530, 4, '草稿'])
  await expect(sheet.notice).toHaveText('已粘贴 4 格，跳过 4 格不可改')
})

test('Excel: its table with styles beside the text, an amount as shown', async ({ sheet, page }) => {
  await sheet.click(8, 'employee')
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table border=0><col width=64><!--StartFragment-->
 <tr height=20><td height=20 class=xl65>张三</td><td></td><td align=right x:num="1268.5">1,268.50</td></tr>
 <tr height=20><td>李四</td><td></td><td align=right>(30.00)</td></tr><!--EndFragment--></table></body></html>`
  await pasteBoth(page, html, '张三\t\t1,268.50\r\n李四\t\t(30.00)\r\n')
  await expect.poll(async () => (await sheet.row('r8')).employee).toBe('李四')
  expect([(await sheet.row('r7')).employee, (await sheet.row('r7')).outFen, (await sheet.row('r8')).outFen]).toEqual(['张三', 126850, -3000])
})

test('WPS and LibreOffice: the table alone is enough, with line ends and merged cells', async ({ sheet, page }) => {
  await sheet.click(8, 'summary')
  const html = '<table cellspacing="0"><colgroup width="85"></colgroup><tr><td height="17" align="left" sdnum="2052;0;@">第一行<br>第二行</td><td>货运费</td><td rowspan="2">合并</td><td sdval="12.5">12.50</td></tr><tr><td colspan="2">横并</td><td><font face="宋体">&yen;7</font></td></tr></table>'
  await pasteBoth(page, html, '')
  await expect.poll(async () => (await sheet.row('r8')).summary).toBe('横并')
  expect([(await sheet.row('r7')).summary, (await sheet.row('r7')).category, (await sheet.row('r7')).employee, (await sheet.row('r7')).inFen]).toEqual(['第一行\n第二行', 'freight', '合并', 1250])
  expect([(await sheet.row('r8')).category, (await sheet.row('r8')).employee, (await sheet.row('r8')).inFen]).toEqual([null, null, 700])
})

test('what is copied out is a table whose text cells stay text', async ({ sheet, page }) => {
  await sheet.click(8, 'employee')
  await sheet.paste('0012')
  await sheet.click(8, 'employee')
  await sheet.click(8, 'outFen', ['Shift'])
  await sheet.press('Control+c')
  const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]!.getType('text/html')).text())
  const cells = await page.evaluate((text) => [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('td')].map((cell) => cell.textContent), html)
  expect(cells).toEqual(['0012', '', '186.40'])
  await expect.poll(() => sheet.clipped()).toBe('0012\t\t186.40')
})

test('a 900 × 8 block with three bad cells keeps 897 rows, marks three, loses none', async ({ sheet, page }) => {
  await sheet.open('master')
  const bad = new Map([[17, '12O'], [450, '二百'], [899, '1.2.3']])
  const lines = Array.from({ length: 900 }, (_, at) => ['2026-06-18', '', `第 ${at} 行`, '货运费', '吴静', '', bad.get(at) ?? `${at + 1}.25`, ''].join('\t'))
  await sheet.click(0, 'date')
  await sheet.paste(lines.join('\r\n'))
  await expect.poll(() => sheet.count()).toBe(900)
  await expect(sheet.notice).toContainText('3 格有误，已标红保留')
  const { rows, kept } = await page.evaluate(() => ({ rows: window.probe.rows, kept: window.probe.sheet!.badCells().map(({ rowId, key, text }) => ({ at: window.probe.rows.findIndex(({ id }) => id === rowId), key, text })) }))
  expect(kept.sort((a, b) => a.at - b.at)).toEqual([...bad].map(([at, text]) => ({ at, key: 'outFen', text })))
  const good = rows.filter((_, at) => !bad.has(at))
  expect(good).toHaveLength(897)
  expect(rows.every((row, at) => row.summary === `第 ${at} 行` && row.category === 'freight' && row.employee === '吴静' && row.date === '2026-06-18')).toBe(true)
  expect(rows.every((row, at) => bad.has(at) || row.outFen === (at + 1) * 100 + 25)).toBe(true)
  await sheet.press('Control+Shift+M')
  await expect(page.getByRole('region', { name: '问题' }).getByRole('button').filter({ hasText: '支出' })).toHaveCount(3)
})
