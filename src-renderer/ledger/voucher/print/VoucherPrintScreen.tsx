import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { formTexts } from '../../../../src-shared/messages/voucher-form'
import { voucherPaperTexts as texts } from '../../../../src-shared/messages/voucher-screen'
import { api } from '../../../api/api'
import { describeError } from '../../../api/errors'
import type { Params } from '../../../app/screen.types'
import { useSession } from '../../../app/session.context'
import { useTab } from '../../../app/tab.context'
import { openScreen } from '../../../app/tabs.store'
import { useTabView } from '../../../app/useTabView'
import { PrintDesk } from '../../../print/PrintDesk'
import { usePaperSize } from '../../../print/usePaperSize'
import { Button } from '../../../ui/Button'
import { EmptyState } from '../../../ui/EmptyState'
import { LoadFailure } from '../../../ui/LoadFailure'
import { Waiting } from '../../../ui/Progress'
import { Segmented } from '../../../ui/Segmented'
import { useLookups } from '../../lookups'
import { FormPanel } from './FormPanel'
import { FormPaper, FormTestPage } from './FormPaper'
import { LINES_PER_PAPER, papersOf, readRefs, sheetsOf, type PerSheet } from './paper'
import { useFormProfiles } from './useFormProfiles'
import { VoucherPaper } from './VoucherPaper'
import './paper.css'
import './form.css'

const now = () => {
  const at = new Date(), two = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 打印凭证: two or three to a sheet of A4, or 套打 on pre-printed paper. */
export function VoucherPrintScreen({ params }: { params: Params }) {
  const refs = useMemo(() => readRefs(params['refs']), [params])
  const { office } = useSession()
  const { isActive } = useTab()
  const lookups = useLookups()
  const vouchers = useQuery(api.ledger.voucher.print.queryOptions({ input: { refs }, enabled: refs.length > 0 }))
  const [{ kind }, changeView] = useTabView<{ kind: string }>({ kind: '2' })
  const [isAdjusting, setAdjusting] = useState(false)
  const [isTest, setTest] = useState(false)
  const [printedAt] = useState(now)
  const forms = useFormProfiles()
  const { measures } = forms.profile
  usePaperSize('form-paper', measures.width, measures.height)
  const isForm = kind === 'form'
  const sheets = useMemo(() => {
    if (!vouchers.data || !lookups.isReady) return undefined
    const name = `${office.company}${office.name}`
    if (isForm && isTest) return [<FormTestPage key="test" measures={measures} />]
    if (isForm) return papersOf(vouchers.data, measures.rows).map((paper) => <FormPaper key={`${paper.voucher.kind}${paper.voucher.id}.${paper.page}`} paper={paper} measures={measures} office={name} lookups={lookups} />)
    const perSheet: PerSheet = kind === '3' ? 3 : 2
    return sheetsOf(papersOf(vouchers.data, LINES_PER_PAPER[perSheet]), perSheet).map((papers, index) => (
      <div key={index} className={perSheet === 3 ? 'print-sheet paper-sheet paper-three' : 'print-sheet paper-sheet'}>
        {papers.map((paper) => <VoucherPaper key={`${paper.voucher.kind}${paper.voucher.id}.${paper.page}`} paper={paper} office={name} lookups={lookups} printedAt={printedAt} />)}
      </div>
    ))
  }, [vouchers.data, lookups, office, kind, isForm, isTest, measures, printedAt])
  if (refs.length === 0) return <EmptyState title={texts.none} text={texts.noneText} actions={<Button kind="primary" onClick={() => { openScreen('ledger.vouchers') }}>{texts.list}</Button>} />
  if (vouchers.error) return <LoadFailure text={describeError(vouchers.error).text} onRetry={() => { void vouchers.refetch() }} />
  if (!vouchers.data || !sheets || !forms.isReady) return <Waiting />
  return (
    <div className="page">
      <PrintDesk
        title={texts.title} sheets={sheets} isActive={isActive} hint={isForm && isTest ? formTexts.testHint : isForm ? texts.formCount(vouchers.data.length, sheets.length) : texts.count(vouchers.data.length, sheets.length)}
        tools={<>
          <Segmented
            label={texts.perPage} value={kind} options={[{ value: '2', label: texts.two }, { value: '3', label: texts.three }, { value: 'form', label: formTexts.mode }]}
            onChange={(value) => { changeView({ kind: value }) }}
          />
          {isForm && (
            <select className="input" aria-label={formTexts.profile} value={forms.chosen} onChange={(event) => { forms.choose(Number(event.target.value)) }}>
              {forms.profiles.map((profile, index) => <option key={index} value={index}>{profile.name}</option>)}
            </select>
          )}
          {isForm && <Button kind="ghost" aria-expanded={isAdjusting} onClick={() => { setAdjusting(!isAdjusting); setTest(false) }}>{isAdjusting ? formTexts.adjusting : formTexts.adjust}</Button>}
        </>}
        side={isForm && isAdjusting && <FormPanel state={forms} isTest={isTest} onTest={setTest} />}
      />
    </div>
  )
}
