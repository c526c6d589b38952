import { Field, type FieldProps } from './Field'

/** One of a few fixed values, by the platform's own list: it is reachable by keyboard everywhere. */
export function SelectField<V extends string>({ label, hint, error, optional, value, options, onChange }: FieldProps & {
  value: V; options: readonly { value: V; label: string }[]; onChange: (value: V) => void
}) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <select {...control} className="input" value={value} onChange={(event) => { onChange(event.target.value as V) }}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      )}
    </Field>
  )
}
