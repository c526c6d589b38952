import { useState } from 'react'
import type { ExportInput } from '../../../src-shared/ledger/report'
import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { api } from '../../api/api'
import { saveFile } from '../../api/download'
import { describeError } from '../../api/errors'
import { queryClient } from '../../api/query-client'
import { PrintButton } from '../../app/PrintButton'
import { Button } from '../../ui/Button'

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never
/** What to take out as a file, without the format. */
export type Exported = Without<Exclude<ExportInput, { what: 'ledger' }>, 'format'>

/** 导出 and 打印 of a report; `onProblem` is told in words when a file could not be made, and with nothing when it could. */
export function ReportOutput({ exported, onPrint, onProblem }: { exported: Exported | undefined; onPrint: () => void; onProblem: (text: string | undefined) => void }) {
  const [busy, setBusy] = useState<'xlsx' | 'csv'>()
  const take = async (format: 'xlsx' | 'csv') => {
    if (!exported) return
    setBusy(format)
    try {
      // Asked anew each time: a file must hold what the ledger says now.
      saveFile(await queryClient.query({ ...api.ledger.export.run.queryOptions({ input: { ...exported, format } as ExportInput }), staleTime: 0, gcTime: 0 }))
      onProblem(undefined)
    } catch (error) {
      onProblem(describeError(error).text)
    } finally {
      setBusy(undefined)
    }
  }
  return (
    <>
      <Button kind="ghost" icon="download" isBusy={busy === 'xlsx'} onClick={() => { void take('xlsx') }}>{texts.xlsx}</Button>
      <Button kind="ghost" isBusy={busy === 'csv'} onClick={() => { void take('csv') }}>{texts.csv}</Button>
      <PrintButton label={texts.print} onPrint={onPrint} />
    </>
  )
}
