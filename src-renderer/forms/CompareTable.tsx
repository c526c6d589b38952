import { changedTexts as words } from '../../src-shared/messages/changed'
import './compare.css'

/** One thing that two people have, as each would have it; `isMine` is what is chosen to begin with, `isSame` needs no choice. */
export interface ComparedField { key: string; label: string; mine: string; theirs: string; isMine?: boolean; isSame?: boolean }

/** The fields in which mine stands before anything is chosen. */
export const chosenAtFirst = (fields: readonly ComparedField[]): ReadonlySet<string> => new Set(fields.filter(({ isMine = true, isSame }) => isMine && !isSame).map(({ key }) => key))

/** 两者对照: mine beside the other's, what differs marked and chosen one by one. */
export function CompareTable({ fields, mine, onChoose }: { fields: readonly ComparedField[]; mine: ReadonlySet<string>; onChoose: (mine: ReadonlySet<string>) => void }) {
  const choose = (key: string, isMine: boolean) => { onChoose(new Set(isMine ? [...mine, key] : [...mine].filter((one) => one !== key))) }
  const cell = ({ key, label, isSame }: ComparedField, isMine: boolean, text: string) => (
    <td className={!isSame && mine.has(key) === isMine ? 'compare-chosen' : undefined}>
      {isSame ? text : (
        <label><input type="radio" name={key} aria-label={`${label} ${isMine ? words.mineHead : words.theirsHead}`} checked={mine.has(key) === isMine} onChange={() => { choose(key, isMine) }} /><span>{text || words.empty}</span></label>
      )}
    </td>
  )
  return (
    <table className="compare" aria-label={words.title}>
      <thead><tr><th scope="col" className="compare-label">{words.field}</th><th scope="col">{words.mineHead}</th><th scope="col">{words.theirsHead}</th></tr></thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key} className={field.isSame ? 'compare-same' : 'compare-differs'}><th scope="row">{field.label}</th>{cell(field, true, field.mine)}{cell(field, false, field.theirs)}</tr>
        ))}
      </tbody>
    </table>
  )
}
