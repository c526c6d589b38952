import { useMemo } from 'react'
import type { ImportPreview } from '../../../src-shared/ledger/import'
import { importScreenTexts as texts } from '../../../src-shared/messages/import-screen'
import { PickField } from '../../forms/PickField'
import { counterChoices } from '../daybook/daybook.columns'
import { suggest, type Lookups } from '../lookups'
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
  if (words.length === 0) return null
  const labelOf = ({ word, keys }: Word) => {
    const settled = preview.mapping.words[word]
    const [only] = keys
    return labels.get(settled ?? (keys.length === 1 ? only : undefined)) ?? ''
  }
  const send = (word: string, key: string | undefined) => {
    const { [word]: _before, ...others } = preview.mapping.words
    wizard.settle({ words: key === undefined ? others : { ...others, [word]: key } })
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
                  onChange={(key) => { send(one.word, key) }} {...(preview.mapping.words[one.word] === undefined ? {} : { onClear: () => { send(one.word, undefined) } })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
