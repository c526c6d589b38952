import { dateParts, hanFigures } from '../messages/tabular'

const { digits, zeros, ten } = hanFigures
const UNIT = digits.slice(1)
const YEAR = new RegExp(`[${digits}${zeros}]{4}(?=${dateParts.year})`, 'g')
const PART = new RegExp(`(?:([${UNIT.slice(0, 3)}])?${ten}([${UNIT}])?|([${UNIT}]))(?=[${dateParts.month}${dateParts.day}${dateParts.dayOther}])`, 'g')
const figure = (char: string | undefined) => (char === undefined ? 0 : Math.max(digits.indexOf(char), 0))

/** A date or period with the figures of its year, month and day as Arabic ones: 二〇二六年三月十五日 → 2026年3月15日. */
export function arabicDate(text: string): string {
  return text.replace(YEAR, (year) => [...year].map(figure).join(''))
    .replace(PART, (_part: string, tens: string | undefined, ones: string | undefined, single: string | undefined) =>
      String(single === undefined ? (tens === undefined ? 10 : 10 * figure(tens)) + figure(ones) : figure(single)))
}
