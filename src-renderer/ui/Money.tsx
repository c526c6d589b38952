import { formatFen } from '../../src-shared/kernel/money'

/** An amount in fen as 1,268.50 with a true minus; a negative one is red unless it stands for money in or out. */
export function Money({ fen, tone }: { fen: number; tone?: 'in' | 'out' }) {
  const colour = tone ? ` money-${tone}` : fen < 0 ? ' money-negative' : ''
  return <span className={`money${colour}`}>{formatFen(fen)}</span>
}
