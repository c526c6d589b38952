import { formatFen } from '../../../../src-shared/kernel/money'
import { uppercaseAmount } from '../../../../src-shared/kernel/uppercase'
import { voucherTexts } from '../../../../src-shared/messages/voucher-screen'
import { digitsOf } from '../model/amount'

/** Guide lines of the form: blue after every third yuan digit, red before 角. */
const guide = (place: number) => (place === 8 ? ' digit-red' : place === 2 || place === 5 ? ' digit-blue' : '')

/** An amount in the form's digit columns, red ink if negative; too long for them, it stands as a number. */
export function Digits({ fen, isBold }: { fen: number; isBold?: boolean }) {
  const digits = digitsOf(fen, fen < 0 ? '\u2212' : '')
  const tone = `${fen < 0 ? ' digits-negative' : ''}${isBold ? ' digits-bold' : ''}`
  if (digits === null) return <span className={`digits-long${tone}`} title={uppercaseAmount(fen)}>{formatFen(fen)}</span>
  return (
    <span className={`digits${tone}`} aria-hidden="true" {...(fen === 0 ? {} : { title: `${formatFen(fen)} ${uppercaseAmount(fen)}` })}>
      {digits.map((digit, place) => <span key={place} className={`digit${guide(place)}`}>{digit}</span>)}
    </span>
  )
}

/** 亿 to 分 over the columns. */
export function DigitHeads() {
  return (
    <span className="digits digits-head" aria-hidden="true">
      {voucherTexts.digitHeads.map((head, place) => <span key={place} className={`digit${guide(place)}`}>{head}</span>)}
    </span>
  )
}
