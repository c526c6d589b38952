import './form.css'

/** A yes or no with its words behind it. */
export function CheckField({ label, value, onChange }: { label: string; value: boolean; onChange: (value: boolean) => void }) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => { onChange(event.target.checked) }} />
      <span>{label}</span>
    </label>
  )
}
