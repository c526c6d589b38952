import { setupMessages } from '../../src-shared/messages/start'
import { SelectField } from '../forms/SelectField'
import { TextField } from '../forms/TextField'
import { Button, IconButton } from '../ui/Button'
import type { BookDraft } from './setup.draft'
import type { StepProps } from './SetupSteps'

const words = setupMessages.books
const kinds = (Object.keys(words.kinds) as BookDraft['kind'][]).map((value) => ({ value, label: words.kinds[value] }))
const flows = (Object.keys(words.flows) as BookDraft['flow'][]).map((value) => ({ value, label: words.flows[value] }))

/** Step 3: the accounts that get a day book each (资金账户). */
export function BooksStep({ draft, problems, onChange }: StepProps) {
  const change = (key: number, patch: Partial<BookDraft>) => { onChange({ books: draft.books.map((book) => (book.key === key ? { ...book, ...patch } : book)) }) }
  const add = () => {
    const key = Math.max(0, ...draft.books.map((book) => book.key)) + 1
    onChange({ books: [...draft.books, { key, name: '', kind: 'bank', flow: 'mixed', bankNo: '', holder: '' }] })
  }
  return (
    <>
      <p className="field-hint">{words.hint}</p>
      {draft.books.length === 0 && <p>{words.empty}</p>}
      {draft.books.map((book, index) => (
        <div key={book.key} className="setup-book" role="group" aria-label={book.name || words.name}>
          <TextField label={words.name} error={problems[`name${book.key}`]} autoFocus={index === 0} value={book.name} onChange={(name) => { change(book.key, { name }) }} maxLength={40} />
          <SelectField label={words.kind} value={book.kind} options={kinds} onChange={(kind) => { change(book.key, { kind }) }} />
          <SelectField label={words.flow} value={book.flow} options={flows} onChange={(flow) => { change(book.key, { flow }) }} />
          {book.kind === 'imprest'
            ? <TextField label={words.holder} error={problems[`holder${book.key}`]} value={book.holder} onChange={(holder) => { change(book.key, { holder }) }} maxLength={40} />
            : book.kind === 'bank'
              ? <TextField label={words.bankNo} value={book.bankNo} onChange={(bankNo) => { change(book.key, { bankNo }) }} maxLength={40} />
              : <span />}
          <IconButton icon="close" label={words.remove(book.name)} onClick={() => { onChange({ books: draft.books.filter((one) => one !== book) }) }} />
        </div>
      ))}
      <div><Button icon="plus" onClick={add}>{words.add}</Button></div>
    </>
  )
}
