import { useId } from 'react'
import './form.css'

export interface Choice<V extends string> { value: V; label: string; text?: string }

/** One of a few ways, each with a sentence that says what it means; a radio group, so arrows choose. */
export function ChoiceField<V extends string>({ label, value, choices, onChange, isDisabled, autoFocus }: {
  label: string; value: V; choices: readonly Choice<V>[]; onChange: (value: V) => void; isDisabled?: boolean; autoFocus?: boolean
}) {
  const name = useId()
  return (
    <fieldset className="field" disabled={isDisabled ?? false}>
      <legend className="field-label">{label}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio" name={name} value={choice.value} checked={choice.value === value} autoFocus={autoFocus === true && choice.value === value}
              onChange={() => { onChange(choice.value) }}
            />
            <span><b>{choice.label}</b>{choice.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
