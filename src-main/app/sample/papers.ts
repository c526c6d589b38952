/** Papers as people attach them: a 数电票 in XML, and a one-page PDF; made from their words alone, so that two samples are alike. */
const upload = (name: string, text: string) => ({ name, content: Buffer.from(text, 'latin1').toString('base64') })

/** 数电票 as head office's mailbox delivers it; texts are written as character references. */
export function invoicePaper(no: string, date: string, amountFen: number, buyer: string) {
  const amount = (amountFen / 100).toFixed(2)
  return upload(`${no}.xml`, `<?xml version="1.0" encoding="UTF-8"?>\n<EInvoice><EIid>${no}</EIid><IssueTime>${date}</IssueTime><BuyerName>${references(buyer)}</BuyerName><TotalTax-includedAmount>${amount}</TotalTax-includedAmount></EInvoice>\n`)
}
const references = (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('')

/** One A5 page with these lines, in a Chinese font that every reader of PDF brings along. */
export function sheetPaper(title: string, lines: readonly string[]) {
  const hex = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
  const drawn = [title, ...lines].map((text, index) => `BT /F1 ${index === 0 ? 16 : 10} Tf 40 ${545 - index * 24} Td <${hex(text)}> Tj ET`).join('\n')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 1>>', '<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]/Resources<</Font<</F1 4 0 R>>>>/Contents 6 0 R>>',
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[5 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>>>',
    `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`
  ]
  let body = '%PDF-1.4\n'
  const places = objects.map((object, index) => { const at = body.length; body += `${index + 1} 0 obj${object}endobj\n`; return at })
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  return upload(`${title}.pdf`, `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`)
}
