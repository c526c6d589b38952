import { useMemo, useState } from 'react'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { useMay } from '../../app/session.context'
import { PickField } from '../../forms/PickField'
import { Button } from '../../ui/Button'
import { counterChoices } from '../daybook/daybook.columns'
import { suggest, type Lookups } from '../lookups'
import { CreateDialog, type Unmade } from './CreateDialog'
import type { Import } from './useImport'

const NO_USES: ReadonlyMap<string, number> = new Map()

type Word = ImportPreview['words'][number]

/** 类别对应: a word of the file is told once where it belongs, and every row with it follows. */
export function WordTable({ wizard, preview, lookups }: { wizard: Import; preview: ImportPreview; lookups: Lookups }) {
  // Those that go nowhere come first.
  const words = useMemo(() => preview.words.toSorted((a, b) => Number(b.keys.includes('')) - Number(a.keys.includes(''))), [preview])
  const book = lookups.books.find((one) => one.id === wizard.bookId)
  const choices = useMemo(() => (book ? counterChoices(lookups, book, NO_USES) : []), [lookups, book])
  const labels = useMemo(() => new Map(choices.map((one) => [one.value, one.label])), [choices])
  const [asked, setAsked] = useState<Unmade>(), maySetUp = useMay('ledger.setup')
  if (words.length === 0) return null
  const madeOf = (word: string) => preview.created.find((one) => one.word === word)
  const labelOf = ({ word, keys }: Word) => {
    const made = madeOf(word)
    if (made && made.issue === null) return texts.newName(made.name)
    const settled = preview.mapping.words[word]
    const [only] = keys
    return labels.get(settled ?? (keys.length === 1 ? only : undefined)) ?? ''
  }
  const send = (word: string, key: string | undefined) => {
    const { [word]: _before, ...others } = preview.mapping.words
    const creations = wizard.choice?.creations.filter((one) => one.word !== word) ?? []
    wizard.settle({ creations, words: key === undefined ? others : { ...others, [word]: key } })
  }
  return (
    <section className="card" aria-label={texts.wordsSection}>
      <div className="card-head"><h2>{texts.wordsSection}</h2><span className="card-more">{texts.wordsHint}</span></div>
      <table className="data-list import-word-list">
        <thead><tr><th>{texts.word}</th><th className="num">{texts.wordRows}</th><th>{texts.goesTo}</th></tr></thead>
        <tbody>
          {words.map((one) => (
            <tr key={one.word} className={one.keys.includes('') ? 'is-open' : ''}>
              <td>{one.word === '' ? texts.blankWord : one.word}</td>
              <td className="num">{one.rows}</td>
              <td>
                <PickField<string>
                  label={texts.goesToFor(one.word === '' ? texts.blankWord : one.word)} text={labelOf(one)} width={240} placeholder={one.keys.length > 1 ? texts.bySummary : texts.unset}
                  options={(typed) => suggest(typed, choices, 50).map((option) => ({ ...option, value: String(option.value) }))}
                  onChange={(key) => { send(one.word, key) }} {...(preview.mapping.words[one.word] === undefined && !madeOf(one.word) ? {} : { onClear: () => { send(one.word, undefined) } })}
                />
                {maySetUp && one.word !== '' && one.keys.includes('') && <Button kind="link" onClick={() => { setAsked({ word: one.word, kinds: ['category', 'account', 'book'] }) }}>{texts.createMore}</Button>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CreateDialog unmade={asked} before={wizard.choice?.creations.at(-1)} lookups={lookups} onClose={() => { setAsked(undefined) }} onCreate={(creation) => { wizard.create(creation.word, creation) }} />
    </section>
  )
}
