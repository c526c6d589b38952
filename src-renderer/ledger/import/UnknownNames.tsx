import { useState } from 'react'
import { NEW_NAME, type ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { describeRefusal } from '../../api/errors'
import { useMay } from '../../app/session.context'
import { PickField } from '../../forms/PickField'
import { Button } from '../../ui/Button'
import { SideSection } from '../../ui/SidePanel'
import { suggest, type Lookups } from '../lookups'
import { CreateDialog, type Unmade } from './CreateDialog'
import { fieldLabel } from './fields'
import { choicesOf } from './import.columns'
import type { Import } from './useImport'

const MOST_NAMES = 30
/** Fields whose records need more than a name, with what a word of theirs may become. */
const MADE_OF: Readonly<Record<string, Unmade['kinds']>> = { account: ['account', 'book'], category: ['category'] }

/**
 * What the file names and the office lacks: each is told once what it means, or made with the import, and all its rows follow.
 * People, customers, products and departments need no more than their name, so all of a kind that resemble nothing may be made at once.
 */
export function UnknownNames({ wizard, preview, lookups }: { wizard: Import; preview: ImportPreview; lookups: Lookups }) {
  const { unknown, mapping, created } = preview, maySetUp = useMay('ledger.setup')
  const [asked, setAsked] = useState<Unmade>()
  const words = preview.words.filter(({ word, keys }) => word !== '' && keys.includes(''))
  const told = Object.entries(mapping.names).flatMap(([field, names]) => Object.entries(names).map(([name, target]) => ({ field, name, target })))
  const count = unknown.length + words.length
  if (count === 0 && told.length === 0 && created.length === 0) return null
  const make = (unmade: Unmade) => { setAsked(unmade) }
  return (
    <SideSection title={count > 0 ? texts.unknown(count) : texts.toldNames}>
      {count > 0 && <p className="import-hint">{texts.unknownHint}</p>}
      <AllNew wizard={wizard} unknown={unknown} />
      <ul className="import-unknown">
        {words.slice(0, MOST_NAMES).map(({ word, rows }) => <OpenWord key={word} word={word} rows={rows} wizard={wizard} preview={preview} lookups={lookups} onMake={maySetUp ? make : undefined} />)}
        {[...Map.groupBy(unknown, ({ field }) => field).values()].flat().slice(0, MOST_NAMES).map(({ field, name, rows, canCreate, near }) => (
          <li key={`${field} ${name}`}>
            <b>{texts.unknownName(fieldLabel(wizard.record, field), name, rows)}</b>
            <div>
              {near.map((one) => <Button key={one} kind="link" onClick={() => { wizard.rename(field, name, one) }}>{one}</Button>)}
              {canCreate && <Button kind="link" onClick={() => { wizard.rename(field, name, NEW_NAME) }}>{texts.createName}</Button>}
              {maySetUp && MADE_OF[field] && <Button kind="link" onClick={() => { make({ word: name, kinds: MADE_OF[field]! }) }}>{texts.createMore}</Button>}
              <Instead name={name} list={choicesOf(field, lookups, null) ?? []} byLabel onChange={(target) => { wizard.rename(field, name, target) }} />
            </div>
          </li>
        ))}
        {created.map(({ word, name, issue }) => (
          <li key={`created ${word}`} className="is-told">
            <span>{texts.arrow(texts.newName(name), word)}{issue && <em role="alert">{describeRefusal(issue.code, issue.data)}</em>}</span>
            <Button kind="link" onClick={() => { wizard.create(word, undefined) }}>{texts.takeBack}</Button>
          </li>
        ))}
        {told.map(({ field, name, target }) => (
          <li key={`${field} ${name}`} className="is-told">
            <span>{texts.arrow(target === NEW_NAME ? texts.toCreate : target, name)}</span>
            <Button kind="link" onClick={() => { wizard.rename(field, name, undefined) }}>{texts.takeBack}</Button>
          </li>
        ))}
      </ul>
      {count > MOST_NAMES && <p className="import-hint">{texts.more(count - MOST_NAMES)}</p>}
      <CreateDialog
        unmade={asked} before={wizard.choice?.creations.at(-1)} lookups={lookups} onClose={() => { setAsked(undefined) }}
        onCreate={(creation) => { wizard.create(creation.word, creation) }}
      />
    </SideSection>
  )
}

/** 全部新建, by kind; what resembles a name of the office is left for the user to look at. */
function AllNew({ wizard, unknown }: { wizard: Import; unknown: ImportPreview['unknown'] }) {
  const kinds = [...Map.groupBy(unknown.filter(({ canCreate, near }) => canCreate && near.length === 0), ({ field }) => field)].filter(([, names]) => names.length > 1)
  if (kinds.length === 0) return null
  const hasNear = unknown.some(({ canCreate, near }) => canCreate && near.length > 0)
  return (
    <div className="import-all-new">
      {kinds.map(([field, names]) => (
        <Button key={field} icon="plus" onClick={() => { wizard.renameAll(names.map(({ name }) => ({ field, name, target: NEW_NAME }))) }}>{texts.createAll(fieldLabel(wizard.record, field), names.length)}</Button>
      ))}
      {hasNear && <small className="import-hint">{texts.createAllNear}</small>}
    </div>
  )
}

/** A word for where money goes that leads nowhere yet. */
function OpenWord({ word, rows, wizard, preview, lookups, onMake }: { word: string; rows: number; wizard: Import; preview: ImportPreview; lookups: Lookups; onMake: ((unmade: Unmade) => void) | undefined }) {
  return (
    <li>
      <b>{texts.unknownName(texts.wordField, word, rows)}</b>
      <div>
        {onMake && <Button kind="link" onClick={() => { onMake({ word, kinds: ['category', 'account', 'book'] }) }}>{texts.createMore}</Button>}
        <Instead name={word} list={choicesOf('category', lookups, wizard.bookId) ?? []} onChange={(key) => { wizard.settle({ words: { ...preview.mapping.words, [word]: key } }) }} />
      </div>
    </li>
  )
}

function Instead({ name, list, byLabel = false, onChange }: { name: string; list: Parameters<typeof suggest>[1]; byLabel?: boolean; onChange: (target: string) => void }) {
  if (list.length === 0) return null
  return (
    <PickField<string>
      label={texts.replaceWith(name)} text="" width={110} placeholder={texts.replacePlaceholder}
      options={(typed) => suggest(typed, list, 30).map((option) => ({ ...option, value: byLabel ? option.label : String(option.value) }))} onChange={onChange}
    />
  )
}
