import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { voucherPaperTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { describeError } from '../../../api/errors'
import type { Params } from '../../../app/screen.types'
import { useSession } from '../../../app/session.context'
import { useTab } from '../../../app/tab.context'
import { openScreen } from '../../../app/tabs.store'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { LoadFailure } from '../../../ui/LoadFailure'
import { Waiting } from '../../../ui/Progress'
import { Segmented } from '../../../ui/Segmented'
import { Toolbar } from '../../../ui/Toolbar'
import { useLookups } from '../../lookups'
import { useVoucherKeys } from '../useVoucherKeys'
import { papersOf, readRefs, sheetsOf, type PerSheet } from './paper'
import { VoucherPaper } from './VoucherPaper'
import '../../../print/print.css'
import './paper.css'

const now = () => {
  const at = new Date(), two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/**
 * 打印凭证: the papers as they will come out. The printer sees the same papers beside the page, so Ctrl+P and the button
 * do the same on every host.
 */
export function VoucherPrintScreen({ params }: { params: Params }) {
  const refs = useMemo(() => readRefs(params['refs']), [params])
  const { office } = useSession()
  const { isActive } = useTab()
  const lookups = useLookups()
  const vouchers = useQuery(api.ledger.voucher.print.queryOptions({ input: { refs }, enabled: refs.length > 0 }))
  const [perSheet, setPerSheet] = useState<PerSheet>(2)
  const [printedAt] = useState(now)
  useVoucherKeys({ print: () => { window.print() }, primary: () => { window.print() } })
  if (refs.length === 0) return <EmptyState title={texts.none} text={texts.noneText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.vouchers') }}>{texts.list}</Button>} />
  if (vouchers.error) return <LoadFailure text={describeError(vouchers.error).text} onRetry={() => { void vouchers.refetch() }} />
  if (!vouchers.data || !lookups.isReady) return <Waiting />
  const sheets = sheetsOf(papersOf(vouchers.data, perSheet), perSheet)
  const pages = sheets.map((papers, index) => (
    <div key={index} className={perSheet === 3 ? 'paper-sheet paper-three' : 'paper-sheet'} role="group" aria-label={texts.sheet(index + 1)}>
      {papers.map((paper) => <VoucherPaper key={`${paper.voucher.kind}${paper.voucher.id}.${paper.page}`} paper={paper} office={`${office.company}${office.name}`} lookups={lookups} printedAt={printedAt} />)}
    </div>
  ))
  return (
    <div className="page">
      <Toolbar title={texts.title} hint={texts.count(vouchers.data.length, sheets.length)} end={<Button kind="primary" icon="print" shortcut="Ctrl P" onClick={() => { window.print() }}>{texts.print}</Button>}>
        <Segmented
          label={texts.perPage} value={String(perSheet)} options={[{ value: '2', label: texts.two }, { value: '3', label: texts.three }]}
          onChange={(value) => { setPerSheet(value === '3' ? 3 : 2) }}
        />
      </Toolbar>
      <div className="print-stage" aria-label={texts.previewLabel} tabIndex={0}>{pages}</div>
      {isActive && createPortal(<div className="print-root">{pages}</div>, document.body)}
    </div>
  )
}
