import { useState } from 'react'
import type { AnalysisRow, STAFF_ACCOUNTS } from '../../../../src-shared/ledger/analysis'
import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useSession } from '../../../app/session.context'
import { useTabView } from '../../../app/useTabView'
import { PickField, type PickOption } from '../../../forms/PickField'
import type { MenuItem } from '../../../grid/sheet.types'
import { EmptyState } from '../../../ui/EmptyState'
import { directoryChoices, suggest, useLookups } from '../../lookups'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { Choice } from './Choice'
import { openForm } from './openForm'
import { printStaffStatement } from './statement.print'
import { leaveField, StatementStrip } from './StatementStrip'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.statement
export type StaffStatementView = { staffId: number; kind: (typeof STAFF_ACCOUNTS)[number]; from: string; to: string }

/** 个人往来对账单 of a member of staff: 个人借款 and 备用金, with a reply to be signed on paper. */
export function StaffStatementScreen() {
  const lookups = useLookups(), { user } = useSession()
  const [view, change] = useTabView<StaffStatementView>({ staffId: 0, kind: 'all', from: '', to: '' })
  const [note, setNote] = useState<string>()
  const { range, min, max } = useYearRange(view), staff = directoryChoices(lookups.staff)
  const more = ({ voucherId }: AnalysisRow): MenuItem[] => (voucherId === null ? [] : [{ key: 'form', label: analysisTexts.loans.form, onSelect: () => { void openForm(voucherId).then(setNote) } }])
  return (
    <AnalysisPage
      title={texts.staff} input={view.staffId === 0 ? undefined : { what: 'staff-statement', staffId: view.staffId, kind: view.kind, ...range }} paper={printStaffStatement(user.name)} more={more} note={note}
      aside={StatementStrip} unchosen={lookups.isReady && <EmptyState title={texts.noStaff} text={texts.chooseText} />}
    >
      <PickField<number>
        label={texts.chooseStaff} width={140} text={lookups.name.staff(view.staffId || null)} autoFocus={view.staffId === 0}
        options={(typed) => suggest(typed, staff, 200) as readonly PickOption<number>[]} onChange={(staffId) => { leaveField(); change({ staffId }) }}
      />
      <Choice label={texts.kind} words={texts.kinds} value={view.kind} onChange={(kind) => { change({ kind }) }} />
      <MonthRange {...range} min={min} max={max} onChange={change} />
    </AnalysisPage>
  )
}
