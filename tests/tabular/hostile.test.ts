import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../src-main/tabular/read-workbook'
import { writeXlsx } from '../../src-main/tabular/write-xlsx'
import { Refusal } from '../../src-shared/kernel/errors'
import { readDayBook } from '../../src-shared/tabular/read-daybook'
import { mutated, outcome, random } from './mutations'
import { fixture, workbookFile, worksheet } from './sheets'

describe('bombs', () => {
  test('a part that inflates a thousandfold is stopped while inflating', async () => {
    const bomb = workbookFile({ sheetXml: worksheet(`<row r="1"><c t="inlineStr"><is><t>${' '.repeat(30_000_000)}</t></is></c></row>`) })
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect(await outcome(bomb)).toBe('FILE_TOO_LARGE')
  })

  test('a directory that lies about the size doesn’t help it', async () => {
    const bomb = workbookFile({ sheetXml: worksheet(`<row r="1"><c t="inlineStr"><is><t>${' '.repeat(30_000_000)}</t></is></c></row>`) })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at + 4 < bomb.length; at++) if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6) view.setUint32(at + 24, 1000, true)
    expect(await outcome(bomb)).toBe('FILE_DAMAGED')
  })

  test('limits on the whole, on rows, on cells and on sheets', async () => {
    const book = writeXlsx({ sheets: [1, 2, 3].map((at) => ({ name: String(at), columns: [{ title: '甲', width: 9, kind: 'text' as const }], rows: [['一'], ['二']] })) })
    expect(await outcome(book, { inflatedBytes: 2000 })).toBe('FILE_TOO_LARGE')
    expect(await outcome(book, { rows: 2 })).toBe('FILE_TOO_LARGE')
    expect(await outcome(book, { sheets: 2 })).toBe('FILE_TOO_LARGE')
    expect(await outcome(book, { fileBytes: 100 })).toBe('FILE_TOO_LARGE')
    expect(await outcome(strToU8('甲\n乙\n丙\n'), { rows: 2 }, 'a.csv')).toBe('FILE_TOO_LARGE')
    const wide = Array.from({ length: 40 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('')
    expect(await outcome(workbookFile({ sheetXml: worksheet(wide) }), { cells: 100_000 })).toBe('FILE_TOO_LARGE')
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row r="1048577"><c><v>1</v></c></row>') }))).toBe('FILE_TOO_LARGE')
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row r="1048576"><c><v>1</v></c></row>') }), { cells: 1_000_000 })).toBe('FILE_TOO_LARGE')
  })

  test('a page whose cells claim to span everything', async () => {
    const page = `<table>${'<tr><td rowspan="999999" colspan="999999">甲</td></tr>'.repeat(50)}</table>`
    expect(await outcome(strToU8(page), {}, 'a.xls')).toMatch(/read|FILE_TOO_LARGE/)
  })
})

describe('malice in XML', () => {
  test('a billion laughs, an outside entity, an undefined one', async () => {
    const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`
    const outside = `<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet/>`
    expect(await outcome(workbookFile({ sheetXml: laughs }))).toBe('FILE_DAMAGED')
    expect(await outcome(workbookFile({ sheetXml: outside }))).toBe('FILE_DAMAGED')
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row><c t="inlineStr"><is><t>&b;</t></is></c></row>') }))).toBe('FILE_DAMAGED')
  })

  test('references that lead nowhere', async () => {
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row r="0"><c><v>1</v></c></row>') }))).toBe('FILE_DAMAGED')
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>') }))).toBe('FILE_DAMAGED')
    expect(await outcome(workbookFile({ sheetXml: worksheet('<row r="1"><c t="s"><v>99</v></c></row>') }))).toBe('read')
    expect(await outcome(workbookFile({ sheetXml: '<worksheet><sheetData><row>' }))).toBe('FILE_DAMAGED')
    expect(await outcome(zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="a" id="x"/></sheets></workbook>') }))).toBe('FILE_NOT_A_TABLE')
    const climbing = { 'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Type="x/worksheet" Target="../../../etc/passwd"/></Relationships>' }
    expect(await outcome(workbookFile({ sheetXml: worksheet(''), extra: climbing }))).toBe('FILE_DAMAGED')
  })
})

describe('damage', () => {
  const whole = fixture('cash-book-two-row-header.xlsx')

  test('a truncated file at any length', async () => {
    for (let length = 4; length < whole.length; length += 97) expect(await outcome(whole.slice(0, length))).toMatch(/^FILE_/)
  })

  test('a wrong checksum', async () => {
    const broken = whole.slice()
    const view = new DataView(broken.buffer, broken.byteOffset)
    for (let at = 0; at + 4 < broken.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 16, 12345, true)
    expect(await outcome(broken)).toBe('FILE_DAMAGED')
  })

  test.each(['cash-book-two-row-header.xlsx', 'roster-merged-departments.xlsx', 'receipts-gb18030.csv'])('300 mutated copies of %s: read or refused, never a crash', async (name) => {
    const original = fixture(name), next = random(20260301)
    for (let copy = 0; copy < 300; copy++) {
      expect(await outcome(mutated(original, next), {}, name)).toMatch(/^(read|FILE_\w+)$/)
    }
  })

  test('300 workbooks with mutated XML inside: read or refused, and what is read is recognised or refused', async () => {
    const next = random(7)
    const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="inlineStr"><is><t>收入</t></is></c></row><row r="2"><c r="A2" t="d"><v>2026-03-05</v></c><c r="B2"><v>5</v></c></row>'
    const xml = strToU8(worksheet(rows, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))
    for (let copy = 0; copy < 300; copy++) {
      const bytes = xml.slice()
      for (let change = next(3) + 1; change > 0; change--) bytes[next(bytes.length)] = 32 + next(95)
      const book = await readWorkbook(workbookFile({ sheetXml: new TextDecoder().decode(bytes) }), 'a.xlsx').catch((error: unknown) => error)
      if (book instanceof Refusal) continue
      const sheets = (book as Awaited<ReturnType<typeof readWorkbook>>).sheets
      for (const sheet of sheets) {
        try { readDayBook(sheet) } catch (error) { expect(error).toBeInstanceOf(Refusal) }
      }
    }
  })
})
