import type { ReactNode } from 'react'
import type { ImportPreview, ImportRecord } from '../../../src-shared/ledger/import'
import { IMPORT_RECORDS } from '../../../src-shared/ledger/import.records'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { Money } from '../../ui/Money'
import { Tag } from '../../ui/Tag'
import type { CheckSums } from './import.rows'

/** How many rows were read and what becomes of them, with the sums against those printed in the file. */
export function CheckStrip({ record, preview, sums, tookMs }: { record: ImportRecord; preview: ImportPreview; sums: CheckSums; tookMs: number }) {
  const { shape, hasBook: isBook } = IMPORT_RECORDS[record], hasMoney = shape.fields.some((field) => field.kind === 'amount')
  const { count, total } = sums
  const ready = count.ok + count.notice, away = count.duplicate + count.out
  const shares = [['ok', count.ok], ['notice', count.notice], ['away', away], ['bad', count.bad]] as const
  return (
    <div className="import-strip">
      <Figure label={texts.read}>{texts.rows(total)}</Figure>
      <Figure label={texts.ready} tone="ok">{ready}</Figure>
      {count.notice > 0 && <Figure label={texts.notice} tone="warn">{count.notice}</Figure>}
      {away > 0 && <Figure label={count.out > 0 ? texts.leftOut : texts.duplicate} tone="dim">{away}</Figure>}
      <Figure label={texts.wrong} tone={count.bad > 0 ? 'err' : 'dim'}>{count.bad}</Figure>
      <div className="import-bar">
        <div aria-hidden="true">{shares.map(([key, value]) => value > 0 && <i key={key} className={`is-${key}`} style={{ flexGrow: value }} />)}</div>
        <small>{texts.wroteNothing((Math.max(tookMs, 100) / 1000).toFixed(1))}</small>
      </div>
      {hasMoney && <div className="import-sums">
        <div className="import-sum-line">{texts.sums}<span>{isBook ? texts.sumIn : texts.sumDebit}</span><b><Money fen={sums.inFen} /></b><span>{isBook ? texts.sumOut : texts.sumCredit}</span><b><Money fen={sums.outFen} /></b></div>
        {preview.totalsAgree === null ? <small>{texts.noTotals}</small>
          : preview.totalsAgree ? <Tag tone="ok" icon="check">{texts.totalsAgree}</Tag> : <Tag tone="wait" icon="warning">{texts.totalsDiffer}</Tag>}
      </div>}
    </div>
  )
}

function Figure({ label, tone, children }: { label: string; tone?: string; children: ReactNode }) {
  return <dl className={tone ? `import-figure is-${tone}` : 'import-figure'}><dt>{label}</dt><dd>{children}</dd></dl>
}
