import type { InputHTMLAttributes, Ref } from 'react'
import { Field, type FieldProps } from './Field'

export interface TextFieldProps extends FieldProps, Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> {
  value: string
  onChange: (value: string) => void
  ref?: Ref<HTMLInputElement>
}

/** One line of text, also a password or a month through `type`. */
export function TextField({ label, hint, error, optional, value, onChange, ref, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} {...(optional === undefined ? {} : { optional })}>
      {(control) => (
        <input
          type="text" autoComplete="off" spellCheck={false} {...rest} {...control} ref={ref ?? null} className="input" value={value}
          onChange={(event) => { onChange(event.target.value) }}
        />
      )}
    </Field>
  )
}
