import type { KeyboardEvent } from 'react'
import './button.css'

/** Two to four ways of looking at the same thing; arrows change it. */
export function Segmented<V extends string>({ label, options, value, onChange }: {
  label: string; options: readonly { value: V; label: string }[]; value: V; onChange: (value: V) => void
}) {
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = (options.findIndex((option) => option.value === value) + step + options.length) % options.length
    onChange(options[at]!.value)
    const buttons = (event.currentTarget as HTMLElement).querySelectorAll('button')
    buttons[at]?.focus()
  }
  return (
    <div className="segmented" role="radiogroup" aria-label={label} onKeyDown={move}>
      {options.map((option) => (
        <button
          key={option.value} type="button" role="radio" aria-checked={option.value === value} tabIndex={option.value === value ? 0 : -1}
          onClick={() => { onChange(option.value) }}
        >{option.label}</button>
      ))}
    </div>
  )
}
