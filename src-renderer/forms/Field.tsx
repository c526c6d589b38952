import { useId, type ReactNode } from 'react'
import './form.css'

/** What a control needs so that its label, hint and error are announced with it. */
export interface FieldControl { id: string; 'aria-invalid': boolean; 'aria-describedby'?: string }

export interface FieldProps { label: string; hint?: string | undefined; error?: string | undefined; optional?: string }

/** A label above a control, a hint or an error under it; the error is in words. */
export function Field({ label, hint, error, optional, children }: FieldProps & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const below = error ?? hint
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{label}{optional && <small>{optional}</small>}</label>
      {children({ id, 'aria-invalid': error !== undefined, ...(below === undefined ? {} : { 'aria-describedby': `${id}-below` }) })}
      {below !== undefined && <span id={`${id}-below`} className={error === undefined ? 'field-hint' : 'field-error'} role={error === undefined ? undefined : 'alert'}>{below}</span>}
    </div>
  )
}
