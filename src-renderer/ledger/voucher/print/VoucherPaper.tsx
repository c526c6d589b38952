import { uppercaseAmount } from '../../../../src-shared/kernel/uppercase'
import type { Line } from '../../../../src-shared/ledger/voucher'
import { ledgerMessages } from '../../../../src-shared/messages/ledger'
import { voucherPaperTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import type { Lookups } from '../../lookups'
import { digitsOf } from '../model/amount'
import { totalsOf } from '../model/entry'
import { sourceText } from '../side/ChainPanel'
import { namesOfLine, PAPER_CHARS, textClass, type Paper } from './paper'
import { formatFen } from '../../../../src-shared/kernel/money'

const PLACES = texts.digitHeads.length
const guide = (place: number) => (place === 8 ? ' paper-red' : place === 2 || place === 5 ? ' paper-blue' : '')

/** One 记账凭证 on paper: black on white, serif title, red and blue guide lines on the digits. */
export function VoucherPaper({ paper, office, lookups, printedAt }: { paper: Paper; office: string; lookups: Lookups; printedAt: string }) {
  const { voucher, page, pages, isLast } = paper
  const { debitFen, creditFen } = totalsOf(voucher.lines)
  const source = sourceText(voucher, lookups)
  return (
    <section className="paper">
      <h2>{texts.heading}</h2>
      <div className="paper-head">
        <span>{texts.unit(office)}</span>
        <span>{texts.date(voucher.date)}</span>
        <span>
          {texts.numbered(ledgerMessages.types[voucher.type])} <b>{String(voucher.no).padStart(3, '0')}</b> {texts.numberAfter}
          {voucher.kind === 'draft' && <i>{texts.draft}</i>}<span className="paper-page">{texts.page(page, pages)}</span>
        </span>
      </div>
      <div className="paper-body">
        <table className="paper-table">
          <Columns />
          <PaperHead />
          <tbody>{paper.lines.map((line, index) => <PaperLine key={index} line={line} lookups={lookups} />)}</tbody>
          <tfoot>
            <tr className="paper-total">
              <td colSpan={3}>{isLast ? <>{texts.total}<span>{uppercaseAmount(debitFen)}</span></> : texts.carried}</td>
              <PaperDigits fen={isLast ? debitFen : 0} sign={texts.yuan} /><PaperDigits fen={isLast ? creditFen : 0} sign={texts.yuan} /><td />
            </tr>
          </tfoot>
        </table>
        <div className="paper-attachments"><span>{texts.attachments}</span><b>{voucher.attachments}</b><span>{texts.sheets}</span></div>
      </div>
      <div className="paper-sign">
        {([['chief', ''], ['reviewer', voucher.reviewerName], ['poster', voucher.posterName], ['cashier', voucher.cashierName], ['maker', voucher.makerName], ['receiver', '']] as const)
          .map(([role, name]) => <span key={role}>{texts.sign[role](name ?? '')}</span>)}
      </div>
      <div className="paper-source">{source !== '' && <span>{texts.source(source)}</span>}<span>{texts.printed(printedAt)}</span></div>
    </section>
  )
}

function Columns() {
  return (
    <colgroup>
      <col className="paper-col-summary" /><col className="paper-col-ledger" /><col className="paper-col-detail" />
      {Array.from({ length: 2 * PLACES }, (_, index) => <col key={index} className="paper-col-digit" />)}
      <col className="paper-col-check" />
    </colgroup>
  )
}

function PaperHead() {
  const heads = texts.digitHeads.map((head, place) => ({ head, place }))
  return (
    <thead>
      <tr>
        <th rowSpan={2}>{texts.columns.summary}</th><th rowSpan={2}>{texts.columns.ledger}</th><th rowSpan={2}>{texts.columns.detail}</th>
        <th colSpan={PLACES}>{texts.columns.debit}</th><th colSpan={PLACES}>{texts.columns.credit}</th><th rowSpan={2} className="paper-check">{texts.columns.posted}</th>
      </tr>
      <tr>{['debit', 'credit'].flatMap((side) => heads.map(({ head, place }) => <th key={`${side}${place}`} className={`paper-digit${guide(place)}`}>{head}</th>))}</tr>
    </thead>
  )
}

function PaperLine({ line, lookups }: { line: Line | null; lookups: Lookups }) {
  const { ledger, detail } = namesOfLine(line, lookups)
  return (
    <tr>
      <PaperText text={line?.summary ?? ''} chars={PAPER_CHARS.summary} /><PaperText text={ledger} chars={PAPER_CHARS.ledger} /><PaperText text={detail} chars={PAPER_CHARS.detail} />
      <PaperDigits fen={line?.debitFen ?? 0} /><PaperDigits fen={line?.creditFen ?? 0} /><td />
    </tr>
  )
}

const PaperText = ({ text, chars }: { text: string; chars: number }) => <td><div className={textClass(text, chars)}>{text}</div></td>

/** Digits; red ink also carries a minus, since a black printer loses the colour. */
function PaperDigits({ fen, sign = '' }: { fen: number; sign?: string }) {
  const digits = digitsOf(fen, fen < 0 ? '\u2212' : fen > 0 ? sign : '')
  if (digits === null) return <td colSpan={PLACES} className="paper-long">{formatFen(fen)}</td>
  return <>{digits.map((digit, place) => <td key={place} className={`paper-digit${guide(place)}${fen < 0 ? ' paper-ink' : ''}`}>{digit}</td>)}</>
}
