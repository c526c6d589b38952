import { NEW_NAME, type ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { PickField } from '../../forms/PickField'
import { Button } from '../../ui/Button'
import { SideSection } from '../../ui/SidePanel'
import { suggest, type Lookups } from '../lookups'
import { fieldLabel } from './fields'
import { choicesOf } from './import.columns'
import type { Import } from './useImport'

const MOST_NAMES = 30

/** Names of the file that the office doesn't have: each is told once whom it means, or made, and all its rows follow. */
export function UnknownNames({ wizard, preview: { unknown, mapping }, lookups }: { wizard: Import; preview: ImportPreview; lookups: Lookups }) {
  const told = Object.entries(mapping.names).flatMap(([field, names]) => Object.entries(names).map(([name, target]) => ({ field, name, target })))
  if (unknown.length === 0 && told.length === 0) return null
  return (
    <SideSection title={unknown.length > 0 ? texts.unknown(unknown.length) : texts.toldNames}>
      {unknown.length > 0 && <p className="import-hint">{texts.unknownHint}</p>}
      <ul className="import-unknown">
        {unknown.slice(0, MOST_NAMES).map(({ field, name, rows, canCreate, near }) => {
          const list = choicesOf(field, lookups, null) ?? []
          return (
            <li key={`${field} ${name}`}>
              <b>{texts.unknownName(fieldLabel(wizard.record, field), name, rows)}</b>
              <div>
                {near.map((one) => <Button key={one} kind="link" onClick={() => { wizard.rename(field, name, one) }}>{one}</Button>)}
                {canCreate && <Button kind="link" onClick={() => { wizard.rename(field, name, NEW_NAME) }}>{texts.createName}</Button>}
                {list.length > 0 && (
                  <PickField<string>
                    label={texts.replaceWith(name)} text="" width={110} placeholder={texts.replacePlaceholder}
                    options={(typed) => suggest(typed, list, 30).map((option) => ({ ...option, value: option.label }))} onChange={(target) => { wizard.rename(field, name, target) }}
                  />
                )}
              </div>
            </li>
          )
        })}
        {told.map(({ field, name, target }) => (
          <li key={`${field} ${name}`} className="is-told">
            <span>{texts.arrow(target === NEW_NAME ? texts.toCreate : target, name)}</span>
            <Button kind="link" onClick={() => { wizard.rename(field, name, undefined) }}>{texts.takeBack}</Button>
          </li>
        ))}
      </ul>
      {unknown.length > MOST_NAMES && <p className="import-hint">{texts.more(unknown.length - MOST_NAMES)}</p>}
    </SideSection>
  )
}
