import { skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { FigureLine } from '../../../src-shared/ledger/figure'
import { formatFen } from '../../../src-shared/kernel/money'
import { figureMessages as texts } from '../../../src-shared/messages/statements'
import { api } from '../../api/api'
import { describeError } from '../../api/errors'
import type { Params } from '../../app/screen.types'
import { openScreen } from '../../app/tabs.store'
import { TabSheet } from '../../app/TabSheet'
import type { MenuContext } from '../../grid/sheet.types'
import { EmptyState } from '../../ui/EmptyState'
import { LoadFailure } from '../../ui/LoadFailure'
import { Money } from '../../ui/Money'
import { Tag } from '../../ui/Tag'
import { Toolbar } from '../../ui/Toolbar'
import { useLookups } from '../lookups'
import { figureColumns } from './figure.columns'
import { useFigureTerms, type FigureParams } from './figure.source'
import { ReportPage } from './ReportPage'

const GROUP_BY = ['month:date', 'account', 'customer', 'staff']
const getRowId = ({ voucherId, lineNo }: FigureLine) => `${voucherId}/${lineNo}`

/** 数字来源: every voucher line behind a figure of a report, added up and held against it. */
export function FigureScreen({ params }: { params: Params }) {
  // Opened by its bare address there is no figure to explain.
  if (!('source' in params)) return <EmptyState title={texts.title} text={texts.none} />
  return <Figure figure={params as unknown as FigureParams} />
}

function Figure({ figure }: { figure: FigureParams }) {
  const lookups = useLookups()
  const { terms, error } = useFigureTerms(figure)
  const lines = useQuery(api.ledger.figure.get.queryOptions({ input: terms && terms.length > 0 ? { terms: [...terms] } : skipToken }))
  const columns = useMemo(() => figureColumns(lookups), [lookups])
  const totals = useMemo(() => (lines.data ? [{ id: 'total', cells: { summary: texts.total, amountFen: lines.data.totalFen } }] : []), [lines.data])
  const open = (line: FigureLine) => { openScreen('ledger.voucher', { kind: 'posted', id: line.voucherId }) }
  const menu = ({ active }: MenuContext<FigureLine>) => (active ? [{ key: 'voucher', label: texts.voucher, shortcut: 'Enter', onSelect: () => { open(active.row) } }] : [])
  const failed = error ?? lines.error
  if (failed) return <LoadFailure text={describeError(failed).text} onRetry={() => { void lines.refetch() }} />
  const difference = (lines.data?.totalFen ?? 0) - figure.fen
  return (
    <ReportPage>
      <Toolbar title={texts.of(figure.name)} {...(lines.data ? { hint: texts.rows(lines.data.rows.length) } : {})} />
      <div className="tie">
        {lines.data && (difference === 0 ? <Tag tone="ok" icon="check">{texts.agrees}</Tag> : <Tag tone="err" icon="error">{texts.differs(formatFen(difference))}</Tag>)}
        <dl><dt>{texts.figure}</dt><dd><Money fen={figure.fen} /></dd></dl>
      </div>
      <div className="page-body">
        <TabSheet<FigureLine>
          label={texts.label} rows={lines.data?.rows ?? []} columns={columns} getRowId={getRowId} groupBy={GROUP_BY} totals={totals} storageKey="figure" onOpen={open} contextMenu={menu}
          isLoading={lines.isFetching} empty={<EmptyState title={texts.empty} text={texts.emptyText} />}
        />
      </div>
    </ReportPage>
  )
}
