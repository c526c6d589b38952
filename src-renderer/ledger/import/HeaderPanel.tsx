import { useState } from 'react'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { useSession } from '../../app/session.context'
import { Field } from '../../forms/Field'
import { Button } from '../../ui/Button'
import { blankChoice, type Import } from './useImport'

/** Which sheet, where its header is, and what a file leaves unsaid: the year, and whose side 借方 is. */
export function HeaderPanel({ wizard, preview, needsYear }: { wizard: Import; preview: ImportPreview; needsYear: boolean }) {
  const { mapping, sheets, warnings } = preview
  const asksYear = needsYear || mapping.year !== null || warnings.some(({ code }) => code === 'year_assumed')
  const swap = () => {
    const { income, expense, ...rest } = mapping.fields
    if (income === undefined && expense === undefined) wizard.settle({ fields: mapping.fields, isSwapped: !mapping.isSwapped })
    else wizard.settle({ fields: { ...rest, ...(expense === undefined ? {} : { income: expense }), ...(income === undefined ? {} : { expense: income }) } })
  }
  return (
    <section className="card import-header" aria-label={texts.sheetSection}>
      <div className="card-head"><h2>{texts.sheetSection}</h2></div>
      <div className="card-body">
        <Field label={texts.sheet}>
          {(control) => (
            <select {...control} className="input" value={mapping.sheet} onChange={(event) => { wizard.set({ choice: { ...restarted(preview), sheet: event.target.value } }) }}>
              {sheets.map(({ name, rowCount }) => <option key={name} value={name}>{texts.sheetRows(name, rowCount)}</option>)}
            </select>
          )}
        </Field>
        <AlikeSheets wizard={wizard} preview={preview} />
        <TopRows wizard={wizard} preview={preview} />
        {asksYear && <YearField key={mapping.year} year={mapping.year} needsYear={needsYear} onYear={(year) => { wizard.settle({ year }) }} />}
        {wizard.record === 'daybook' && <Button icon="swap" title={texts.swapHint} aria-pressed={mapping.isSwapped} onClick={swap}>{texts.swap}</Button>}
      </div>
    </section>
  )
}

/** What stays when another sheet or header is read: the year and where words go. */
const restarted = ({ mapping }: ImportPreview) => ({ ...blankChoice(mapping.sheet), year: mapping.year, words: mapping.words, names: mapping.names })

/** Sheets with the same header come in together, one a month; any may be left out. */
function AlikeSheets({ wizard, preview: { mapping, sheets } }: { wizard: Import; preview: ImportPreview }) {
  const [alike, setAlike] = useState<{ main: string; names: readonly string[] }>({ main: '', names: [] })
  // Those once found stay in the list when one is left out.
  if (alike.main !== mapping.sheet || mapping.sheets.some((name) => !alike.names.includes(name))) setAlike({ main: mapping.sheet, names: mapping.sheets })
  if (alike.names.length < 2) return null
  const toggle = (name: string) => {
    wizard.settle({ sheets: sheets.map((one) => one.name).filter((one) => (one === name ? !mapping.sheets.includes(one) : mapping.sheets.includes(one))) })
  }
  return (
    <fieldset className="field import-alike">
      <legend className="field-label">{texts.alsoSheets(mapping.sheets.length)}</legend>
      {alike.names.map((name) => (
        <label key={name} className="check">
          <input type="checkbox" aria-label={texts.useSheet(name)} disabled={name === mapping.sheet} checked={mapping.sheets.includes(name)} onChange={() => { toggle(name) }} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** The sheet's first rows, of which one is the header; arrows and a click point at another. */
function TopRows({ wizard, preview }: { wizard: Import; preview: ImportPreview }) {
  const { mapping, top, gap } = preview
  const isFound = gap?.code !== 'IMPORT_NO_HEADER'
  const isHeader = (rowNumber: number) => isFound && rowNumber > mapping.headerRow && rowNumber <= mapping.headerRow + mapping.headerRows
  const point = (rowNumber: number) => { wizard.set({ choice: { ...restarted(preview), headerRow: rowNumber - 1 } }) }
  return (
    <fieldset className="field">
      <legend className="field-label">{texts.headerRow}</legend>
      <div className="import-top">
        <table>
          <tbody>
            {top.map(({ rowNumber, cells }) => (
              <tr key={rowNumber} className={isHeader(rowNumber) ? 'is-header' : ''}>
                <th scope="row">
                  <label>
                    <input
                      type="radio" name={`header-${mapping.sheet}`} aria-label={texts.pointHeader(rowNumber)} aria-invalid={!isFound} checked={isFound && rowNumber === mapping.headerRow + 1}
                      onChange={() => { point(rowNumber) }}
                    />
                    {rowNumber}
                  </label>
                </th>
                {cells.map((text, index) => <td key={index}>{text}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  )
}

const YEAR = /^(19|20)\d\d$/

/** The year of dates without one; this year is offered, Enter takes it. */
function YearField({ year, needsYear, onYear }: { year: number | null; needsYear: boolean; onYear: (year: number) => void }) {
  const { today } = useSession()
  const [text, setText] = useState(String(year ?? today.slice(0, 4)))
  const take = () => { if (YEAR.test(text) && Number(text) !== year) onYear(Number(text)) }
  return (
    <form onSubmit={(event) => { event.preventDefault(); take() }}>
      <Field label={texts.year} hint={needsYear ? undefined : texts.yearHint} error={needsYear ? texts.yearNeeded : undefined}>
        {(control) => (
          <input {...control} className="input import-year" inputMode="numeric" maxLength={4} value={text} autoFocus={needsYear}
            onFocus={(event) => { event.target.select() }} onChange={(event) => { setText(event.target.value) }} onBlur={() => { if (year !== null) take() }} />
        )}
      </Field>
    </form>
  )
}
