/** 人民币 notes and coins in fen, the largest first. */
export const FACES = [10_000, 5000, 2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const

interface Line { kind: 'face' | 'in' | 'out' | 'slip'; amountFen: number }
export interface Counted {
  countedFen: number; inFen: number; outFen: number; slipFen: number
  /** 应存 = book + received, not booked − paid, not booked. */
  dueFen: number
  /** 长款 above zero, 短款 below: counted − due. */
  differenceFen: number
  /** What nothing explains: a 白条 is no cash, but says where money went and must come back or be booked for what it is. */
  unexplainedFen: number
}

/** 现金盘点: what lies in the box against what should. */
export function judgeCount(bookFen: number, lines: readonly Line[]): Counted {
  const sum = (kind: Line['kind']) => lines.reduce((total, line) => (line.kind === kind ? total + line.amountFen : total), 0)
  const countedFen = sum('face'), inFen = sum('in'), outFen = sum('out'), slipFen = sum('slip')
  const dueFen = bookFen + inFen - outFen, differenceFen = countedFen - dueFen
  return { countedFen, inFen, outFen, slipFen, dueFen, differenceFen, unexplainedFen: differenceFen + slipFen }
}
