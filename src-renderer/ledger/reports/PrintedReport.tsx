import { useMemo } from 'react'
import { printMessages } from '../../../src-shared/messages/print'
import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { useSession } from '../../app/session.context'
import type { PrintTable } from '../../print/print.table'
import { PrintedTable } from '../../print/PrintedTable'

const { signers } = printMessages

/** A report on A4 with its preview: the office above, places to sign and the day below. */
export function PrintedReport({ table, onDone }: { table: PrintTable; onDone: () => void }) {
  const { office, user, today } = useSession()
  const frame = useMemo(() => ({ office: texts.printed.company(office.company, office.name), printed: texts.printed.at(today) }), [office, today])
  const signed = useMemo(() => ({ signers: [signers.chief, signers.reviewer, signers.poster, signers.maker(user.name)], ...table }), [table, user])
  return <PrintedTable table={signed} frame={frame} onClose={onDone} />
}
