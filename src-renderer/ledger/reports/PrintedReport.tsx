import { reportMessages as texts } from '../../../src-shared/messages/reports-screen'
import { useSession } from '../../app/session.context'
import { PrintView } from '../../print/PrintView'
import type { PrintTable } from './print.table'
import './report.css'

/** A report on A4, across where it is wide: office, title, period and unit above, who made it and when below. */
export function PrintedReport({ table, onDone }: { table: PrintTable; onDone: () => void }) {
  const { office, user, today } = useSession()
  return (
    <PrintView title={table.title} onDone={onDone}>
      <article className={table.isLandscape ? 'report-paper report-landscape' : 'report-paper'}>
        <h1>{table.title}</h1>
        <p className="report-heading"><span>{texts.printed.company(office.company, office.name)}</span><span>{table.left}</span><span>{table.right}</span></p>
        <table>
          <colgroup>{table.columns.map((column, index) => <col key={index} style={{ width: `${column.share}%` }} />)}</colgroup>
          <thead><tr>{table.columns.map((column, index) => <th key={index} scope="col">{column.title}</th>)}</tr></thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index} className={row.kind && `report-${row.kind}`}>
                {row.cells.map((text, column) => <td key={column} className={alignment(table.columns[column]?.align)}>{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
        <p className="report-heading"><span>{texts.printed.maker(user.name)}</span><span>{texts.printed.at(today)}</span></p>
      </article>
    </PrintView>
  )
}

const alignment = (align: 'right' | 'center' | undefined) => align && `report-${align}`
