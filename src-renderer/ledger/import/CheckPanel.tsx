import { formatFen } from '../../../src-shared/kernel/money'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { importMessages } from '../../../src-shared/messages/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { tableWarningText } from '../../../src-shared/messages/tabular'
import { Kbd } from '../../ui/Kbd'
import { Money } from '../../ui/Money'
import { SidePanel, SideSection } from '../../ui/SidePanel'
import { Tag } from '../../ui/Tag'
import { fieldLabel } from './fields'
import type { Lookups } from '../lookups'
import type { Fault } from './import.rows'
import { UnknownNames } from './UnknownNames'
import type { Import } from './useImport'

const MOST_FAULTS = 60
const MOST_SKIPPED = 40

/** A warning of the services or of the reading core, in words. */
function warningText({ code, data }: ImportPreview['warnings'][number]): string {
  const own = importMessages.warnings as Readonly<Record<string, (data: never, money: (fen: number) => string) => string>>
  return own[code]?.(data as never, formatFen) ?? tableWarningText[code]?.(String(data)) ?? ''
}

/** What helps to decide: faults with their reasons, warnings, what was passed over, and how the columns were read. */
export function CheckPanel({ wizard, lookups, preview, faults, at, onFault }: {
  wizard: Import; lookups: Lookups; preview: ImportPreview; faults: readonly Fault[]; at: number; onFault: (fault: Fault, index: number) => void
}) {
  const { warnings, skipped } = preview
  return (
    <SidePanel label={texts.panel} width={280}>
      {faults.length > 0 && (
        <SideSection title={texts.toMend(faults.length)} extra={<span className="import-key"><Kbd keys="F8" />{texts.nextProblem}</span>}>
          <ul className="import-faults">
            {faults.slice(0, MOST_FAULTS).map((fault, index) => (
              <li key={`${fault.rowId} ${fault.field} ${fault.text}`}>
                <button type="button" aria-current={index === at} onClick={() => { onFault(fault, index) }}>
                  <b>{texts.atRow(fault.rowNumber, fieldLabel(wizard.record, fault.field), preview.mapping.sheets.length > 1 ? fault.sheet : undefined)}</b><span>{fault.text}</span>
                </button>
              </li>
            ))}
          </ul>
          {faults.length > MOST_FAULTS && <p className="import-hint">{texts.more(faults.length - MOST_FAULTS)}</p>}
          <p className="import-hint">{texts.mendHint}</p>
        </SideSection>
      )}
      <UnknownNames wizard={wizard} preview={preview} lookups={lookups} />
      <SideSection title={warnings.length > 0 ? texts.warnings(warnings.length) : texts.notice}>
        {warnings.length === 0 ? <p className="import-hint">{texts.noWarnings}</p> : <ul className="import-warnings">{warnings.map((warning, index) => <li key={index}>{warningText(warning)}</li>)}</ul>}
      </SideSection>
      <Opening preview={preview} />
      {skipped.length > 0 && (
        <SideSection title={texts.skipped(skipped.length)} extra={<small className="import-hint">{texts.skippedHint}</small>}>
          <ul className="import-skipped">
            {skipped.slice(0, MOST_SKIPPED).map((row) => (
              <li key={`${row.sheet} ${row.rowNumber}`}><span>{row.rowNumber}</span><Tag>{texts.skippedKinds[row.kind] ?? row.kind}</Tag><em title={row.text}>{row.text}</em></li>
            ))}
          </ul>
          {skipped.length > MOST_SKIPPED && <p className="import-hint">{texts.more(skipped.length - MOST_SKIPPED)}</p>}
        </SideSection>
      )}
      <Mapped wizard={wizard} preview={preview} />
    </SidePanel>
  )
}

/** 上期结余 of the file beside the book's balance before its first day. */
function Opening({ preview: { openingFen, bookOpeningFen, rows } }: { preview: ImportPreview }) {
  if (rows.length === 0 || openingFen === null) return null
  return (
    <SideSection title={texts.opening} extra={openingFen === bookOpeningFen ? <Tag tone="ok" icon="check">{texts.openingSame}</Tag> : undefined}>
      <dl className="import-opening">
        <dt>{texts.openingFile}</dt><dd><Money fen={openingFen} /></dd>
        <dt>{texts.openingBook}</dt><dd><Money fen={bookOpeningFen} /></dd>
      </dl>
    </SideSection>
  )
}

function Mapped({ wizard, preview: { columns, mapping } }: { wizard: Import; preview: ImportPreview }) {
  const titles = new Map(columns.map((column) => [column.index, column.title]))
  const fields = Object.entries(mapping.fields).sort(([, a], [, b]) => a - b)
  return (
    <SideSection title={texts.mapping}>
      <div className="import-chips">
        {fields.map(([key, index]) => <span key={key}>{texts.arrow(fieldLabel(wizard.record, key), titles.get(index) ?? '')}</span>)}
        {mapping.categories.length > 0 && <span>{texts.categoryCount(mapping.categories.length)}</span>}
      </div>
    </SideSection>
  )
}
