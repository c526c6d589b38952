const DIGITS = '\u96f6\u58f9\u8d30\u53c1\u8086\u4f0d\u9646\u67d2\u634c\u7396'
const UNITS = ['', '\u62fe', '\u4f70', '\u4edf']
const GROUPS = ['', '\u4e07', '\u4ebf', '\u4e07\u4ebf']
const YUAN = '\u5143', JIAO = '\u89d2', FEN = '\u5206', WHOLE = '\u6574', NEGATIVE = '\u8d1f', ZERO_DIGIT = DIGITS[0]!

/**
 * 金额大写 by the PBOC's rules for bills (《支付结算办法》附一): ends at 元 or 角 with 整, at 分 without; one 零 for a gap
 * inside the whole yuan and for a zero 角 before fen. 168030 → 壹仟陆佰捌拾元叁角整, 10700053 → 壹拾万零柒仟元伍角叁分.
 */
export function uppercaseAmount(amountFen: number): string {
  if (amountFen === 0) return `${ZERO_DIGIT}${YUAN}${WHOLE}`
  const amount = Math.abs(amountFen)
  const yuan = Math.floor(amount / 100), jiao = Math.floor(amount / 10) % 10, fenDigit = amount % 10
  const whole = yuan > 0 ? `${uppercaseWhole(yuan)}${YUAN}` : ''
  const sign = amountFen < 0 ? NEGATIVE : ''
  if (jiao === 0 && fenDigit === 0) return `${sign}${whole}${WHOLE}`
  const tenths = jiao > 0 ? `${DIGITS[jiao]}${JIAO}` : whole === '' ? '' : ZERO_DIGIT
  return `${sign}${whole}${tenths}${fenDigit > 0 ? `${DIGITS[fenDigit]}${FEN}` : WHOLE}`
}

/** Whole yuan in groups of four digits; a zero at the edge of a group on either side, or an empty group, is read as one 零. */
function uppercaseWhole(yuan: number): string {
  let text = '', pendingZero = false
  const groups: number[] = []
  for (let rest = yuan; rest > 0; rest = Math.floor(rest / 10_000)) groups.unshift(rest % 10_000)
  groups.forEach((group, index) => {
    if (group === 0) { pendingZero = true; return }
    if (text !== '' && (pendingZero || group < 1000)) text += ZERO_DIGIT
    pendingZero = group % 10 === 0
    text += uppercaseGroup(group) + GROUPS[groups.length - 1 - index]!
  })
  return text
}

function uppercaseGroup(group: number): string {
  let text = '', gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) { gap = text !== ''; continue }
    text += (gap ? ZERO_DIGIT : '') + DIGITS[digit]! + UNITS[place]!
    gap = false
  }
  return text
}
