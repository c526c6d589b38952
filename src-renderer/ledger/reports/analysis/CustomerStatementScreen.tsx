import { analysisTexts } from '../../../../src-shared/messages/analysis'
import { useSession } from '../../../app/session.context'
import { useTabView } from '../../../app/useTabView'
import { PickField, type PickOption } from '../../../forms/PickField'
import { EmptyState } from '../../../ui/EmptyState'
import { directoryChoices, suggest, useLookups } from '../../lookups'
import { MonthRange } from '../MonthRange'
import { AnalysisPage } from './AnalysisPage'
import { printCustomerStatement, printSupplierStatement } from './statement.print'
import { leaveField, StatementStrip } from './StatementStrip'
import { useYearRange } from './useYearRange'

const texts = analysisTexts.statement
export type CustomerStatementView = { customerId: number; from: string; to: string }

/** 往来对账单 of a customer or a supplier, with a reply to be signed on paper. */
export const CustomerStatementScreen = () => <PartyStatement role="customer" />
export const SupplierStatementScreen = () => <PartyStatement role="supplier" />

function PartyStatement({ role }: { role: 'customer' | 'supplier' }) {
  const isSupplier = role === 'supplier'
  const lookups = useLookups(), { user } = useSession()
  const [view, change] = useTabView<CustomerStatementView>({ customerId: 0, from: '', to: '' })
  const { range, min, max } = useYearRange(view), parties = directoryChoices(lookups.customers.filter(({ party }) => party === undefined || party === 'both' || party === role))
  return (
    <AnalysisPage
      title={isSupplier ? texts.supplier : texts.customer} input={view.customerId === 0 ? undefined : { what: isSupplier ? 'supplier-statement' : 'customer-statement', customerId: view.customerId, ...range }} paper={(isSupplier ? printSupplierStatement : printCustomerStatement)(user.name)}
      aside={StatementStrip} unchosen={lookups.isReady && <EmptyState title={isSupplier ? texts.noSupplier : texts.noCustomer} text={texts.chooseText} />}
    >
      <PickField<number>
        label={isSupplier ? texts.chooseSupplier : texts.chooseCustomer} width={240} text={lookups.name.customer(view.customerId || null)} autoFocus={view.customerId === 0}
        options={(typed) => suggest(typed, parties, 200) as readonly PickOption<number>[]} onChange={(customerId) => { leaveField(); change({ customerId }) }}
      />
      <MonthRange {...range} min={min} max={max} onChange={change} />
    </AnalysisPage>
  )
}
