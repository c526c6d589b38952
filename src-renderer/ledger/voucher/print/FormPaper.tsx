import type { CSSProperties, ReactNode } from 'react'
import { formatFen } from '../../../../src-shared/kernel/money'
import { uppercaseAmount } from '../../../../src-shared/kernel/uppercase'
import type { Line } from '../../../../src-shared/ledger/voucher'
import { voucherNo } from '../../../../src-shared/messages/ledger'
import { formTexts } from '../../../../src-shared/messages/voucher-form'
import { voucherPaperTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import type { Lookups } from '../../lookups'
import { digitsOf, PLACES } from '../model/amount'
import { totalsOf } from '../model/entry'
import type { FormMeasures } from './form.profile'
import { namesOfLine, textClass, type Paper } from './paper'

const mm = (value: number) => `${value}mm`
const at = (left: number, top: number, width?: number): CSSProperties => ({ left: mm(left), top: mm(top), ...(width === undefined ? {} : { width: mm(width) }) })

/** A sheet of the paper's own size; the offset moves all that is on it. */
export function FormSheet({ measures, children }: { measures: FormMeasures; children: ReactNode }) {
  // A hair less than the paper, so that rounding never makes an empty sheet.
  return (
    <div className="print-sheet form-sheet" style={{ width: mm(measures.width), height: mm(measures.height - 0.2) }}>
      <div className="form-content" style={{ transform: `translate(${mm(measures.offsetX)}, ${mm(measures.offsetY)})` }}>{children}</div>
    </div>
  )
}

/** 套打: what a voucher says, where the pre-printed form has its places. Its lines, heads and words are on the paper already. */
export function FormPaper({ paper, measures: m, office, lookups }: { paper: Paper; measures: FormMeasures; office: string; lookups: Lookups }) {
  const { voucher, page, pages, isLast } = paper
  const { debitFen, creditFen } = totalsOf(voucher.lines)
  const signs = [[m.reviewerX, voucher.reviewerName], [m.posterX, voucher.posterName], [m.cashierX, voucher.cashierName], [m.makerX, voucher.makerName]] as const
  return (
    <FormSheet measures={m}>
      <span className="form-text" style={at(m.unitX, m.headY, Math.max(20, m.dateX - m.unitX - 2))}>{office}</span>
      <span className="form-text" style={at(m.dateX, m.headY)}>{texts.date(voucher.date)}</span>
      <span className="form-text" style={at(m.numberX, m.headY)}>{voucherNo(voucher.type, voucher.no)}{pages > 1 && ` ${page}/${pages}`}</span>
      {paper.lines.map((line, index) => line && <FormLine key={index} line={line} top={m.rowTop + index * m.rowHeight} measures={m} lookups={lookups} />)}
      <div className="form-cell" style={{ ...at(m.summaryX, m.totalY, m.detailX + 30 - m.summaryX), height: mm(m.rowHeight) }}>{isLast ? uppercaseAmount(debitFen) : texts.carried}</div>
      {isLast && <><FormAmount fen={debitFen} right={m.debitRight} top={m.totalY} measures={m} sign={texts.yuan} /><FormAmount fen={creditFen} right={m.creditRight} top={m.totalY} measures={m} sign={texts.yuan} /></>}
      {signs.map(([left, name], index) => <span key={index} className="form-text" style={at(left, m.signY)}>{name}</span>)}
      <span className="form-text" style={at(m.attachmentsX, m.attachmentsY)}>{voucher.attachments}</span>
    </FormSheet>
  )
}

function FormLine({ line, top, measures: m, lookups }: { line: Line; top: number; measures: FormMeasures; lookups: Lookups }) {
  const { ledger, detail } = namesOfLine(line, lookups)
  const amountLeft = m.debitRight - (m.digitWidth > 0 ? PLACES * m.digitWidth : 30)
  const cell = (left: number, right: number, text: string) => <div className="form-cell" style={{ ...at(left, top, Math.max(5, right - left - 1)), height: mm(m.rowHeight) }}><div className={textClass(text, (right - left - 1) / 3.2)}>{text}</div></div>
  return (
    <>
      {cell(m.summaryX, m.ledgerX, line.summary)}{cell(m.ledgerX, m.detailX, ledger)}{cell(m.detailX, amountLeft, detail)}
      <FormAmount fen={line.debitFen} right={m.debitRight} top={top} measures={m} /><FormAmount fen={line.creditFen} right={m.creditRight} top={top} measures={m} />
    </>
  )
}

/** An amount in the digit places that end at `right`, or as one text where there are none or it is too long. Red ink keeps its minus. */
function FormAmount({ fen, right, top, measures: m, sign = '' }: { fen: number; right: number; top: number; measures: FormMeasures; sign?: string }) {
  if (fen === 0) return null
  const digits = m.digitWidth > 0 ? digitsOf(fen, fen < 0 ? '\u2212' : sign) : null
  const ink = fen < 0 ? 'form-cell form-amount paper-ink' : 'form-cell form-amount'
  const width = m.digitWidth > 0 ? PLACES * m.digitWidth : 32
  return (
    <div className={ink} style={{ ...at(right - width, top, width), height: mm(m.rowHeight) }}>
      {digits === null ? <span className="form-whole">{formatFen(fen)}</span> : digits.map((digit, place) => <span key={place} style={{ width: mm(m.digitWidth) }}>{digit}</span>)}
    </div>
  )
}

/** 校准页: rulers, a cross at 20 and 20, and a frame wherever something will be printed. */
export function FormTestPage({ measures: m }: { measures: FormMeasures }) {
  const { fields } = formTexts
  const ticks = (length: number) => Array.from({ length: Math.floor(length) + 1 }, (_, index) => index)
  const long = (tick: number) => (tick % 10 === 0 ? 5 : tick % 5 === 0 ? 3.5 : 2)
  const amount = m.digitWidth > 0 ? PLACES * m.digitWidth : 32
  const frames: [label: string, left: number, top: number, width: number, height: number][] = [
    [fields.unitX, m.unitX, m.headY, 40, 5], [fields.dateX, m.dateX, m.headY, 32, 5], [fields.numberX, m.numberX, m.headY, 24, 5],
    ...Array.from({ length: m.rows }, (_, row) => m.rowTop + row * m.rowHeight).flatMap((top): typeof frames => [
      [fields.summaryX, m.summaryX, top, m.ledgerX - m.summaryX - 1, m.rowHeight], [fields.ledgerX, m.ledgerX, top, m.detailX - m.ledgerX - 1, m.rowHeight],
      [fields.detailX, m.detailX, top, m.debitRight - amount - m.detailX - 1, m.rowHeight], [texts.columns.debit, m.debitRight - amount, top, amount, m.rowHeight], [texts.columns.credit, m.creditRight - amount, top, amount, m.rowHeight]
    ]),
    [fields.totalY, m.summaryX, m.totalY, m.creditRight - m.summaryX, m.rowHeight],
    ...(['chiefX', 'reviewerX', 'posterX', 'cashierX', 'makerX'] as const).map((key): (typeof frames)[number] => [fields[key], m[key], m.signY, 18, 5]), [formTexts.attachments, m.attachmentsX, m.attachmentsY, 8, 5]
  ]
  return (
    <FormSheet measures={m}>
      <svg className="form-ruler" width={mm(m.width)} height={mm(m.height)} viewBox={`0 0 ${m.width} ${m.height}`} aria-label={formTexts.test}>
        {ticks(m.width).map((tick) => <path key={`x${tick}`} d={`M${tick} 0V${long(tick)}`} />)}{ticks(m.height).map((tick) => <path key={`y${tick}`} d={`M0 ${tick}H${long(tick)}`} />)}
        {ticks(m.width / 10).slice(1).map((ten) => <text key={`x${ten}`} x={ten * 10 + 0.4} y={7.5}>{ten * 10}</text>)}{ticks(m.height / 10).slice(1).map((ten) => <text key={`y${ten}`} x={5.4} y={ten * 10 + 0.9}>{ten * 10}</text>)}
        <path className="form-cross" d="M12 20H28M20 12V28" /><text x={29} y={19}>{formTexts.cross}</text><text x={29} y={12}>{formTexts.rulers}</text>
        {frames.map(([label, left, top, width, height], index) => <g key={index}><rect x={left} y={top} width={Math.max(1, width)} height={height} /><text x={left + 0.6} y={top + 3}>{label.replaceAll(' ', '')}</text></g>)}
      </svg>
    </FormSheet>
  )
}
